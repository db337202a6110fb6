namespace Classroom.Web.Attendance;

/// <summary>The time zone of the browser, as its page last said it (app.js); UTC until it did. For reading and writing times, never for rules.</summary>
public static class ClientZone
{
    private const string Cookie = "classroom.zone";

    public static TimeZoneInfo Zone(this HttpContext http) =>
        http.Request.Cookies[Cookie] is { Length: < 64 } id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>The instant at which a day begins there; where midnight is left out that night, the first instant after.</summary>
    public static DateTimeOffset StartOf(this TimeZoneInfo zone, DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(midnight))
        {
            midnight = midnight.AddMinutes(30);
        }

        // Where midnight comes twice, the day begins with the first.
        var offset = zone.IsAmbiguousTime(midnight) ? zone.GetAmbiguousTimeOffsets(midnight).Max() : zone.GetUtcOffset(midnight);
        return new DateTimeOffset(midnight, offset).ToUniversalTime();
    }

    public static DateOnly DayOf(this TimeZoneInfo zone, DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);
}
