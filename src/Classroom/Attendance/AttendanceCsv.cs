namespace Classroom.Attendance;

/// <summary>A row a person, written as it goes.</summary>
public static class AttendanceCsv
{
    /// <param name="to">Where to write; left open.</param>
    /// <param name="zone">The zone of the times in the file.</param>
    public static Task WriteAsync(Stream to, RoomAttendance attendance, AttendanceColumns columns, TimeZoneInfo zone, CancellationToken cancel = default) =>
        SheetFile.WriteCsvAsync(to, People(attendance, columns), zone, cancel);

    internal static FileSheet People(RoomAttendance attendance, AttendanceColumns columns) => new(
        columns.PeopleSheet, columns.OfPeople(attendance.ShowsAttention),
        attendance.People.Select(person => new object?[]
        {
            person.DisplayName, person.FirstSeen, person.LastSeen, Minutes(person.Active),
        }.Concat(attendance.ShowsAttention ? [Minutes(person.Hidden)] : []).Append(person.Visits).ToArray()));

    /// <summary>Minutes with two decimals: 90 s are 1.5.</summary>
    private static decimal Minutes(TimeSpan time) => Math.Round((decimal)time.Ticks / TimeSpan.TicksPerMinute, 2);
}
