using System.Globalization;
using Classroom.Attendance;
using Classroom.Rooms;
using Classroom.Web.Accounts;
using Classroom.Web.Presence;
using Classroom.Web.Shared;
using Microsoft.Extensions.Localization;

namespace Classroom.Web.Attendance;

/// <summary>The ledger's HTTP doors (part Z): as JSON, as CSV, as a workbook. Only the room's teachers get in.</summary>
public static class AttendanceEndpoints
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapAttendance(this IEndpointRouteBuilder api)
    {
        const string room = "rooms/{roomId:guid}/attendance";
        api.MapGet(room, JsonAsync).WithSummary("Who was in the room between two instants, and how many by the minute.");
        api.MapGet(room + ".csv", CsvAsync).WithSummary("The same as a table, a row a person.");
        api.MapGet(room + ".xlsx", XlsxAsync).WithSummary("The same as a workbook: people, and minutes.");
    }

    private static Task<IResult> JsonAsync(Guid roomId, string? from, string? to, HttpContext http, AttendanceDesk desk, TimeProvider time, Problems problems) =>
        AnswerAsync(roomId, from, to, http, desk, time, problems, attendance => TypedResults.Ok(new Answer(
            attendance.From, attendance.To,
            [
                .. attendance.People.Select(person => new Person(
                    person.ParticipantId, person.DisplayName, person.FirstSeen, person.LastSeen,
                    (long)person.Active.TotalSeconds, attendance.ShowsAttention ? (long)person.Hidden.TotalSeconds : null, person.Visits,
                    [.. person.Stretches.Select(stretch => new Interval(PresenceWords.Of(stretch.State), stretch.From, stretch.To))])),
            ],
            attendance.ByMinute())));

    private static Task<IResult> CsvAsync(
        Guid roomId, string? from, string? to, HttpContext http, AttendanceDesk desk, TimeProvider time, Problems problems, IStringLocalizer<Words> words) =>
        AnswerAsync(roomId, from, to, http, desk, time, problems, attendance => TypedResults.Stream(
            body => AttendanceCsv.WriteAsync(body, attendance, Columns(words), http.Zone(), http.RequestAborted),
            "text/csv; charset=utf-8", FileName(attendance, http, "csv")));

    private static Task<IResult> XlsxAsync(
        Guid roomId, string? from, string? to, HttpContext http, AttendanceDesk desk, TimeProvider time, Problems problems, IStringLocalizer<Words> words) =>
        AnswerAsync(roomId, from, to, http, desk, time, problems, attendance =>
        {
            var file = new MemoryStream();
            AttendanceXlsx.Write(file, attendance, Columns(words), http.Zone());
            file.Position = 0;
            return TypedResults.Stream(file, Workbook, FileName(attendance, http, "xlsx"));
        });

    private static async Task<IResult> AnswerAsync(
        Guid roomId, string? from, string? to, HttpContext http, AttendanceDesk desk, TimeProvider time, Problems problems, Func<RoomAttendance, IResult> answer)
    {
        if (!TryRead(from, http, DateTimeOffset.UnixEpoch, endOfDay: false, out var start)
            || !TryRead(to, http, time.GetUtcNow(), endOfDay: true, out var end) || end <= start)
        {
            return problems.Of(StatusCodes.Status422UnprocessableEntity, "Refusal.TimesInvalid", "TimesInvalid");
        }

        var attendance = await desk.ReadAsync(roomId, http.User.Caller(), start, end, http.RequestAborted);
        return attendance.Refusal is { } refusal ? problems.Of(refusal) : answer(attendance.Value);
    }

    // An instant with its offset, or a day, which begins and ends where the caller is.
    private static bool TryRead(string? typed, HttpContext http, DateTimeOffset missing, bool endOfDay, out DateTimeOffset instant)
    {
        instant = missing;
        if (string.IsNullOrEmpty(typed))
        {
            return true;
        }

        if (DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            if (day == DateOnly.MaxValue || day == DateOnly.MinValue)
            {
                return false;
            }

            instant = http.Zone().StartOf(endOfDay ? day.AddDays(1) : day);
            return true;
        }

        return DateTimeOffset.TryParse(typed, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out instant);
    }

    private static AttendanceColumns Columns(IStringLocalizer words) => new(
        words["Attendance.Name"], words["Attendance.FirstSeen"], words["Attendance.LastSeen"], words["Attendance.ActiveMinutes"],
        words["Attendance.HiddenMinutes"], words["Attendance.Visits"], words["Attendance.Minute"], words["Attendance.ActiveCount"],
        words["Attendance.PeopleSheet"], words["Attendance.MinutesSheet"]);

    private static string FileName(RoomAttendance attendance, HttpContext http, string ending) =>
        string.Create(CultureInfo.InvariantCulture, $"attendance-{http.Zone().DayOf(attendance.Span.From):yyyy-MM-dd}.{ending}");

    public sealed record Answer(DateTimeOffset From, DateTimeOffset To, IReadOnlyList<Person> Participants, IReadOnlyList<MinuteCount> Minutes);

    public sealed record Person(
        Guid ParticipantId, string DisplayName, DateTimeOffset FirstSeen, DateTimeOffset LastSeen, long ActiveSeconds, long? HiddenSeconds, int Sessions,
        IReadOnlyList<Interval> Intervals);

    public sealed record Interval(string State, DateTimeOffset From, DateTimeOffset To);
}
