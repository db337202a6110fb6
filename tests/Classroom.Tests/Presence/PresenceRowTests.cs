using Classroom.Presence;
using Classroom.Rooms;
using Person = Classroom.Presence.Presence;

namespace Classroom.Tests.Presence;

public sealed class PresenceRowTests
{
    private static readonly Guid Id = Guid.CreateVersion7();
    private static readonly Guid Quiz = Guid.CreateVersion7();

    [Fact]
    public void Who_was_never_heard_is_read_back_as_never_here() =>
        Assert.Equal(Person.Never, Restored(new Somebody()));

    [Theory]
    [InlineData(0), InlineData(30), InlineData(31), InlineData(3_600)]
    public void Whoever_was_active_is_read_back_so_and_falls_silent_at_the_same_moment(int seconds) =>
        AssertSameAfterRestart(new Somebody().Beats().Waits(seconds));

    [Theory]
    [InlineData(0), InlineData(10), InlineData(15)]
    public void Whoever_was_hidden_is_read_back_so(int seconds) =>
        AssertSameAfterRestart(new Somebody().Beats().Hides().Waits(25).Hides().Waits(seconds));

    [Fact]
    public void Whoever_left_is_read_back_so() => AssertSameAfterRestart(new Somebody().Beats().Waits(5).Leaves().Waits(60));

    [Fact]
    public void Whoever_left_with_one_tab_of_two_is_read_back_as_here() =>
        AssertSameAfterRestart(new Somebody().Beats("a").Beats("b").Leaves("b").Waits(5).Beats("a"));

    [Fact]
    public void The_row_names_the_tab_and_the_competition_heard_last()
    {
        var anna = new Somebody().Beats("room").Waits(1).Beats("quiz", Place.Competition(Quiz));
        var row = PresenceRow.Of(Id, anna.Presence, anna.Now, Somebody.Rules);
        Assert.Equal((Id, "quiz", Quiz, anna.Now.UtcDateTime), (row.ParticipantId, row.SessionId, row.CompetitionId, row.LastActive));
    }

    [Fact]
    public void Whoever_was_in_a_competition_is_read_back_there()
    {
        var anna = new Somebody().Beats(at: Place.Competition(Quiz));
        Assert.Equal(PresenceState.Active, Restored(anna).StateAt(anna.Now, Somebody.Rules, Place.Competition(Quiz)));
    }

    [Fact]
    public void A_tab_that_goes_on_beating_after_a_restart_goes_on_as_itself()
    {
        var anna = new Somebody().Beats().Waits(10);
        Assert.Single(Restored(anna).Beat(Somebody.Tab, visible: true, Place.Lobby, anna.Now, Somebody.Rules).Sessions);
    }

    private static void AssertSameAfterRestart(Somebody somebody)
    {
        var restored = Restored(somebody);
        Assert.Equal(
            (somebody.State, somebody.Since),
            (restored.StateAt(somebody.Now, Somebody.Rules), restored.Since(somebody.Now, Somebody.Rules)));
    }

    private static Person Restored(Somebody somebody)
    {
        var row = PresenceRow.Of(Id, somebody.Presence, somebody.Now, Somebody.Rules);
        return PresenceRow.Read(new Participant
        {
            Id = Id,
            RoomId = Guid.Empty,
            UserId = Guid.Empty,
            DisplayName = "Anna",
            NameKey = "anna",
            Role = Role.Student,
            JoinedAt = default,
            LastActive = row.LastActive,
            HiddenSince = row.HiddenSince,
            LeftAt = row.LeftAt,
            CurrentCompetitionId = row.CompetitionId,
            SessionId = row.SessionId,
        });
    }
}
