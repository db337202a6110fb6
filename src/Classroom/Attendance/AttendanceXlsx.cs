namespace Classroom.Attendance;

/// <summary>A workbook with a sheet of people and a sheet of minutes; times are real times.</summary>
public static class AttendanceXlsx
{
    /// <param name="to">A stream that can seek: a workbook is a zip archive.</param>
    public static void Write(Stream to, RoomAttendance attendance, AttendanceColumns columns, TimeZoneInfo zone) => SheetFile.WriteXlsx(
        to,
        [
            AttendanceCsv.People(attendance, columns),
            new FileSheet(columns.MinutesSheet, columns.OfMinutes, attendance.ByMinute().Select(minute => new object?[] { minute.Minute, minute.Active })),
        ],
        zone);
}
