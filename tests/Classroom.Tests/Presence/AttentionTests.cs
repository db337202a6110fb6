using Classroom.Presence;

namespace Classroom.Tests.Presence;

public sealed class AttentionTests
{
    [Fact]
    public void A_tab_hidden_for_exactly_thirty_seconds_is_still_active() =>
        Assert.Equal(PresenceState.Active, HiddenFor(30).State);

    [Fact]
    public void A_tab_hidden_a_tick_longer_is_hidden() =>
        Assert.Equal(PresenceState.Hidden, HiddenFor(30).Waits(Somebody.ATick).State);

    [Fact]
    public void Who_is_hidden_is_so_since_the_tab_was_hidden() =>
        Assert.Equal(ManualTime.Start, HiddenFor(45).Since);

    [Fact]
    public void Beats_of_a_hidden_tab_do_not_make_it_younger() =>
        Assert.Equal(PresenceState.Hidden, HiddenFor(30).Hides().Waits(15).Hides().State);

    [Fact]
    public void Coming_back_to_the_tab_is_active_at_once() =>
        Assert.Equal(PresenceState.Active, HiddenFor(600).Beats().State);

    [Fact]
    public void Looking_away_again_gives_another_thirty_seconds() =>
        Assert.Equal(PresenceState.Active, HiddenFor(60).Beats().Hides().Waits(30).State);

    [Fact]
    public void A_tab_that_was_never_seen_is_hidden_from_the_start() =>
        Assert.Equal(PresenceState.Hidden, new Somebody().Hides().State);

    [Fact]
    public void A_tab_that_was_never_seen_is_active_when_it_is_looked_at() =>
        Assert.Equal(PresenceState.Active, new Somebody().Hides().Waits(5).Beats().State);

    [Fact]
    public void A_silent_tab_that_comes_back_hidden_was_not_seen_again_whatever_other_tabs_did()
    {
        var alone = new Somebody().Beats("a").Waits(40).Hides("a");
        var beside = new Somebody().Beats("a").Waits(35).Hides("b").Waits(5).Hides("a");
        Assert.Equal((PresenceState.Hidden, PresenceState.Hidden), (alone.State, beside.State));
    }

    [Fact]
    public void A_hidden_tab_that_falls_silent_is_stale() =>
        Assert.Equal(PresenceState.Stale, new Somebody().Beats().Hides().Waits(30).Waits(Somebody.ATick).State);

    private static Somebody HiddenFor(int seconds)
    {
        var anna = new Somebody().Beats().Hides();
        for (var waited = 0; waited < seconds; waited += 15)
        {
            anna.Waits(15).Hides();
        }

        return anna;
    }
}
