namespace Classroom.Attendance;

/// <summary>The headings of a file of attendance, in the language of whoever downloads it.</summary>
public sealed record AttendanceColumns(
    string Name, string FirstSeen, string LastSeen, string ActiveMinutes, string HiddenMinutes, string Visits, string Minute, string ActiveCount,
    string PeopleSheet, string MinutesSheet)
{
    /// <summary>Without a column of hidden tabs where they are not shown by name (P-9).</summary>
    public string[] OfPeople(bool showsAttention) =>
        [Name, FirstSeen, LastSeen, ActiveMinutes, .. showsAttention ? new[] { HiddenMinutes } : [], Visits];

    public string[] OfMinutes => [Minute, ActiveCount];
}
