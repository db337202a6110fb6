using Classroom.Competitions;
using Classroom.Competitions.Reports;
using Classroom.Rooms;
using Classroom.Tests.Rooms;

namespace Classroom.Tests.Competitions.Reports;

/// <summary>A room's competitions over time (C-14).</summary>
public abstract class HistoryDeskContract(ITestDatabases databases) : RoomContract(databases)
{
    [Fact]
    public async Task A_room_has_its_finished_competitions_newest_first_with_their_figures()
    {
        var first = await PlayedQuiz.FinishedAsync(School, Room, Host);
        School.Time.Pass(TimeSpan.FromDays(1));
        var second = await AgainAsync(first);
        var history = (await School.History.OfRoomAsync(Room.RoomId, Host)).Value;
        Assert.Equal([second, first.Id], history.Competitions.Select(past => past.Id));
        var report = (await School.Reports.ReadAsync(first.Id, Host)).Value;
        var past = history.Competitions[1];
        Assert.Equal((4, report.ShareCorrect, report.MeanPoints, 3000), (past.Players, past.ShareCorrect, past.MeanPoints, past.MostPoints));
        Assert.Equal([("Anna", 2), ("Bert", 1), ("Carl", 1), ("Dora", 1)], history.People.Select(person => (person.Name, person.Took)));
    }

    [Fact]
    public async Task What_goes_on_and_what_asked_nothing_is_no_history()
    {
        var game = await LiveGame.BeginAsync(School, Room, Host, CompetitionTerms.Usual, ["Anna"], PlayedQuiz.Questions);
        await School.CompetitionAsync(Room.RoomId, Host, "In the lobby");
        Assert.Empty((await School.History.OfRoomAsync(Room.RoomId, Host)).Value.Competitions);
        await School.Runs.CancelAsync(game.Id, Host);
        Assert.Empty((await School.History.OfRoomAsync(Room.RoomId, Host)).Value.Competitions);
    }

    [Fact]
    public async Task A_student_has_their_shares_and_ranks_over_time_as_teachers_and_they_themselves_read_it()
    {
        var first = await PlayedQuiz.FinishedAsync(School, Room, Host);
        var second = await AgainAsync(first);
        var anna = (await School.History.OfStudentAsync(Room.RoomId, first.Seat("Anna"), Host)).Value;
        Assert.Equal([(second, 1, 1), (first.Id, 1, 4)], anna.Results.Select(result => (result.Competition.Id, result.Rank, result.Competition.Players)));
        Assert.Equal(2750m / 3000, anna.Results[1].Share);
        var entry = (await School.Rooms.EnterAsync(Room.RoomId, first.Browser("Anna"))).Value;
        Assert.Equal(anna.Results, (await School.History.OfOwnAsync(entry, HistoryDesk.Most)).Results);
        Assert.Equal([second], (await School.History.OfOwnAsync(entry, 1)).Results.Select(result => result.Competition.Id));
        Assert.Single((await School.History.OfStudentAsync(Room.RoomId, first.Seat("Bert"), Host)).Value.Results);
        Assert.Equal(RoomRefusal.NotFound, (await School.History.OfStudentAsync(Room.RoomId, Room.ParticipantId, Host)).Refusal);
    }

    [Fact]
    public async Task What_was_cancelled_stands_in_the_rooms_list_and_counts_for_nobody()
    {
        var game = await PlayedQuiz.FinishedAsync(School, Room, Host);
        var live = await AgainAsync(game, cancel: true);
        School.Time.Pass(TimeSpan.FromHours(1));
        var work = await SetAsync();
        Assert.True((await School.Attempts.StartAsync(work, game.Browser("Anna"))).Done);
        Assert.True((await School.Assignments.CancelAsync(work, Host)).Done);
        var history = (await School.History.OfRoomAsync(Room.RoomId, Host)).Value;
        Assert.Equal([(work, true), (live, true), (game.Id, false)], history.Competitions.Select(past => (past.Id, past.IsCancelled)));
        Assert.Equal(("Anna", 1, 2750m / 3000), history.People.Select(person => (person.Name, person.Took, person.MeanShare)).First());
        Assert.Equal([game.Id], (await School.History.OfStudentAsync(Room.RoomId, game.Seat("Anna"), Host)).Value.Results.Select(result => result.Competition.Id));
        // It takes no other's place either.
        Assert.Equal([game.Id], (await School.History.OfOwnAsync((await game.EntryAsync("Anna")).Room, 1)).Results.Select(result => result.Competition.Id));
    }

    [Fact]
    public async Task The_last_that_ended_are_those_that_were_ended_and_assignments_that_are_due()
    {
        var (due, ended, later) = (await SetAsync(), await SetAsync(), await SetAsync(Homework.Due.AddDays(1)));
        School.Time.Pass(TimeSpan.FromHours(1));
        await School.Assignments.EndAsync(ended, Host);
        Assert.Equal([(ended, ManualTime.Start.AddHours(1).UtcDateTime)], await EndedAsync());
        School.Time.Pass(Homework.Due - School.Time.Now);
        Assert.Equal([ended], from one in await EndedAsync() select one.Id);
        School.Time.Pass(TimeSpan.FromHours(1));
        var live = await PlayedQuiz.FinishedAsync(School, Room, Host);
        Assert.Equal([live.Id, due, ended], from one in await EndedAsync() select one.Id);
        Assert.Equal([live.Id, due], from one in await EndedAsync(most: 2) select one.Id);
        Assert.Equal(Homework.Due.UtcDateTime, (await EndedAsync())[1].EndedAt);
        // Either it goes on or it has ended.
        Assert.Equal([later], from open in await School.Competitions.OpenInAsync(Room) select open.Id);
    }

    [Fact]
    public async Task Ten_competitions_are_read_at_a_time()
    {
        var first = await PlayedQuiz.FinishedAsync(School, Room, Host);
        Assert.Equal((1, 9), await ReadAsync());
        var last = Guid.Empty;
        for (var more = 0; more < 10; more++)
        {
            School.Time.Pass(TimeSpan.FromDays(1));
            last = await AgainAsync(first);
        }

        Assert.Equal((11, 9 + 7), await ReadAsync());
        Assert.Equal((10, 9), await ReadAsync(most: 10));
        var history = (await School.History.OfRoomAsync(Room.RoomId, Host)).Value;
        Assert.Equal((last, first.Id), (history.Competitions[0].Id, history.Competitions[^1].Id));
        Assert.Equal([("Anna", 11), ("Bert", 1), ("Carl", 1), ("Dora", 1)], history.People.Select(person => (person.Name, person.Took)));

        async Task<(int Competitions, int Queries)> ReadAsync(int most = HistoryDesk.Most)
        {
            School.Queries.Clear();
            return ((await School.History.OfRoomAsync(Room.RoomId, Host, most)).Value.Competitions.Length, School.Queries.Selects);
        }
    }

    [Fact]
    public async Task Students_who_read_their_own_after_a_game_read_the_same_reports()
    {
        var game = await PlayedQuiz.FinishedAsync(School, Room, Host);
        await AgainAsync(game);
        var (anna, bert) = ((await game.EntryAsync("Anna")).Room, (await game.EntryAsync("Bert")).Room);
        Assert.Equal(2, (await School.History.OfOwnAsync(anna, HistoryDesk.Most)).Results.Length);
        School.Queries.Clear();
        Assert.Equal(("Bert", 1), ((await School.History.OfOwnAsync(bert, HistoryDesk.Most)) is var own ? own.Name : "", own.Results.Length));
        Assert.Equal(1, School.Queries.Selects);
    }

    private async Task<IReadOnlyList<(Guid Id, DateTime EndedAt)>> EndedAsync(int most = 10) =>
        [.. from ended in await School.History.EndedInAsync(Room, most) select (ended.Id, ended.EndedAt)];

    private async Task<Guid> SetAsync(DateTimeOffset? due = null) =>
        (await School.CompetitionAsync(Room.RoomId, Host, "At home", CompetitionTerms.Usual with { Assignment = new(due ?? Homework.Due) })).Id;

    /// <summary>Another competition, in which Anna alone answers one question.</summary>
    private async Task<Guid> AgainAsync(LiveGame first, bool cancel = false)
    {
        var opened = await School.CompetitionAsync(Room.RoomId, Host, "Again", null, PlayedQuiz.Questions[0]);
        await School.Competing.OpenAsync(opened.Id);
        var entry = (await School.Competitions.EnterAsync(opened.Id, first.Browser("Anna"))).Value;
        await School.Players.ArriveAsync(entry, first.Browser("Anna"));
        await School.Runs.AdvanceAsync(opened.Id, Host, School.Competing.Read(opened.Id)!.Version);
        await School.Runs.AdvanceAsync(opened.Id, Host, School.Competing.Read(opened.Id)!.Version);
        Assert.True((await School.Players.AnswerAsync(entry, first.Browser("Anna"), 0, new AnswerDraft(Choices: [0]))).Done);
        await School.Runs.AdvanceAsync(opened.Id, Host, School.Competing.Read(opened.Id)!.Version);
        Assert.True((await (cancel ? School.Runs.CancelAsync(opened.Id, Host) : School.Runs.EndAsync(opened.Id, Host))).Done);
        return opened.Id;
    }
}

public sealed class HistoryDeskOnSqlite() : HistoryDeskContract(new SqliteFiles());

public sealed class HistoryDeskOnPostgres(PostgresCluster cluster) : HistoryDeskContract(cluster);
