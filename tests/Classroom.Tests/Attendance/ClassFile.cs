using Classroom.Attendance;
using Classroom.Presence;

namespace Classroom.Tests.Attendance;

/// <summary>A class of three quarters of an hour, as its files say it.</summary>
internal static class ClassFile
{
    public static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    public static readonly AttendanceColumns Columns =
        new("Name", "First seen", "Last seen", "Active (minutes)", "Tab hidden (minutes)", "Visits", "Minute", "Active students", "Students", "Minutes");

    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static RoomAttendance Attendance(params string[] names) => Attendance(showsAttention: true, names);

    /// <summary>Each of them was there from noon on: twenty minutes, a minute with the tab hidden, 21.5 minutes.</summary>
    public static RoomAttendance Attendance(bool showsAttention, params string[] names)
    {
        var people = names.ToDictionary(_ => Guid.CreateVersion7());
        return RoomAttendance.Of(
            Noon.AddHours(-1), Noon.AddHours(2),
            people.Keys.SelectMany(id => new[] { (id, Was(PresenceState.Active, 0, 20)), (id, Was(PresenceState.Hidden, 20, 21)), (id, Was(PresenceState.Active, 21, 42.5)) }),
            people, showsAttention);
    }

    public static async Task<byte[]> CsvAsync(RoomAttendance attendance, TimeZoneInfo zone)
    {
        using var file = new MemoryStream();
        await AttendanceCsv.WriteAsync(file, attendance, Columns, zone);
        return file.ToArray();
    }

    public static byte[] Xlsx(RoomAttendance attendance, TimeZoneInfo zone)
    {
        using var file = new MemoryStream();
        AttendanceXlsx.Write(file, attendance, Columns, zone);
        return file.ToArray();
    }

    private static Stretch Was(PresenceState state, double from, double to) => new(state, Noon.AddMinutes(from), Noon.AddMinutes(to));
}
