using Classroom.Presence;

namespace Classroom.Tests.Presence;

public sealed class LeavingTests
{
    [Fact]
    public void A_good_bye_is_left_at_once() =>
        Assert.Equal(PresenceState.Left, new Somebody().Beats().Leaves().State);

    [Fact]
    public void Who_left_is_gone_since_the_good_bye() =>
        Assert.Equal(ManualTime.Start.AddSeconds(5), new Somebody().Beats().Waits(5).Leaves().Waits(600).Since);

    [Fact]
    public void Who_left_stays_left() =>
        Assert.Equal(PresenceState.Left, new Somebody().Beats().Leaves().Waits(600).State);

    [Fact]
    public void A_lost_connection_within_its_grace_is_active() =>
        Assert.Equal(PresenceState.Active, new Somebody().Beats().LosesConnection().Waits(3).Waits(-Somebody.ATick).State);

    [Fact]
    public void A_lost_connection_past_its_grace_is_stale_and_not_left() =>
        Assert.Equal(PresenceState.Stale, new Somebody().Beats().LosesConnection().Waits(3).State);

    [Fact]
    public void A_beat_within_the_grace_keeps_the_participant_active() =>
        Assert.Equal(PresenceState.Active, new Somebody().Beats().LosesConnection().Waits(2).Beats().Waits(20).State);

    [Fact]
    public void A_connection_that_is_back_within_the_grace_ends_nothing() =>
        Assert.Equal(PresenceState.Active, new Somebody().Beats().LosesConnection().Waits(2).Reconnects().Waits(20).State);

    [Fact]
    public void A_connection_that_is_back_after_the_grace_waits_for_a_beat_whatever_other_tabs_did()
    {
        var alone = new Somebody().Beats().LosesConnection().Waits(10).Reconnects();
        var beside = new Somebody().Beats().LosesConnection().Waits(5).Beats("other").Leaves("other").Waits(5).Reconnects();
        Assert.Equal((PresenceState.Stale, PresenceState.Left), (alone.State, beside.State));
        Assert.Equal((PresenceState.Active, PresenceState.Active), (alone.Beats().State, beside.Beats().State));
    }

    [Fact]
    public void A_connection_reported_down_twice_ends_by_the_first_report() =>
        Assert.Equal(PresenceState.Stale, new Somebody().Beats().LosesConnection().Waits(2).LosesConnection().Waits(1).State);

    [Fact]
    public void A_connection_down_twice_and_up_once_is_up() =>
        Assert.Equal(PresenceState.Active, new Somebody().Beats().LosesConnection().LosesConnection().Reconnects().Waits(20).State);

    [Fact]
    public void A_connection_down_once_and_up_twice_is_up_and_goes_down_again()
    {
        var anna = new Somebody().Beats().LosesConnection().Reconnects().Reconnects();
        Assert.Equal(PresenceState.Active, anna.Waits(20).State);
        Assert.Equal(PresenceState.Stale, anna.LosesConnection().Waits(3).State);
    }

    [Fact]
    public void Of_a_lost_connection_and_a_good_bye_the_earlier_end_counts()
    {
        var anna = new Somebody().Beats().LosesConnection().Waits(1).Leaves().Waits(10);
        Assert.Equal((PresenceState.Left, ManualTime.Start.AddSeconds(1)), (anna.State, anna.Since!.Value));
    }

    [Fact]
    public void A_good_bye_is_not_taken_back_by_the_connection() =>
        Assert.Equal(PresenceState.Left, new Somebody().Beats().Closes().LosesConnection().Reconnects().Waits(3).State);

    [Fact]
    public void A_page_that_closes_is_left_after_the_grace() =>
        Assert.Equal(PresenceState.Left, new Somebody().Beats().Closes().Waits(3).State);

    [Fact]
    public void A_page_that_is_refreshed_never_left()
    {
        var anna = new Somebody().Beats("before").Closes("before").LosesConnection("before").Waits(2).Beats("after");
        Assert.Equal((PresenceState.Active, PresenceState.Active), (anna.State, anna.Waits(20).State));
    }

    [Fact]
    public void A_beat_takes_a_good_bye_back() =>
        Assert.Equal(PresenceState.Active, new Somebody().Beats().Leaves().Beats().Waits(20).State);

    [Fact]
    public void A_good_bye_after_falling_silent_is_left() =>
        Assert.Equal(PresenceState.Left, new Somebody().Beats().Waits(100).Leaves().State);

    [Fact]
    public void What_is_said_for_a_tab_nobody_knows_changes_nothing() =>
        Assert.Equal(PresenceState.Active, new Somebody().Beats().Leaves("other").LosesConnection("other").Waits(20).State);
}
