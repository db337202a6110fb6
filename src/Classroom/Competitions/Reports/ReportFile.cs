using Classroom.Quizzes;
using Classroom.Quizzes.Formats;

namespace Classroom.Competitions.Reports;

/// <summary>A report as sheets (C-14): a row a student, a row a question, a row an answer.</summary>
public static class ReportFile
{
    public static IReadOnlyList<FileSheet> Sheets(CompetitionReport report, ReportColumns columns) =>
        [Students(report, columns), Questions(report, columns), Answers(report, columns)];

    /// <summary>A row a student: what they came to, and the points of each question that was closed.</summary>
    public static FileSheet Students(CompetitionReport report, ReportColumns columns)
    {
        var closed = report.Questions.Where(question => question.Figures is not null).ToList();
        return new FileSheet(
            columns.StudentsSheet,
            [
                .. WithTeams(report, [columns.Rank, columns.Name, columns.ShownName], columns.Team), columns.Removed, columns.Attempt,
                columns.Points, columns.Correct, columns.Answered, columns.Seconds,
                .. closed.Select(question => columns.Question(question.Index + 1)),
            ],
            report.Students.Select(student => (object?[])
            [
                .. WithTeams<object?>(report, [student.Rank, student.Name, student.Alias], student.Team is { } team ? columns.TeamName(team) : null), student.IsRemoved ? columns.Yes : null, student.Attempt,
                student.Points, student.Correct, student.Answered, Seconds(student.Took),
                .. closed.Select(question => (object?)student.Answers[question.Index]?.Points),
            ]));
    }

    public static FileSheet Questions(CompetitionReport report, ReportColumns columns)
    {
        var words = new AnswerWords(columns.True, columns.False);
        return new FileSheet(
            columns.QuestionsSheet,
            [
                columns.Number, columns.Prompt, columns.KindOf, columns.StateOf, columns.Key, columns.Answered, columns.Correct, columns.ShareCorrect,
                columns.MedianSeconds, columns.Discrimination,
            ],
            report.Questions.Select(question => new object?[]
            {
                question.Index + 1, MarkdownText.Plain(question.Asked.Question.Prompt), columns.Kind(question.Asked.Question.Kind), columns.State(question.State),
                question.Figures is null ? null : words.Key(question.Asked.Question.Body), question.Figures?.Answered, Right(question),
                question.Figures?.ShareCorrect is { } share ? Math.Round(share, 4) : null, question.Figures?.MedianTime is { } median ? Seconds(median) : null,
                question.Figures?.Discrimination is { } value ? Math.Round((decimal)value, 2) : null,
            }));
    }

    /// <summary>A row an answer: the raw record, with what each came to.</summary>
    public static FileSheet Answers(CompetitionReport report, ReportColumns columns)
    {
        var words = new AnswerWords(columns.True, columns.False);
        return new FileSheet(
            columns.AnswersSheet,
            [columns.Name, columns.ShownName, columns.Number, columns.Attempt, columns.Answer, columns.Correctness, columns.Points, columns.Seconds, columns.AnsweredAt],
            from student in report.Students
            from answer in student.Answers.OfType<AnswerReport>()
            select new object?[]
            {
                student.Name, student.Alias, answer.Question + 1, student.Attempt, words.Of(report.Questions[answer.Question].Asked.Question.Body, answer.Answer),
                answer.Correctness is { } correctness ? Math.Round(correctness, 4) : null, answer.Points, Seconds(answer.Took), answer.AnsweredAt,
            });
    }

    private static int? Right(QuestionReport question) => question.Figures is { } figures && question.Asked.Question.Kind.IsScored()
        ? figures.Given.Where(equal => equal.Correctness == 1).Sum(equal => equal.Count)
        : null;

    // A column of teams only where there are any.
    private static IEnumerable<T> WithTeams<T>(CompetitionReport report, IEnumerable<T> cells, T team) =>
        report.Record.Terms.Teams == TeamMode.None ? cells : cells.Append(team);

    private static decimal Seconds(TimeSpan time) => Math.Round((decimal)time.Ticks / TimeSpan.TicksPerSecond, 2);
}
