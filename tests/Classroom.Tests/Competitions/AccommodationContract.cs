using Classroom.Competitions;
using Classroom.Quizzes;
using Classroom.Tests.Rooms;

namespace Classroom.Tests.Competitions;

/// <summary>Extra time in a live run (C-9).</summary>
public abstract class AccommodationContract(ITestDatabases databases) : RoomContract(databases)
{
    private static readonly AnswerDraft Energy = new(Choices: [0]), Water = new(Choices: [1]);

    [Fact]
    public async Task An_open_question_waits_for_one_and_a_half_times_then_for_who_has_no_limit_and_shows_its_key_to_nobody_before()
    {
        var game = await BeginAsync("Anna", "Bert", "Carl", "Dora");
        await GiveAsync(game, "Bert", ExtraTime.Half);
        await GiveAsync(game, "Carl", ExtraTime.Untimed);
        await game.OpenAsync();
        await BeatAsync(game);
        await game.AnswerAsync("Anna", 0, Energy);
        await WaitAsync(game, 20.501);
        Assert.Equal(AnswerRefusal.TooLate, (await game.AnswerAsync("Dora", 0, Energy)).Refusal);
        await WaitAsync(game, 9.5);
        Assert.True((await game.AnswerAsync("Bert", 0, Water)).Done);
        await WaitAsync(game, 14);
        await WaitAsync(game, 14);
        await game.AnswerAsync("Carl", 0, Energy);
        await game.IsAsync(Phase.Closed);
        Assert.NotNull(game.View.Solution);
        Assert.Equal([2, 1, 0], game.View.Solution.Answers.Options);
    }

    [Fact]
    public async Task Who_had_no_limit_and_went_away_holds_nobody_up()
    {
        var game = await BeginAsync("Anna", "Carl");
        await GiveAsync(game, "Carl", ExtraTime.Untimed);
        await game.OpenAsync();
        await BeatAsync(game);
        await game.AnswerAsync("Anna", 0, Energy);
        await WaitAsync(game, 1);
        School.Board.End(Room.RoomId, game.Seat("Carl"), "tab", TimeSpan.Zero, goodbye: true);
        await game.ComesToAsync(Phase.Closed);
    }

    [Fact]
    public async Task Each_sees_their_own_deadline_and_what_all_see_tells_of_no_other()
    {
        var game = await BeginAsync("Anna", "Bert", "Carl");
        await GiveAsync(game, "Bert", ExtraTime.Double);
        await GiveAsync(game, "Carl", ExtraTime.Untimed);
        await game.OpenAsync();
        var opens = game.View.Times!.OpensAt;
        Assert.Equal(opens.AddSeconds(20), game.View.Times.ClosesAt);
        Assert.Equal([opens.AddSeconds(20), opens.AddSeconds(40), null], new[] { "Anna", "Bert", "Carl" }.Select(name => game.Own(name).ClosesAt));
        await game.AdvanceAsync();
        Assert.DoesNotContain("Extra", System.Text.Json.JsonSerializer.Serialize(game.View.Board));
    }

    [Fact]
    public async Task Extra_time_given_while_a_question_is_open_begins_with_the_next()
    {
        var game = await BeginAsync("Anna", "Bert");
        await game.OpenAsync();
        await GiveAsync(game, "Bert", ExtraTime.Double);
        Assert.Equal(game.View.Times!.ClosesAt, game.Own("Bert").ClosesAt);
        await game.PassAsync(20.501, Phase.Closed);
        await game.AdvanceAsync();
        await game.OpenAsync();
        Assert.Equal(game.View.Times!.OpensAt.AddSeconds(40), game.Own("Bert").ClosesAt);
        await BeatAsync(game);
        await WaitAsync(game, 15, closed: 1);
        await WaitAsync(game, 15, closed: 1);
        Assert.True((await game.AnswerAsync("Bert", 1, new AnswerDraft(Text: "hertz"))).Done);
    }

    [Fact]
    public async Task Extra_time_that_does_not_hold_for_a_question_yet_gives_no_points_for_it()
    {
        var game = await LiveGame.BeginAsync(
            School, Room, Host, CompetitionTerms.Usual with { Scoring = new ScoringOptions { Method = ScoringMethod.Speed } }, ["Anna", "Bert"]);
        await game.OpenAsync();
        await GiveAsync(game, "Bert", ExtraTime.Double);
        School.Time.Pass(TimeSpan.FromSeconds(18));
        await game.AnswerAsync("Anna", 0, Energy);
        await game.AnswerAsync("Bert", 0, Energy);
        await game.AdvanceAsync();
        Assert.Equal([550, 550], game.View.Board.Lines.Select(line => line.Standing.Points));
    }

    [Fact]
    public async Task Nobody_learns_by_a_version_that_somebody_has_it()
    {
        var game = await BeginAsync("Anna", "Bert");
        var seen = game.View.Version;
        await GiveAsync(game, "Bert", ExtraTime.Double);
        Assert.Equal(seen, game.View.Version);
        Assert.True((await School.Runs.AdvanceAsync(game.Id, Host, seen)).Done);
        await game.PassAsync(3, Phase.Open);
        Assert.Equal(game.View.Times!.OpensAt.AddSeconds(40), game.Own("Bert").ClosesAt);
    }

    [Fact]
    public async Task Who_comes_in_the_moment_in_which_it_begins_has_it_in_the_first_question()
    {
        var game = await BeginAsync("Anna");
        var bert = await School.StudentAsync(Room, "Bert");
        Assert.True((await School.Accommodations.SetAsync(Room.RoomId, Host, bert.ParticipantId, ExtraTime.Double)).Done);
        // Not written yet when the host starts: it waits for others to share its transaction.
        var arriving = School.Players.ArriveAsync((await School.Competitions.EnterAsync(game.Id, bert.Browser())).Value, bert.Browser());
        await game.AdvanceAsync();
        Assert.True((await arriving).Done);
        await game.PassAsync(3, Phase.Open);
        Assert.Equal(game.View.Times!.OpensAt.AddSeconds(40), School.Competing.Own(game.Id, bert.ParticipantId)!.ClosesAt);
    }

    [Fact]
    public async Task Twice_the_time_gives_the_same_points_for_twice_as_long()
    {
        var game = await LiveGame.BeginAsync(
            School, Room, Host, CompetitionTerms.Usual with { Scoring = new ScoringOptions { Method = ScoringMethod.Speed } }, ["Anna", "Bert"]);
        await GiveAsync(game, "Bert", ExtraTime.Double);
        await game.OpenAsync();
        School.Time.Pass(TimeSpan.FromSeconds(8));
        await game.AnswerAsync("Anna", 0, Energy);
        School.Time.Pass(TimeSpan.FromSeconds(8));
        await game.AnswerAsync("Bert", 0, Energy);
        await game.AdvanceAsync();
        Assert.Equal([800, 800], game.View.Board.Lines.Select(line => line.Standing.Points));
    }

    [Fact]
    public async Task It_holds_in_competitions_that_are_opened_later_and_for_those_who_come_late()
    {
        var bert = await School.StudentAsync(Room, "Bert");
        Assert.True((await School.Accommodations.SetAsync(Room.RoomId, Host, bert.ParticipantId, ExtraTime.Quarter)).Done);
        var game = await BeginAsync("Anna");
        await game.AdvanceAsync();
        var entry = (await School.Competitions.EnterAsync(game.Id, bert.Browser())).Value;
        Assert.True((await School.Players.ArriveAsync(entry, bert.Browser())).Done);
        Assert.Equal(ExtraTime.Quarter, School.Competing.Own(game.Id, bert.ParticipantId)!.Extra);
        await game.PassAsync(3, Phase.Open);
        await game.PassAsync(20.501, Phase.Closed);
        await game.AdvanceAsync();
        await game.OpenAsync();
        Assert.Equal(game.View.Times!.OpensAt.AddSeconds(25), School.Competing.Own(game.Id, bert.ParticipantId)!.ClosesAt);
    }

    [Fact]
    public async Task It_is_listed_for_teachers_changed_and_taken_back()
    {
        var anna = await School.StudentAsync(Room, "Anna");
        foreach (var extra in new[] { ExtraTime.Half, ExtraTime.Untimed, ExtraTime.Untimed })
        {
            Assert.True((await School.Accommodations.SetAsync(Room.RoomId, Host, anna.ParticipantId, extra)).Done);
            Assert.Equal([new(anna.ParticipantId, extra)], await School.Accommodations.ListAsync(Room.RoomId, Host));
        }

        Assert.Empty(await School.Accommodations.ListAsync(Room.RoomId, anna.Browser()));
        Assert.True((await School.Accommodations.SetAsync(Room.RoomId, Host, anna.ParticipantId, ExtraTime.None)).Done);
        Assert.Empty(await School.Accommodations.ListAsync(Room.RoomId, Host));
    }

    [Fact]
    public async Task Two_teachers_who_set_it_at_once_leave_one_row()
    {
        var anna = await School.StudentAsync(Room, "Anna");
        var set = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => School.Accommodations.SetAsync(
            Room.RoomId, Host, anna.ParticipantId, n % 2 == 0 ? ExtraTime.Half : ExtraTime.Double)));
        Assert.All(set, one => Assert.True(one.Done));
        Assert.Single(await School.Accommodations.ListAsync(Room.RoomId, Host));
    }

    [Fact]
    public async Task An_extra_time_that_does_not_exist_and_a_seat_that_was_taken_away_are_refused()
    {
        var anna = await School.StudentAsync(Room, "Anna");
        Assert.Equal(CompetitionRefusal.TermsInvalid, (await School.Accommodations.SetAsync(Room.RoomId, Host, anna.ParticipantId, (ExtraTime)99)).Refusal);
        Assert.Equal(CompetitionRefusal.NotFound, (await School.Accommodations.SetAsync(Room.RoomId, Host, Guid.CreateVersion7(), ExtraTime.Half)).Refusal);
        await School.Seats.RemoveAsync(Room.RoomId, Host, anna.ParticipantId);
        Assert.Equal(CompetitionRefusal.NotAllowed, (await School.Accommodations.SetAsync(Room.RoomId, Host, anna.ParticipantId, ExtraTime.Half)).Refusal);
        await School.Rooms.ArchiveAsync(Room.RoomId, Host);
        Assert.Equal(CompetitionRefusal.RoomArchived, (await School.Accommodations.SetAsync(Room.RoomId, Host, anna.ParticipantId, ExtraTime.Half)).Refusal);
    }

    private async Task GiveAsync(LiveGame game, string name, ExtraTime extra) =>
        Assert.True((await School.Accommodations.SetAsync(Room.RoomId, Host, game.Seat(name), extra)).Done);

    // The question stays open meanwhile, nobody falls asleep, and nothing of the key is to be seen.
    private async Task WaitAsync(LiveGame game, double seconds, int closed = 0)
    {
        School.Time.Pass(TimeSpan.FromSeconds(seconds));
        await BeatAsync(game);
        await School.Competing.OpenAsync(game.Id);
        Assert.Equal(Phase.Open, game.View.Phase);
        Assert.Null(game.View.Solution);
        Assert.Equal(closed - 1, game.View.Board.UpTo);
    }

    private static async Task BeatAsync(LiveGame game)
    {
        foreach (var name in game.Names)
        {
            await game.BeatAsync(name);
        }
    }

    private Task<LiveGame> BeginAsync(params string[] names) => LiveGame.BeginAsync(School, Room, Host, CompetitionTerms.Usual, names);
}

public sealed class AccommodationOnSqlite() : AccommodationContract(new SqliteFiles());

public sealed class AccommodationOnPostgres(PostgresCluster cluster) : AccommodationContract(cluster);
