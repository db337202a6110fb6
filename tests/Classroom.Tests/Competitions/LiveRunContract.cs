using Classroom.Competitions;
using Classroom.Messaging;
using Classroom.Presence;
using Classroom.Quizzes;
using Classroom.Rooms;
using Classroom.Tests.Rooms;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Tests.Competitions;

/// <summary>A live run on a real database: commands, the clock, presence and answers together (C-3 to C-6, C-10).</summary>
public abstract class LiveRunContract(ITestDatabases databases) : RoomContract(databases)
{
    private static readonly AnswerDraft Energy = new(Choices: [0]), Water = new(Choices: [1]);

    [Fact]
    public async Task A_question_is_ready_then_open_then_closed_by_time_alone()
    {
        var game = await BeginAsync("Anna");
        await game.AdvanceAsync();
        Assert.Equal((Phase.Ready, 0), (game.View.Phase, game.View.Question!.Options.Count));
        await game.PassAsync(3, Phase.Open);
        Assert.Equal(["Energy", "Water", "Air"], game.View.Question!.Options);
        Assert.Null(game.View.Solution);
        await game.PassAsync(20.5, Phase.Open);
        await game.PassAsync(0.001, Phase.Closed);
        Assert.Equal(0, ((SingleChoiceBody)game.View.Solution!.Body).Correct);
    }

    [Fact]
    public async Task While_a_large_class_reads_a_prompt_room_is_made_for_the_question_once()
    {
        var game = await BeginAsync([.. Enumerable.Range(1, ReadingPause.LargeClass).Select(number => $"Student {number}")]);
        Assert.Equal(0, School.Get<ReadingPause>().Used);
        await game.AdvanceAsync();
        await game.PassAsync(1, Phase.Ready);
        Assert.Equal(1, School.Get<ReadingPause>().Used);
        await game.PassAsync(2, Phase.Open);
        await game.PassAsync(10, Phase.Open);
        Assert.Equal(1, School.Get<ReadingPause>().Used);
    }

    [Fact]
    public async Task An_answer_is_stored_once_and_a_repeat_is_told_the_first()
    {
        var game = await BeginAsync("Anna", "Bert");
        await game.OpenAsync();
        var first = (await game.AnswerAsync("Anna", 0, Energy)).Value;
        School.Time.Pass(TimeSpan.FromSeconds(2));
        Assert.Equal(first, (await game.AnswerAsync("Anna", 0, Water)).Value);
        await game.AdvanceAsync();
        Assert.Equal(first, (await game.AnswerAsync("Anna", 0, Water)).Value);
        Assert.Equal(1, await game.StoredAsync());
    }

    [Fact]
    public async Task Twenty_equal_answers_in_one_moment_are_one()
    {
        var game = await BeginAsync("Anna", "Bert");
        await game.OpenAsync();
        var told = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => game.AnswerAsync("Anna", 0, n % 2 == 0 ? Energy : Water)));
        Assert.Single(told.Select(one => one.Value).Distinct());
        Assert.Equal(1, await game.StoredAsync());
    }

    [Fact]
    public async Task Answers_before_and_after_their_time_are_refused_with_the_reason_and_block_nothing()
    {
        var game = await BeginAsync("Anna", "Bert");
        Assert.Equal(AnswerRefusal.NotOpenYet, (await game.AnswerAsync("Anna", 0, Energy)).Refusal);
        await game.AdvanceAsync();
        Assert.Equal(AnswerRefusal.NotOpenYet, (await game.AnswerAsync("Anna", 0, Energy)).Refusal);
        await game.PassAsync(3, Phase.Open);
        Assert.Equal(AnswerRefusal.AnotherQuestion, (await game.AnswerAsync("Anna", 1, Energy)).Refusal);
        Assert.Equal(AnswerRefusal.NoSuchOption, (await game.AnswerAsync("Anna", 0, new(Choices: [3]))).Refusal);
        School.Time.Pass(TimeSpan.FromSeconds(20.5));
        Assert.True((await game.AnswerAsync("Anna", 0, Energy)).Done);
        await game.PassAsync(0.001, Phase.Closed);
        Assert.Equal(AnswerRefusal.TooLate, (await game.AnswerAsync("Bert", 0, Energy)).Refusal);
        Assert.Equal(1, await game.StoredAsync());
    }

    [Fact]
    public async Task A_question_closes_when_everybody_active_has_answered_and_sleepers_hold_nothing_up()
    {
        var game = await BeginAsync("Anna", "Bert", "Carl");
        await game.BeatAsync("Anna");
        await game.BeatAsync("Bert");
        await game.OpenAsync();
        await game.AnswerAsync("Anna", 0, Energy);
        Assert.Equal((1, 2), (game.Progress.Answered, game.Progress.Of));
        Assert.Equal(Phase.Open, game.View.Phase);
        await game.AnswerAsync("Bert", 0, Water);
        await game.IsAsync(Phase.Closed);
        Assert.Equal([1, 1, 0], game.View.Solution!.Answers.Options);
    }

    [Fact]
    public async Task Who_goes_away_without_an_answer_is_waited_for_no_longer()
    {
        var game = await BeginAsync("Anna", "Bert");
        await game.BeatAsync("Anna");
        await game.BeatAsync("Bert");
        await game.OpenAsync();
        await game.AnswerAsync("Anna", 0, Energy);
        School.Board.End(Room.RoomId, game.Seat("Bert"), "tab", TimeSpan.Zero, goodbye: true);
        await game.ComesToAsync(Phase.Closed);
    }

    [Fact]
    public async Task Who_is_there_and_has_done_nothing_yet_is_waited_for()
    {
        var game = await BeginAsync("Anna");
        var carl = await School.StudentAsync(Room, "Carl");
        await game.BeatAsync("Anna");
        Assert.NotNull(School.Board.Beat(Room.RoomId, carl.ParticipantId, "tab", visible: true, Place.Competition(game.Id)));
        await game.OpenAsync();
        await game.AnswerAsync("Anna", 0, Energy);
        // A command takes its turn after everything that came of the answer.
        Assert.Equal(Phase.Open, (await School.Runs.AddTimeAsync(game.Id, Host, game.View.Version, 10)).Value.Phase);
        Assert.Equal((1, 2), (game.Progress.Answered, game.Progress.Of));
        Assert.True((await School.Players.AnswerAsync(game.Id, carl.ParticipantId, carl.Browser(), 0, Water)).Done);
        await game.IsAsync(Phase.Closed);
    }

    [Fact]
    public async Task Two_hosts_who_go_on_from_the_same_state_go_on_once()
    {
        var game = await BeginAsync("Anna");
        var seen = game.View.Version;
        var told = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => School.Runs.AdvanceAsync(game.Id, Host, seen)));
        Assert.Equal(1, told.Count(one => one.Done));
        Assert.All(told.Where(one => !one.Done), one => Assert.Equal(RunRefusal.MovedOn, one.Refusal));
        Assert.Equal(seen + 1, game.View.Version);
    }

    [Fact]
    public async Task Points_and_ranks_come_with_the_close_and_not_before()
    {
        var game = await BeginAsync("Anna", "Bert");
        await game.OpenAsync();
        await game.AnswerAsync("Anna", 0, Energy);
        School.Time.Pass(TimeSpan.FromSeconds(5));
        await game.AnswerAsync("Bert", 0, Water);
        Assert.Empty(game.View.Board.Lines);
        Assert.Null(game.Own("Anna").Line);
        await game.AdvanceAsync();
        Assert.Equal([("Anna", 1000, 1), ("Bert", 0, 2)], game.View.Board.Lines.Select(line => (line.Name, line.Standing.Points, line.Standing.Rank)));
        Assert.Equal("Anna", game.Own("Bert").Ahead!.Name);
    }

    [Fact]
    public async Task After_a_crash_in_mid_question_it_goes_on_where_it_was()
    {
        var game = await BeginAsync("Anna", "Bert");
        await game.OpenAsync();
        await game.AnswerAsync("Anna", 0, Energy);
        School.Time.Pass(TimeSpan.FromSeconds(4));

        await using var after = School.AfterCrash();
        await after.Competing.StartAsync(default);
        var view = after.Competing.Read(game.Id)!;
        Assert.Equal((Phase.Open, 0, game.View.Version), (view.Phase, view.Question!.Index, view.Version));
        Assert.Equal([0], after.Competing.Own(game.Id, game.Seat("Anna"))!.Sent!.Choices);
        var entry = (await after.Competitions.EnterAsync(game.Id, game.Browser("Bert"))).Value;
        Assert.Equal(TimeSpan.FromSeconds(4), (await after.Players.AnswerAsync(entry, game.Browser("Bert"), 0, Water)).Value.Answer!.Took);
        School.Time.Pass(TimeSpan.FromSeconds(16.501));
        await Eventually.True(() => after.Competing.Read(game.Id)!.Phase == Phase.Closed);
    }

    [Fact]
    public async Task Setting_the_clock_by_an_hour_closes_nothing()
    {
        var game = await BeginAsync("Anna", "Bert");
        await game.OpenAsync();
        School.Time.SetClock(TimeSpan.FromHours(1));
        School.Time.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal(TimeSpan.FromSeconds(1), (await game.AnswerAsync("Anna", 0, Energy)).Value.Answer!.Took);
        School.Time.SetClock(TimeSpan.FromHours(-2));
        Assert.Equal(Phase.Open, game.View.Phase);
        await game.PassAsync(19.501, Phase.Closed);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task Setting_the_clock_by_an_hour_makes_results_that_give_way_by_themselves_neither_stay_nor_vanish(int hours)
    {
        var game = await LiveGame.BeginAsync(School, Room, Host, CompetitionTerms.Usual with { Automatic = true }, ["Anna", "Bert"]);
        await game.OpenAsync();
        School.Time.SetClock(TimeSpan.FromHours(hours));
        await game.PassAsync(20.501, Phase.Closed);
        School.Time.SetClock(TimeSpan.FromHours(hours));
        await game.PassAsync(5.9, Phase.Closed);
        await game.PassAsync(0.2, Phase.Scores);
        await game.PassAsync(4.8, Phase.Scores);
        await game.PassAsync(0.3, Phase.Ready);
    }

    [Fact]
    public async Task With_late_joining_off_those_who_come_late_stay_out()
    {
        var game = await BeginAsync(CompetitionTerms.Usual with { LateJoining = false }, "Anna");
        await game.OpenAsync();
        var late = await School.StudentAsync(Room, "Late");
        var entry = (await School.Competitions.EnterAsync(game.Id, late.Browser())).Value;
        Assert.Equal(AnswerRefusal.TooLateToJoin, (await School.Players.ArriveAsync(entry, late.Browser())).Refusal);
        Assert.Equal(AnswerRefusal.TooLateToJoin, (await School.Players.AnswerAsync(entry, late.Browser(), 0, Energy)).Refusal);
        Assert.NotNull(School.Board.Beat(Room.RoomId, late.ParticipantId, "tab", visible: true, Place.Competition(game.Id)));
        await game.BeatAsync("Anna");
        Assert.True((await game.AnswerAsync("Anna", 0, Energy)).Done);
        // Who only looks on is not waited for.
        await game.IsAsync(Phase.Closed);
    }

    [Fact]
    public async Task Nobody_answers_for_another_and_a_removed_seat_answers_no_more()
    {
        var game = await BeginAsync("Anna", "Bert");
        await game.OpenAsync();
        var annas = await game.EntryAsync("Anna");
        Assert.Equal(AnswerRefusal.NotPlaying, (await School.Players.AnswerAsync(annas, game.Browser("Bert"), 0, Energy)).Refusal);
        await School.Seats.RemoveAsync(Room.RoomId, Host, game.Seat("Anna"));
        Assert.Equal(AnswerRefusal.NotPlaying, (await School.Players.AnswerAsync(annas, game.Browser("Anna"), 0, Energy)).Refusal);
        Assert.Equal(0, await game.StoredAsync());
    }

    [Fact]
    public async Task Many_answers_share_transactions()
    {
        var names = Enumerable.Range(0, 40).Select(n => $"Student {n}").ToArray();
        var game = await BeginAsync(names);
        await game.OpenAsync();
        School.Queries.Clear();
        await Task.WhenAll(names.Select(name => game.AnswerAsync(name, 0, Energy)));
        Assert.Equal(40, await game.StoredAsync());
    }

    private Task<LiveGame> BeginAsync(params string[] names) => BeginAsync(CompetitionTerms.Usual, names);

    private Task<LiveGame> BeginAsync(CompetitionTerms terms, params string[] names) => LiveGame.BeginAsync(School, Room, Host, terms, names);
}

public sealed class LiveRunOnSqlite() : LiveRunContract(new SqliteFiles());

public sealed class LiveRunOnPostgres(PostgresCluster cluster) : LiveRunContract(cluster);
