using System.Collections.Immutable;
using Classroom.Competitions;
using Classroom.Competitions.Reports;
using Classroom.Messaging;
using Classroom.Quizzes;
using Classroom.Tests.Rooms;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Tests.Competitions.Reports;

/// <summary>Grading anew after the end (C-8).</summary>
public abstract class RegradeDeskContract(ITestDatabases databases) : RoomContract(databases)
{
    private static readonly ScoringOptions Speed = new();
    private static readonly GradeTerms Original = new(Speed, Regrade.Nothing);

    /// <summary>"=Water" was right all along.</summary>
    private static readonly GradeTerms OtherKey =
        new(Speed, new Regrade(ImmutableDictionary<int, QuestionBody>.Empty.Add(0, new SingleChoiceBody(["Energy", "=Water", "Air"], 1)), []));

    [Fact]
    public async Task A_preview_shows_both_boards_and_stores_nothing()
    {
        var game = await PlayedQuiz.FinishedAsync(School, Room, Host);
        var shown = (await School.Regrades.PreviewAsync(game.Id, Host, OtherKey)).Value;
        Assert.Equal(
            [("Anna", 2750, 1, 1800, 1, -950), ("Bert", 0, 3, 900, 2, 900), ("Carl", 800, 2, 0, 3, -800), ("Dora", 0, 3, 0, 3, 0)],
            shown.Lines.Select(line => (line.After.Name, line.Before.Points, line.Before.Rank, line.After.Points, line.After.Rank, line.Difference)).OrderBy(line => line.Name));
        var report = await ReportAsync(game);
        Assert.Equal((2750, 0), (report.Find(game.Seat("Anna"))!.Points, report.Log.Length));
    }

    [Fact]
    public async Task What_is_applied_counts_is_logged_and_reaches_open_pages()
    {
        var game = await PlayedQuiz.FinishedAsync(School, Room, Host);
        await ApplyAsync(game, OtherKey);
        var report = await ReportAsync(game);
        Assert.Equal((900, 1), (report.Find(game.Seat("Bert"))!.Points, ((SingleChoiceBody)report.Questions[0].Asked.Question.Body).Correct));
        Assert.Equal(0, ((SingleChoiceBody)report.Questions[0].Original!.Question.Body).Correct);
        var line = Assert.Single(report.Log);
        Assert.Equal(("Ada", School.Time.Now), (line.By, line.At));
        Assert.Contains(new PlayersChanged(Room.RoomId, game.Id), Told);
        await Eventually.True(() => game.View.Board.Find(game.Seat("Bert"))!.Standing.Points == 900);
    }

    [Fact]
    public async Task Taking_it_back_gives_the_first_board_again_and_keeps_the_log()
    {
        var game = await PlayedQuiz.FinishedAsync(School, Room, Host);
        var before = await ReportAsync(game);
        await ApplyAsync(game, OtherKey);
        var seen = (await ReportAsync(game)).Log[0].Id;
        Assert.True((await School.Regrades.TakeBackAsync(game.Id, Host, seen)).Done);
        var after = await ReportAsync(game);
        Assert.Equal(Points(before), Points(after));
        Assert.Equal([Original.Scoring, OtherKey.Scoring], after.Log.Select(line => line.Terms.Scoring));
        Assert.Empty(after.Log[0].Terms.Regrade.Keys);
    }

    [Fact]
    public async Task Each_change_is_whole_and_points_follow_from_the_record_alone()
    {
        var game = await PlayedQuiz.FinishedAsync(School, Room, Host);
        await ApplyAsync(game, OtherKey);
        var dropped = new GradeTerms(new ScoringOptions(ScoringMethod.AccuracyOnly, PartialCredit: true), new Regrade(ImmutableDictionary<int, QuestionBody>.Empty, [2]));
        await ApplyAsync(game, dropped);
        var report = await ReportAsync(game);
        Assert.Equal(QuestionState.Dropped, report.Questions[2].State);
        Assert.Null(report.Questions[0].Original);
        // Accuracy only, half a question in part: Anna 1000 + 1000, Bert 0 + 500, Carl 1000.
        Assert.Equal(
            [("Anna", 2000), ("Bert", 500), ("Carl", 1000), ("Dora", 0)],
            report.Students.Select(student => (student.Name!, student.Points)).Order());
        Assert.Equal(
            Leaderboard.Of(report.Raw, dropped.Scoring).Select(line => (line.Participant, line.Points)).Order(),
            report.Students.Select(student => (student.Participant, student.Points)).Order());
        Assert.Equal(2, report.Log.Length);
    }

    [Fact]
    public async Task Many_changes_in_one_instant_stay_in_their_order()
    {
        var game = await PlayedQuiz.FinishedAsync(School, Room, Host);
        var methods = new[] { ScoringMethod.AccuracyOnly, ScoringMethod.Participation, ScoringMethod.AccuracyFirst, ScoringMethod.Speed, ScoringMethod.Participation };
        foreach (var method in methods)
        {
            await ApplyAsync(game, new GradeTerms(new ScoringOptions(method), Regrade.Nothing));
        }

        Assert.Equal(methods.Reverse(), (await ReportAsync(game)).Log.Select(line => line.Terms.Scoring.Method));
    }

    [Fact]
    public async Task While_it_goes_on_nothing_is_graded_anew()
    {
        var game = await LiveGame.BeginAsync(School, Room, Host, CompetitionTerms.Usual, ["Anna"], PlayedQuiz.Questions);
        await game.OpenAsync();
        Assert.Equal(RegradeRefusal.NotOver, (await School.Regrades.PreviewAsync(game.Id, Host, Original)).Refusal);
        Assert.Equal(RegradeRefusal.NotOver, (await School.Regrades.ApplyAsync(game.Id, Host, Original, seen: null)).Refusal);
        Assert.Empty((await ReportAsync(game)).Log);
    }

    [Fact]
    public async Task Who_has_not_seen_the_last_change_changes_nothing()
    {
        var game = await PlayedQuiz.FinishedAsync(School, Room, Host);
        await ApplyAsync(game, OtherKey);
        Assert.Equal(RegradeRefusal.ChangedMeanwhile, (await School.Regrades.ApplyAsync(game.Id, Host, Original, seen: null)).Refusal);
        Assert.Single((await ReportAsync(game)).Log);
    }

    [Fact]
    public async Task Who_is_a_moment_slower_is_refused_and_the_faster_counts()
    {
        var game = await PlayedQuiz.FinishedAsync(School, Room, Host);
        School.Meddling.BeforeNextSave(() => ApplyAsync(game, OtherKey));
        Assert.Equal(RegradeRefusal.ChangedMeanwhile, (await School.Regrades.ApplyAsync(game.Id, Host, Original, seen: null)).Refusal);
        Assert.Equal(900, (await ReportAsync(game)).Find(game.Seat("Bert"))!.Points);
        Assert.Single((await ReportAsync(game)).Log);
    }

    [Fact]
    public async Task Of_two_at_the_same_moment_one_wins()
    {
        var game = await PlayedQuiz.FinishedAsync(School, Room, Host);
        Guid? seen = null;
        for (var round = 1; round <= 10; round++)
        {
            var both = await Task.WhenAll(new[] { OtherKey, Original }.Select(terms => Task.Run(() => School.Regrades.ApplyAsync(game.Id, Host, terms, seen))));
            Assert.Equal([null, RegradeRefusal.ChangedMeanwhile], both.Select(one => one.Refusal).Order());
            var log = (await ReportAsync(game)).Log;
            Assert.Equal(round, log.Length);
            seen = log[0].Id;
        }
    }

    [Fact]
    public async Task A_grading_and_a_due_date_that_moves_meet_in_one_row()
    {
        var work = await Homework.SetAsync(School, Room, Host, new(Homework.Due));
        await work.JoinAsync("Anna");
        await work.DoAsync("Anna", new(Choices: [0]), null);
        School.Time.Pass(TimeSpan.FromDays(2));
        School.Meddling.BeforeNextSave(async () => Assert.True((await School.Assignments.MoveDueAsync(work.Id, Host, School.Time.Now.AddDays(1))).Done));
        Assert.Equal(RegradeRefusal.ChangedMeanwhile, (await School.Regrades.ApplyAsync(work.Id, Host, Original, seen: null)).Refusal);
        School.Time.Pass(TimeSpan.FromDays(2));
        Assert.True((await School.Regrades.ApplyAsync(work.Id, Host, Original, seen: null)).Done);
    }

    [Fact]
    public async Task It_is_the_next_version_of_what_is_over_in_memory_as_in_its_row()
    {
        var game = await PlayedQuiz.FinishedAsync(School, Room, Host);
        var before = game.View.Version;
        await ApplyAsync(game, OtherKey);
        await Eventually.True(() => game.View.Version == before + 1);
        await using var db = await School.Databases.CreateDbContextAsync();
        Assert.Equal((before + 1, Phase.Finished), ((await db.Competitions.SingleAsync(row => row.Id == game.Id)).Version, game.View.Phase));
        Assert.Equal(RunRefusal.Over, (await School.Runs.AdvanceAsync(game.Id, Host, before + 1)).Refusal);
    }

    [Fact]
    public async Task What_fits_no_question_is_refused()
    {
        var game = await PlayedQuiz.FinishedAsync(School, Room, Host);
        Assert.Equal(RegradeRefusal.NoSuchQuestion, await RefusalAsync(game, new Regrade(ImmutableDictionary<int, QuestionBody>.Empty, [3])));
        Assert.Equal(RegradeRefusal.AnotherQuestion, await RefusalAsync(game, Key(0, new SingleChoiceBody(["Other", "=Water", "Air"], 1))));
        Assert.Equal(RegradeRefusal.KeyInvalid, await RefusalAsync(game, Key(2, new NumberBody(2, 1))));
        Assert.Equal(
            RegradeRefusal.ScoringInvalid,
            (await School.Regrades.ApplyAsync(game.Id, Host, new GradeTerms(new ScoringOptions((ScoringMethod)9), Regrade.Nothing), seen: null)).Refusal);
        Assert.Empty((await ReportAsync(game)).Log);
    }

    private async Task<RegradeRefusal?> RefusalAsync(LiveGame game, Regrade change) =>
        (await School.Regrades.ApplyAsync(game.Id, Host, new GradeTerms(Speed, change), seen: null)).Refusal;

    private static Regrade Key(int question, QuestionBody body) => new(ImmutableDictionary<int, QuestionBody>.Empty.Add(question, body), []);

    private async Task ApplyAsync(LiveGame game, GradeTerms terms) =>
        Assert.True((await School.Regrades.ApplyAsync(game.Id, Host, terms, (await ReportAsync(game)).Log is [var last, ..] ? last.Id : null)).Done);

    private async Task<CompetitionReport> ReportAsync(LiveGame game) => (await School.Reports.ReadAsync(game.Id, Host)).Value;

    private static IEnumerable<(Guid, int, int?)> Points(CompetitionReport report) => report.Students.Select(student => (student.Participant, student.Points, student.Rank));
}

public sealed class RegradeDeskOnSqlite() : RegradeDeskContract(new SqliteFiles());

public sealed class RegradeDeskOnPostgres(PostgresCluster cluster) : RegradeDeskContract(cluster);
