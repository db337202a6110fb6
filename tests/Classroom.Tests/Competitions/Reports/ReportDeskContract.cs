using Classroom.Competitions;
using Classroom.Competitions.Reports;
using Classroom.Quizzes;
using Classroom.Tests.Rooms;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Tests.Competitions.Reports;

/// <summary>The report of a competition, against figures worked out by hand from the raw answers (C-14).</summary>
public abstract class ReportDeskContract(ITestDatabases databases) : RoomContract(databases)
{
    [Fact]
    public async Task Each_student_has_their_answers_points_time_and_rank()
    {
        var report = await ReportAsync(await PlayedQuiz.FinishedAsync(School, Room, Host));
        Assert.Equal(["Anna", "Carl", "Bert", "Dora"], report.Students.Select(student => student.Name));
        Assert.Equal([1, 2, 3, 3], report.Students.Select(student => student.Rank));
        // Speed: 1000 × (1 − t / T / 2), T = 20 s; Anna took 2, 5 and 3 s, Carl 8 s.
        Assert.Equal([950 + 875 + 925, 800, 0, 0], report.Students.Select(student => student.Points));
        Assert.Equal([3, 1, 0, 0], report.Students.Select(student => student.Correct));
        Assert.Equal([3, 1, 3, 0], report.Students.Select(student => student.Answered));
        Assert.Equal([2 + 5 + 3, 8, 4 + 6 + 6, 0], report.Students.Select(student => student.Took.TotalSeconds));
    }

    [Fact]
    public async Task The_figures_of_each_question_equal_those_counted_from_the_rows()
    {
        var game = await PlayedQuiz.FinishedAsync(School, Room, Host);
        var report = await ReportAsync(game);
        await using var db = await School.Databases.CreateDbContextAsync();
        var rows = await db.Answers.Where(answer => answer.CompetitionId == game.Id).ToListAsync();
        foreach (var question in report.Questions)
        {
            var own = rows.Where(row => row.Question == question.Index).ToList();
            var right = own.Count(row => row.Given.Answer switch
            {
                ChoiceAnswer { Choices: var chosen } => chosen.SequenceEqual(question.Index == 0 ? [0] : [0, 1]),
                NumberAnswer { Value: var value } => value is >= 9 and <= 11,
                _ => false,
            });
            var times = own.Select(row => row.TookTicks).Order().ToList();
            Assert.Equal(own.Count, question.Figures!.Answered);
            Assert.Equal((decimal)right / own.Count, question.Figures.ShareCorrect);
            Assert.Equal((times[(times.Count - 1) / 2] + times[times.Count / 2]) / 2, question.Figures.MedianTime!.Value.Ticks);
            Assert.All(question.Figures.Options.Index(), option =>
                Assert.Equal(own.Count(row => ((ChoiceAnswer)row.Given.Answer).Choices.Contains(option.Index)), option.Item));
        }

        Assert.Equal((4m / 7, 3000), (report.ShareCorrect, report.MostPoints));
        Assert.Equal([1, 2, 0], report.Hardest.Select(question => question.Index));
    }

    [Fact]
    public async Task Points_are_those_of_the_live_board()
    {
        var game = await PlayedQuiz.FinishedAsync(School, Room, Host, CompetitionTerms.Usual with
        {
            Scoring = new ScoringOptions(ScoringMethod.AccuracyFirst, PartialCredit: true, Penalty: true, StreakBonus: true, LastDouble: true), GeneratedNames = true,
        });
        var report = await ReportAsync(game);
        Assert.Equal(
            game.View.Board.Lines.Select(line => (line.Participant, line.Standing.Points, (int?)line.Standing.Rank)).Order(),
            report.Students.Select(student => (student.Participant, student.Points, student.Rank)).Order());
    }

    [Fact]
    public async Task While_a_question_is_open_the_report_tells_of_those_before_it_alone()
    {
        var game = await LiveGame.BeginAsync(School, Room, Host, CompetitionTerms.Usual, ["Anna", "Bert"], PlayedQuiz.Questions);
        await game.OpenAsync();
        await PlayedQuiz.AnswerAsync(game, "Anna", 0, new(Choices: [0]), after: 2);
        await PlayedQuiz.NextAsync(game);
        await PlayedQuiz.AnswerAsync(game, "Bert", 1, new(Choices: [0]), after: 2);
        var report = await ReportAsync(game);
        Assert.Equal([QuestionState.Counted, QuestionState.Open, QuestionState.NotAsked], report.Questions.Select(question => question.State));
        Assert.Equal((1, null, false), (report.Questions[0].Figures!.Answered, report.Questions[1].Figures, report.IsOver));
        Assert.All(report.Students, student => Assert.Null(student.Answers[1]));
        await game.AdvanceAsync();
        Assert.Equal(1, (await ReportAsync(game)).Questions[1].Figures!.Answered);
    }

    [Fact]
    public async Task A_question_that_was_given_up_counts_for_nobody_and_keeps_its_answers()
    {
        var game = await LiveGame.BeginAsync(School, Room, Host, CompetitionTerms.Usual, ["Anna", "Bert"], PlayedQuiz.Questions);
        await game.OpenAsync();
        await PlayedQuiz.AnswerAsync(game, "Anna", 0, new(Choices: [0]), after: 2);
        await School.Runs.SkipAsync(game.Id, Host, game.View.Version);
        await School.Runs.EndAsync(game.Id, Host);
        var report = await ReportAsync(game);
        Assert.Equal([QuestionState.Skipped, QuestionState.Skipped, QuestionState.NotAsked], report.Questions.Select(question => question.State));
        Assert.Equal((1, null), (report.Questions[0].Figures!.Answered, report.Questions[0].Figures!.ShareCorrect));
        Assert.Equal((0, 0), (report.Students[0].Points, report.MostPoints));
    }

    [Fact]
    public async Task Who_was_removed_stays_in_the_report_and_does_not_rank()
    {
        var game = await PlayedQuiz.FinishedAsync(School, Room, Host);
        await School.Seats.RemoveAsync(Room.RoomId, Host, game.Seat("Anna"));
        var report = await ReportAsync(game);
        Assert.Equal(["Carl", "Bert", "Dora", "Anna"], report.Students.Select(student => student.Name));
        Assert.Equal([1, 2, 2, null], report.Students.Select(student => student.Rank));
        Assert.Equal((true, 2750), (report.Students[3].IsRemoved, report.Students[3].Points));
        Assert.Equal(3, report.Questions[0].Figures!.Answered);
    }

    [Fact]
    public async Task Answers_whose_seat_is_no_more_stay_without_a_name()
    {
        var game = await PlayedQuiz.FinishedAsync(School, Room, Host);
        await using (var db = await School.Databases.CreateDbContextAsync())
        {
            var anna = game.Seat("Anna");
            await db.Participants.Where(seat => seat.Id == anna).ExecuteDeleteAsync();
        }

        var gone = (await ReportAsync(game)).Find(game.Seat("Anna"))!;
        Assert.Equal((null, null, true, 3), (gone.Name, gone.Rank, gone.IsRemoved, gone.Answered));
    }

    [Fact]
    public async Task Its_queries_do_not_grow_with_people_and_answers()
    {
        var small = await LiveGame.BeginAsync(School, Room, Host, CompetitionTerms.Usual, ["Zoe"], PlayedQuiz.Questions[0]);
        var large = await PlayedQuiz.FinishedAsync(School, Room, Host);
        var counts = new List<int>();
        foreach (var game in new[] { small, large })
        {
            School.Queries.Clear();
            await ReportAsync(game);
            counts.Add(School.Queries.Selects);
        }

        Assert.Equal([9, 9], counts);
    }

    [Fact]
    public async Task A_class_that_reads_its_own_parts_has_the_whole_worked_out_once_in_ten_seconds()
    {
        var game = await LiveGame.BeginAsync(School, Room, Host, CompetitionTerms.Usual, ["Anna", "Bert", "Carl"], PlayedQuiz.Questions);
        await game.OpenAsync();
        await game.AdvanceAsync();
        await School.Runs.EndAsync(game.Id, Host);
        School.Queries.Clear();
        await Task.WhenAll(new[] { "Anna", "Bert", "Carl" }.Select(name => School.Reports.ReadOwnAsync(game.Id, game.Browser(name))));
        Assert.Equal((3 * 2) + 7, School.Queries.Selects);

        await School.Seats.RenameAsync(Room.RoomId, Host, game.Seat("Anna"), "Anne");
        School.Time.Pass(FinishedReports.KeptFor + TimeSpan.FromMilliseconds(1));
        Assert.Equal("Anne", (await School.Reports.ReadOwnAsync(game.Id, game.Browser("Anna"))).Value.Own.Name);
    }

    [Fact]
    public async Task A_student_reads_their_own_part_after_the_end_and_nothing_before()
    {
        var game = await LiveGame.BeginAsync(School, Room, Host, CompetitionTerms.Usual, ["Anna", "Bert"], PlayedQuiz.Questions);
        await game.OpenAsync();
        await PlayedQuiz.AnswerAsync(game, "Anna", 0, new(Choices: [0]), after: 2);
        await game.AdvanceAsync();
        Assert.Equal(CompetitionRefusal.NotFound, (await School.Reports.ReadOwnAsync(game.Id, game.Browser("Anna"))).Refusal);
        await School.Runs.EndAsync(game.Id, Host);
        var own = (await School.Reports.ReadOwnAsync(game.Id, game.Browser("Anna"))).Value;
        Assert.Equal((950, 1, 2, 1000), (own.Own.Points, own.Own.Rank, own.RankedOf, own.MostPoints));
        var question = Assert.Single(own.Questions);
        Assert.Equal((0, true), (((SingleChoiceBody)question.Asked.Question.Body).Correct, question.Answer!.Mark!.IsRight));
        Assert.Null(Assert.Single((await School.Reports.ReadOwnAsync(game.Id, game.Browser("Bert"))).Value.Questions).Answer);
        Assert.Equal(CompetitionRefusal.NotFound, (await School.Reports.ReadOwnAsync(game.Id, (await School.StudentAsync(Room, "Late")).Browser())).Refusal);
    }

    private async Task<CompetitionReport> ReportAsync(LiveGame game) => (await School.Reports.ReadAsync(game.Id, Host)).Value;
}

public sealed class ReportDeskOnSqlite() : ReportDeskContract(new SqliteFiles());

public sealed class ReportDeskOnPostgres(PostgresCluster cluster) : ReportDeskContract(cluster);
