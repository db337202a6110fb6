using Classroom.Presence;
using Person = Classroom.Presence.Presence;

namespace Classroom.Tests.Presence;

public sealed class ManyTabsTests
{
    [Fact]
    public void One_visible_tab_is_enough() =>
        Assert.Equal(PresenceState.Active, new Somebody().Hides("a").Hides("b").Beats("c").Hides("d").State);

    [Fact]
    public void Closing_one_of_two_tabs_changes_nothing() =>
        Assert.Equal(PresenceState.Active, new Somebody().Beats("a").Beats("b").Leaves("b").State);

    [Fact]
    public void Closing_the_last_tab_is_left() =>
        Assert.Equal(PresenceState.Left, new Somebody().Beats("a").Beats("b").Leaves("a").Leaves("b").State);

    [Fact]
    public void One_tab_that_falls_silent_changes_nothing() =>
        Assert.Equal(PresenceState.Active, new Somebody().Beats("a").Waits(20).Beats("b").Waits(20).State);

    [Fact]
    public void Who_is_hidden_in_every_tab_is_so_since_the_last_was_hidden()
    {
        var anna = new Somebody().Beats("a").Beats("b").Hides("a").Waits(5).Hides("b")
            .Waits(15).Hides("a").Hides("b").Waits(20).Hides("a").Hides("b");
        Assert.Equal((PresenceState.Hidden, ManualTime.Start.AddSeconds(5)), (anna.State, anna.Since!.Value));
    }

    [Fact]
    public void The_tab_that_ended_last_says_whether_somebody_left_or_fell_silent()
    {
        Assert.Equal(PresenceState.Stale, new Somebody().Beats("a").Leaves("a").Beats("b").Waits(31).State);
        Assert.Equal(PresenceState.Left, new Somebody().Beats("a").Waits(10).Beats("b").Waits(25).Leaves("b").State);
    }

    [Fact]
    public void Tabs_that_time_has_ended_are_forgotten()
    {
        var anna = new Somebody().Beats("a").Beats("b").Leaves("b").Waits(31).Beats("c");
        Assert.Equal(["c"], anna.Presence.Sessions.Select(session => session.Id));
    }

    [Fact]
    public void Of_too_many_tabs_the_one_heard_longest_ago_gives_way()
    {
        var anna = new Somebody();
        for (var tab = 0; tab <= Person.MostSessions; tab++)
        {
            anna.Beats($"{tab}").Waits(Somebody.ATick);
        }

        Assert.Equal(Person.MostSessions, anna.Presence.Sessions.Length);
        Assert.DoesNotContain("0", anna.Presence.Sessions.Select(session => session.Id));
    }

    [Fact]
    public void A_storm_of_invented_tabs_makes_nobody_count_twice_or_not_at_all()
    {
        var anna = new Somebody().Beats("mine");
        for (var tab = 0; tab < 1_000; tab++)
        {
            anna.Hides($"invented {tab}");
        }

        Assert.Equal(Person.MostSessions, anna.Presence.Sessions.Length);
        Assert.Equal(PresenceState.Active, anna.Beats("mine").State);
    }
}
