using Classroom.Presence;

namespace Classroom.Tests.Presence;

public sealed class SilenceTests
{
    [Fact]
    public void A_participant_who_never_beat_is_not_here()
    {
        var anna = new Somebody();
        Assert.Equal(PresenceState.Left, anna.State);
        Assert.Null(anna.Since);
    }

    [Fact]
    public void A_beat_makes_a_participant_active()
    {
        var anna = new Somebody().Beats();
        Assert.Equal(PresenceState.Active, anna.State);
        Assert.Null(anna.Since);
    }

    [Fact]
    public void Exactly_thirty_seconds_of_silence_are_still_fresh() =>
        Assert.Equal(PresenceState.Active, new Somebody().Beats().Waits(30).State);

    [Fact]
    public void A_tick_past_thirty_seconds_is_stale() =>
        Assert.Equal(PresenceState.Stale, new Somebody().Beats().Waits(30).Waits(Somebody.ATick).State);

    [Fact]
    public void Silence_is_counted_from_the_last_beat()
    {
        var anna = new Somebody().Beats().Waits(29).Beats().Waits(29).Beats().Waits(30);
        Assert.Equal(PresenceState.Active, anna.State);
        Assert.Equal(PresenceState.Stale, anna.Waits(Somebody.ATick).State);
    }

    [Fact]
    public void Who_is_stale_is_so_since_they_were_last_heard() =>
        Assert.Equal(ManualTime.Start, new Somebody().Beats().Waits(100).Since);

    [Fact]
    public void A_beat_after_any_silence_is_active_at_once() =>
        Assert.Equal(PresenceState.Active, new Somebody().Beats().Waits(10_000).Beats().State);

    [Fact]
    public void A_beat_set_back_with_the_clock_is_as_good_as_one_equally_long_ago()
    {
        Assert.Equal(PresenceState.Active, new Somebody().Beats().Waits(-30).State);
        Assert.Equal(PresenceState.Stale, new Somebody().Beats().Waits(-30).Waits(-Somebody.ATick).State);
    }

    [Fact]
    public void After_the_clock_is_set_back_an_hour_a_beat_counts_from_then_on()
    {
        var anna = new Somebody().Beats().Waits(-3_600).Beats();
        Assert.Equal(PresenceState.Active, anna.Waits(30).State);
        Assert.Equal(PresenceState.Stale, anna.Waits(Somebody.ATick).State);
    }
}
