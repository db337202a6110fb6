using System.Globalization;
using CsvHelper;

namespace Classroom.Attendance;

/// <summary>A row a person, written as it goes. Cells that a spreadsheet would take for a formula get a quote before them.</summary>
public static class AttendanceCsv
{
    // With a mark of its encoding, or spreadsheets read names in some other one. Where spreadsheets part cells at semicolons, as in
    // much of Europe, a name with one must not be the beginning of another cell.
    private static readonly CsvWriterOptions Format = new()
    {
        Injection = CsvInjection.Escape, WriteByteOrderMark = true, ShouldQuote = static (field, _, _, _) => field.Contains(';'),
    };

    /// <param name="to">Where to write; left open.</param>
    /// <param name="zone">The zone of the times in the file.</param>
    public static async Task WriteAsync(Stream to, RoomAttendance attendance, AttendanceColumns columns, TimeZoneInfo zone, CancellationToken cancel = default)
    {
        await using var csv = CsvWriter.Create(to, Format, leaveOpen: true);
        csv.WriteHeader(columns.OfPeople(attendance.ShowsAttention));
        foreach (var person in attendance.People)
        {
            csv.WriteField(person.DisplayName);
            csv.WriteField(Local(person.FirstSeen, zone));
            csv.WriteField(Local(person.LastSeen, zone));
            csv.WriteField(Minutes(person.Active));
            if (attendance.ShowsAttention)
            {
                csv.WriteField(Minutes(person.Hidden));
            }

            csv.WriteField(person.Visits);
            await csv.EndRecordAsync(cancel);
        }
    }

    /// <summary>Minutes with two decimals: 90 s are 1.5.</summary>
    public static decimal Minutes(TimeSpan time) => Math.Round((decimal)time.Ticks / TimeSpan.TicksPerMinute, 2);

    private static string Local(DateTimeOffset instant, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(instant, zone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
