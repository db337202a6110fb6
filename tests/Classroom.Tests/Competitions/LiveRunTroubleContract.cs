using Classroom.Accounts;
using Classroom.Competitions;
using Classroom.Messaging;
using Classroom.Presence;
using Classroom.Quizzes;
using Classroom.Tests.Rooms;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Tests.Competitions;

/// <summary>A live run when something comes in between: another node, a command among answers, a room that is deleted, a game nobody ended.</summary>
public abstract class LiveRunTroubleContract(ITestDatabases databases) : RoomContract(databases)
{
    private static readonly AnswerDraft Energy = new(Choices: [0]);
    private static readonly Question Slow = new("What does a wave carry?", new SingleChoiceBody(["Energy", "Water"], 0)) { Seconds = 240 };

    [Fact]
    public async Task Who_loses_a_change_to_another_node_goes_on_from_what_that_one_stored()
    {
        var game = await LiveGame.BeginAsync(School, Room, Host, CompetitionTerms.Usual with { Automatic = true }, ["Anna"]);
        await game.OpenAsync();
        await using (var other = School.AfterCrash())
        {
            await other.Competing.OpenAsync(game.Id);
            School.Time.Pass(TimeSpan.FromSeconds(19));
            Assert.True((await other.Runs.CloseAsync(game.Id, Host, game.View.Version)).Done);
        }

        // Its own deadline comes, it wants to close, and reads that this is done.
        await game.PassAsync(2, Phase.Closed);
        await Eventually.True(() =>
        {
            School.Time.Pass(TimeSpan.FromSeconds(1));
            return game.View.Phase != Phase.Closed;
        });
    }

    [Fact]
    public async Task The_last_answer_closes_the_question_though_a_command_wrote_it()
    {
        var game = await LiveGame.BeginAsync(School, Room, Host, CompetitionTerms.Usual, ["Anna", "Bert"]);
        await game.BeatAsync("Anna");
        await game.BeatAsync("Bert");
        await game.OpenAsync();
        var (last, command) = (Task.CompletedTask, Task.CompletedTask);
        // While one answer is written the last one comes, and a command waits to be next.
        School.Meddling.BeforeNextSave(async () =>
            (last, command) = (game.AnswerAsync("Bert", 0, Energy), await BegunAsync(() => School.Runs.AddTimeAsync(game.Id, Host, game.View.Version, 10))));
        Assert.True((await game.AnswerAsync("Anna", 0, Energy)).Done);
        await last;
        await command;
        await game.IsAsync(Phase.Closed);
    }

    [Fact]
    public async Task What_came_before_a_question_was_closed_is_not_refused_because_it_was()
    {
        var game = await LiveGame.BeginAsync(School, Room, Host, CompetitionTerms.Usual, ["Anna", "Bert", "Carl"]);
        await game.OpenAsync();
        Task<Outcome<Received, AnswerRefusal>>? carls = null;
        var (receivedAt, closing) = (DateTimeOffset.MaxValue, Task.CompletedTask);
        // While Anna's answer is written Bert's comes, and the host closes; while that writes Bert's, comes Carl's.
        School.Meddling.BeforeNextSave(async () =>
        {
            _ = SentBy("Bert");
            closing = await BegunAsync(() => School.Runs.CloseAsync(game.Id, Host, game.View.Version));
            School.Meddling.BeforeNextSave(() =>
            {
                School.Time.Pass(TimeSpan.FromMilliseconds(20));
                receivedAt = School.Time.Now;
                carls = SentBy("Carl");
                School.Time.Pass(TimeSpan.FromMilliseconds(20));
                return Task.CompletedTask;
            });
        });
        await game.AnswerAsync("Anna", 0, Energy);
        await closing;
        Assert.Equal(Phase.Closed, game.View.Phase);
        Assert.True((await carls!).Done || await ClosedAtAsync(game) <= receivedAt);

        // Straight to the run: it waits there when this returns.
        Task<Outcome<Received, AnswerRefusal>> SentBy(string name) =>
            School.Players.AnswerAsync(game.Id, game.Seat(name), game.Browser(name), 0, Energy);
    }

    [Fact]
    public async Task An_answer_that_waits_while_the_time_runs_out_is_on_the_board_though_the_board_was_looked_at_before()
    {
        var game = await LiveGame.BeginAsync(School, Room, Host, CompetitionTerms.Usual, ["Anna", "Bert"]);
        await game.OpenAsync();
        var (annas, read) = (Task.CompletedTask, Task.CompletedTask);
        // While Bert's answer is written Anna's comes; then the players are read again, and the view of that is of a time after the deadline.
        School.Meddling.BeforeNextSave(async () =>
        {
            annas = School.Players.AnswerAsync(game.Id, game.Seat("Anna"), game.Browser("Anna"), 0, Energy);
            read = School.Bus.PublishAsync(new PlayersChanged(Room.RoomId, game.Id));
            // Time for it to stand in the row before what the deadline brings; where it came too late for that, this finds nothing.
            await Task.Delay(100);
            School.Time.Pass(TimeSpan.FromSeconds(21));
        });
        await game.AnswerAsync("Bert", 0, Energy);
        await read;
        await annas;
        await Eventually.True(() => game.Own("Anna").Line?.Standing.Points == 1000);
    }

    [Fact]
    public async Task Who_is_back_first_after_a_crash_does_not_close_the_question_for_those_who_are_not_back_yet()
    {
        var game = await LiveGame.BeginAsync(School, Room, Host, CompetitionTerms.Usual, ["Anna", "Bert"], Slow);
        await game.OpenAsync();
        await using var after = School.AfterCrash();
        await after.Competing.StartAsync(default);
        BeatOfAnna();
        var entry = (await after.Competitions.EnterAsync(game.Id, game.Browser("Anna"))).Value;
        Assert.True((await after.Players.AnswerAsync(entry, game.Browser("Anna"), 0, Energy)).Done);
        // A command takes its turn after everything that came of the answer.
        var view = (await after.Runs.AddTimeAsync(game.Id, Host, after.Competing.Read(game.Id)!.Version, 10)).Value;
        var progress = after.Competing.Progress(game.Id);
        Assert.Equal((Phase.Open, 1, 2), (view.Phase, progress.Answered, progress.Of));

        // Two beats' time after the restart it is clear that Bert is gone, and he holds nobody up.
        School.Time.Pass(TimeSpan.FromSeconds(15));
        BeatOfAnna();
        School.Time.Pass(TimeSpan.FromSeconds(15.1));
        await Eventually.True(() => after.Competing.Read(game.Id)!.Phase == Phase.Closed);

        void BeatOfAnna() => Assert.NotNull(after.Board.Beat(Room.RoomId, game.Seat("Anna"), "tab", visible: true, Place.Competition(game.Id)));
    }

    [Fact]
    public async Task After_a_crash_the_last_answer_closes_the_question_at_once()
    {
        var game = await LiveGame.BeginAsync(School, Room, Host, CompetitionTerms.Usual, ["Anna", "Bert"], Slow);
        await game.OpenAsync();
        await game.AnswerAsync("Anna", 0, Energy);
        await using var after = School.AfterCrash();
        await after.Competing.StartAsync(default);
        var entry = (await after.Competitions.EnterAsync(game.Id, game.Browser("Bert"))).Value;
        Assert.NotNull(after.Board.Beat(Room.RoomId, game.Seat("Bert"), "tab", visible: true, Place.Competition(game.Id)));
        Assert.True((await after.Players.AnswerAsync(entry, game.Browser("Bert"), 0, Energy)).Done);
        await Eventually.True(() => after.Competing.Read(game.Id)!.Phase == Phase.Closed);
    }

    [Fact]
    public async Task After_a_crash_as_before_it_the_answers_of_those_who_have_no_page_open_close_nothing()
    {
        var game = await LiveGame.BeginAsync(School, Room, Host, CompetitionTerms.Usual, ["Anna"], Slow);
        await game.OpenAsync();
        var bert = await School.StudentAsync(Room, "Bert");
        await using var after = School.AfterCrash();
        await after.Competing.StartAsync(default);
        // Bert, who answers at a door as Anna does, was never heard of in this competition.
        Assert.True((await AnswerAsync(game.Seat("Anna"), game.Browser("Anna"))).Done);
        var view = (await after.Runs.AddTimeAsync(game.Id, Host, after.Competing.Read(game.Id)!.Version, 10)).Value;
        Assert.Equal(Phase.Open, view.Phase);
        Assert.True((await AnswerAsync(bert.ParticipantId, bert.Browser())).Done);

        Task<Outcome<Received, AnswerRefusal>> AnswerAsync(Guid seat, Caller browser) => after.Players.AnswerAsync(game.Id, seat, browser, 0, Energy);
    }

    [Fact]
    public async Task A_run_of_a_room_that_is_deleted_is_forgotten_in_mid_question()
    {
        var game = await LiveGame.BeginAsync(School, Room, Host, CompetitionTerms.Usual, ["Anna"]);
        await game.OpenAsync();
        Assert.True((await School.Rooms.DeleteAsync(Room.RoomId, Host, "Physics")).Done);
        await Eventually.True(() => School.Competing.Read(game.Id) is null);
        Assert.Equal(0, School.Bus.Subscribers(Topic.Room(Room.RoomId)));
        School.Time.Pass(TimeSpan.FromMinutes(1));
        // The clock of all runs goes by the one on the wall again.
        School.Time.SetClock(TimeSpan.FromHours(1));
        Assert.Equal(School.Time.Now, School.Get<RunTime>().Now);
    }

    [Fact]
    public async Task An_archived_rooms_run_can_still_be_ended()
    {
        var game = await LiveGame.BeginAsync(School, Room, Host, CompetitionTerms.Usual, ["Anna"]);
        await game.OpenAsync();
        Assert.True((await School.Rooms.ArchiveAsync(Room.RoomId, Host)).Done);
        Assert.True((await School.Runs.EndAsync(game.Id, Host)).Done);
        Assert.Equal(Phase.Finished, game.View.Phase);
    }

    [Fact]
    public async Task A_game_that_nobody_ended_does_not_stay_in_memory_and_is_there_when_somebody_comes_back()
    {
        var game = await LiveGame.BeginAsync(School, Room, Host, CompetitionTerms.Usual, ["Anna"]);
        await game.OpenAsync();
        await game.AnswerAsync("Anna", 0, Energy);
        await game.PassAsync(21, Phase.Closed);
        School.Time.Pass(TimeSpan.FromDays(1));
        await School.Competing.OpenAsync((await School.CompetitionAsync(Room.RoomId, Host)).Id);
        Assert.Null(School.Competing.Read(game.Id));
        Assert.True(await School.Competing.OpenAsync(game.Id));
        Assert.Equal((Phase.Closed, 1), (game.View.Phase, game.Progress.Answered));
        await using var after = School.AfterCrash();
        await after.Competing.StartAsync(default);
        Assert.Null(after.Competing.Read(game.Id));
    }

    [Fact]
    public async Task A_hundred_changes_of_players_in_one_moment_read_a_run_a_few_times()
    {
        var game = await LiveGame.BeginAsync(School, Room, Host, CompetitionTerms.Usual, ["Anna"]);
        await game.OpenAsync();
        var changes = Task.CompletedTask;
        // While an answer is written: none of them has its turn before all are there.
        School.Meddling.BeforeNextSave(() =>
        {
            School.Queries.Clear();
            changes = Task.WhenAll(Enumerable.Range(0, 100).Select(_ => School.Bus.PublishAsync(new PlayersChanged(Room.RoomId, game.Id))));
            return Task.CompletedTask;
        });
        await game.AnswerAsync("Anna", 0, Energy);
        await changes;
        Assert.InRange(School.Queries.Commands.Count, 1, 20);
    }

    // Reading the caller's rights is behind it, and it stands in the row.
    private async Task<Task> BegunAsync(Func<Task> command)
    {
        var before = School.Queries.Commands.Count;
        var begun = command();
        await Eventually.True(() => School.Queries.Commands.Count >= before + 2);
        return begun;
    }

    private async Task<DateTimeOffset> ClosedAtAsync(LiveGame game)
    {
        await using var db = await School.Databases.CreateDbContextAsync();
        return StoredJson.Read<Run>(await db.Competitions.Where(c => c.Id == game.Id).Select(c => c.Run).SingleAsync()).Round!.ClosedAt!.Value;
    }
}

public sealed class LiveRunTroubleOnSqlite() : LiveRunTroubleContract(new SqliteFiles());

public sealed class LiveRunTroubleOnPostgres(PostgresCluster cluster) : LiveRunTroubleContract(cluster);
