using Classroom.Web.Attendance;

namespace Classroom.Web.Tests.Attendance;

public sealed class ClientZoneTests
{
    /// <summary>Clocks that change at two, at midnight forwards and backwards, by half an hour, and not at all.</summary>
    public static TheoryData<string> Zones =>
        ["Europe/Berlin", "Africa/Cairo", "America/Santiago", "America/Havana", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia", "UTC"];

    [Theory]
    [MemberData(nameof(Zones))]
    public void Days_follow_each_other_without_a_gap_and_each_instant_is_of_one_day(string id)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
        for (var day = new DateOnly(2026, 1, 1); day.Year < 2029; day = day.AddDays(1))
        {
            var (start, end) = (zone.StartOf(day), zone.StartOf(day.AddDays(1)));
            Assert.InRange((end - start).TotalHours, 23, 25);
            Assert.Equal((day, day), (zone.DayOf(start), zone.DayOf(end.AddTicks(-1))));
        }
    }
}
