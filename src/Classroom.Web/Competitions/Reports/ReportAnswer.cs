using System.Text.Json.Serialization;
using Classroom.Competitions;
using Classroom.Competitions.Reports;
using Classroom.Data;

namespace Classroom.Web.Competitions.Reports;

/// <summary>A report as the door gives it to teachers. Shares run from 0 to 1, times are seconds; null where there is nothing to say.</summary>
/// <param name="Phase">lobby, ready, open, closed, scores, finished or cancelled.</param>
/// <param name="EndedAt">Null while it goes on.</param>
/// <param name="MostPoints">All that could be got.</param>
/// <param name="Hardest">Indices of the hardest questions, the hardest first.</param>
/// <param name="Regradings">How often the grading was changed after the end.</param>
public sealed record ReportAnswer(
    Guid CompetitionId, Guid RoomId, string Title, string Phase, DateTime OpenedAt, DateTime? EndedAt, ScoringAnswer Scoring, int Regradings,
    decimal? ShareCorrect, decimal? MeanPoints, int MostPoints, double? MedianSeconds, IReadOnlyList<int> Hardest,
    IReadOnlyList<ReportedQuestion> Questions, IReadOnlyList<ReportedStudent> Students)
{
    public static ReportAnswer Of(CompetitionReport report, AnswerWords words) => new(
        report.Record.Id, report.Record.RoomId, report.Record.Title, SnakeCase.Of(report.Phase.ToString()), report.Record.OpenedAt, report.EndedAt?.UtcDateTime,
        ScoringAnswer.Of(report.Grade.Scoring), report.Log.Length, report.ShareCorrect, report.MeanPoints, report.MostPoints, report.MedianTime?.TotalSeconds,
        [.. report.Hardest.Select(question => question.Index)],
        [.. report.Questions.Select(question => ReportedQuestion.Of(question, words))],
        [.. report.Students.Select(student => ReportedStudent.Of(student, report, words))]);
}

/// <param name="Method">speed, accuracy_first, accuracy_only or participation.</param>
public sealed record ScoringAnswer(string Method, bool PartialCredit, bool Penalty, bool StreakBonus, bool LastDouble)
{
    public static ScoringAnswer Of(ScoringOptions options) =>
        new(SnakeCase.Of(options.Method.ToString()), options.PartialCredit, options.Penalty, options.StreakBonus, options.LastDouble);
}

/// <param name="State">counted, skipped, dropped, open or not_asked.</param>
/// <param name="Options">What could be chosen, how many chose it; empty where there are no options.</param>
/// <param name="Given">Equal answers together, the most frequent first.</param>
/// <param name="Discrimination">From -1 to 1; null with fewer than five people.</param>
public sealed record ReportedQuestion(
    int Index, string Kind, string State, string Prompt, int Points, double LimitSeconds, int Answered, decimal? ShareCorrect, double? MedianSeconds, double? Discrimination,
    IReadOnlyList<ReportedOption> Options, IReadOnlyList<ReportedAnswers> Given)
{
    public static ReportedQuestion Of(QuestionReport question, AnswerWords words)
    {
        var (asked, figures) = (question.Asked.Question, question.Figures);
        return new(
            question.Index, SnakeCase.Of(asked.Kind.ToString()), SnakeCase.Of(question.State.ToString()), asked.Prompt, asked.Points, question.Limit.TotalSeconds,
            figures?.Answered ?? 0, figures?.ShareCorrect, figures?.MedianTime?.TotalSeconds, figures?.Discrimination,
            [.. (figures?.Options ?? []).Select((chosen, index) => new ReportedOption(words.Option(asked.Body, index), chosen))],
            [.. (figures?.Given ?? []).Select(equal => new ReportedAnswers(words.Of(asked.Body, equal.Answer), equal.Count, equal.Correctness))]);
    }
}

public sealed record ReportedOption(string Text, int Chosen);

/// <param name="Correctness">From 0 to 1; null where nothing is right or wrong.</param>
public sealed record ReportedAnswers(string Text, int Count, decimal? Correctness);

/// <param name="DisplayName">Their own name; null where the seat is no more.</param>
/// <param name="ShownName">The generated name that the class saw, or null.</param>
/// <param name="Rank">Null for those who were removed.</param>
/// <param name="Seconds">Response times of the scored questions together.</param>
/// <param name="Attempt">Of an assignment, the attempt that counts, or null; otherwise 1.</param>
public sealed record ReportedStudent(
    Guid ParticipantId, string? DisplayName, string? ShownName, int? Team, bool IsRemoved, int? Rank, int Points, int Correct, int Answered, double Seconds,
    int? Attempt, IReadOnlyList<ReportedAnswer> Answers)
{
    public static ReportedStudent Of(StudentReport student, CompetitionReport report, AnswerWords words) => new(
        student.Participant, student.Name, student.Alias, student.Team, student.IsRemoved, student.Rank, student.Points, student.Correct, student.Answered,
        student.Took.TotalSeconds, student.Attempt,
        [
            .. student.Answers.OfType<AnswerReport>().Select(answer => new ReportedAnswer(
                answer.Question, words.Of(report.Questions[answer.Question].Asked.Question.Body, answer.Answer), (answer.Answer as ChoiceAnswer)?.Choices,
                answer.Correctness, answer.Points, answer.Took.TotalSeconds, answer.AnsweredAt.UtcDateTime)),
        ]);
}

/// <param name="Question">Its index.</param>
/// <param name="Text">The answer as a line of text.</param>
/// <param name="Choices">Indices of the options, where there are any.</param>
public sealed record ReportedAnswer(
    int Question, string Text, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<int>? Choices, decimal? Correctness, int Points,
    double Seconds, DateTime AnsweredAt);
