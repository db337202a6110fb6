namespace Classroom.Browser;

/// <summary>A room, and where its pages are.</summary>
public sealed record Room(Guid Id, string Name, string Code)
{
    public string TeacherPage => $"/teacher/rooms/{Id}";

    public string AttendancePage => $"/teacher/rooms/{Id}/attendance";

    public string StudentPage => $"/student/room/{Id}";
}

/// <summary>A competition, and where its pages are.</summary>
public sealed record Competition(Guid Id)
{
    public string TeacherPage => $"/teacher/competition/{Id}";

    public string StudentPage => $"/student/competition/{Id}";

    public string ReportPage => $"/reports/competitions/{Id}";
}

/// <summary>A quiz, and where its page is.</summary>
public sealed record Quiz(Guid Id)
{
    public string TeacherPage => $"/teacher/quizzes/{Id}";
}

/// <summary>A seat that somebody has without a browser.</summary>
public sealed record Seat(Guid ParticipantId, string Token);
