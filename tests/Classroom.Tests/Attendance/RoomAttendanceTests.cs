using Classroom.Attendance;
using Classroom.Presence;

namespace Classroom.Tests.Attendance;

public sealed class RoomAttendanceTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private readonly Guid _ada = Guid.NewGuid(), _bo = Guid.NewGuid();

    [Fact]
    public void It_says_first_and_last_seen_and_how_long()
    {
        var ada = Of((_ada, Active(0, 10)), (_ada, Hidden(10, 12)), (_ada, Active(20, 25))).People.Single();
        Assert.Equal((Noon, Noon.AddMinutes(25)), (ada.FirstSeen, ada.LastSeen));
        Assert.Equal((15, 2, 2), (ada.Active.TotalMinutes, ada.Hidden.TotalMinutes, ada.Visits));
    }

    [Fact]
    public void Silence_is_what_no_goodbye_came_before()
    {
        var ada = Of((_ada, Active(0, 10)), (_ada, Active(20, 25) with { SaidGoodbye = true })).People.Single();
        Assert.Equal([(10, 20)], ada.Silences(Noon.AddMinutes(40)).Select(gap => (Minute(gap.From), Minute(gap.To))));
    }

    [Fact]
    public void A_minute_counts_everybody_who_was_active_in_it_once()
    {
        var counts = Of((_ada, Active(0, 1)), (_ada, Active(1.2, 1.4)), (_ada, Active(1.6, 2.5)), (_bo, Hidden(0, 3)), (_bo, Active(3, 3.5))).ByMinute();
        Assert.Equal([1, 1, 1, 1], counts.Select(minute => minute.Active));
    }

    [Fact]
    public void The_window_cuts_what_began_before_it_and_goes_on_after()
    {
        var attendance = RoomAttendance.Of(Noon.AddMinutes(5), Noon.AddMinutes(8), [(_ada, Active(0, 60))], Names);
        Assert.Equal(3, attendance.People.Single().Active.TotalMinutes);
    }

    [Theory]
    [InlineData("2026-03-29T00:30:00Z")] // An hour is left out that night in much of Europe.
    [InlineData("2026-10-25T00:30:00Z")] // And comes twice.
    [InlineData("2028-02-28T23:30:00Z")] // The night before a leap day.
    public void Nights_that_are_longer_or_shorter_have_every_minute_once(string start)
    {
        var from = DateTimeOffset.Parse(start, System.Globalization.CultureInfo.InvariantCulture);
        var attendance = RoomAttendance.Of(from, from.AddHours(3), [(_ada, new Stretch(PresenceState.Active, from, from.AddHours(2)))], Names);
        var minutes = attendance.ByMinute();
        Assert.Equal(120, minutes.Count(minute => minute.Active == 1));
        Assert.Equal(minutes.Length, minutes.Select(minute => minute.Minute).Distinct().Count());
        Assert.Equal(TimeSpan.FromHours(2), attendance.People.Single().Active);
    }

    private Dictionary<Guid, string> Names => new() { [_ada] = "Ada", [_bo] = "Bo" };

    private RoomAttendance Of(params (Guid, Stretch)[] intervals) => RoomAttendance.Of(Noon, Noon.AddHours(1), intervals, Names);

    private static int Minute(DateTimeOffset instant) => (int)(instant - Noon).TotalMinutes;

    private static Stretch Active(double from, double to) => new(PresenceState.Active, Noon.AddMinutes(from), Noon.AddMinutes(to));

    private static Stretch Hidden(double from, double to) => Active(from, to) with { State = PresenceState.Hidden };
}
