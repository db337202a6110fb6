using Classroom.Presence;

namespace Classroom.Tests.Presence;

public sealed class PlaceTests
{
    private static readonly Place Quiz = Place.Competition(Guid.CreateVersion7());
    private static readonly Place Other = Place.Competition(Guid.CreateVersion7());

    [Fact]
    public void Who_is_in_a_competition_is_in_its_room_too()
    {
        var anna = new Somebody().Beats(at: Quiz);
        Assert.Equal((PresenceState.Active, PresenceState.Active), (anna.State, anna.StateIn(Quiz)));
    }

    [Fact]
    public void Who_is_in_the_room_is_in_no_competition() =>
        Assert.Equal(PresenceState.Left, new Somebody().Beats().StateIn(Quiz));

    [Fact]
    public void One_competition_says_nothing_about_another() =>
        Assert.Equal(PresenceState.Left, new Somebody().Beats(at: Quiz).StateIn(Other));

    [Fact]
    public void A_tab_is_where_it_was_last_heard()
    {
        var anna = new Somebody().Beats(at: Quiz).Beats(at: Other);
        Assert.Equal((PresenceState.Left, PresenceState.Active), (anna.StateIn(Quiz), anna.StateIn(Other)));
    }

    [Fact]
    public void Two_tabs_may_be_in_two_competitions()
    {
        var anna = new Somebody().Beats("a", Quiz).Beats("b", Other);
        Assert.Equal((PresenceState.Active, PresenceState.Active), (anna.StateIn(Quiz), anna.StateIn(Other)));
    }

    [Fact]
    public void A_hidden_tab_in_the_competition_is_hidden_there_and_active_in_the_room_by_another()
    {
        var anna = new Somebody().Hides("quiz", Quiz).Beats("room");
        Assert.Equal((PresenceState.Hidden, PresenceState.Active), (anna.StateIn(Quiz), anna.State));
    }

    [Fact]
    public void Silence_in_the_competition_is_stale_there() =>
        Assert.Equal(PresenceState.Stale, new Somebody().Beats("quiz", Quiz).Waits(20).Beats("room").Waits(20).StateIn(Quiz));
}
