namespace Classroom.Attendance;

/// <summary>The headings of a file of attendance, in the language of whoever downloads it.</summary>
public sealed record AttendanceColumns(
    string Name, string FirstSeen, string LastSeen, string ActiveMinutes, string HiddenMinutes, string Visits, string Minute, string ActiveCount,
    string PeopleSheet, string MinutesSheet)
{
    public string[] OfPeople => [Name, FirstSeen, LastSeen, ActiveMinutes, HiddenMinutes, Visits];

    public string[] OfMinutes => [Minute, ActiveCount];
}
