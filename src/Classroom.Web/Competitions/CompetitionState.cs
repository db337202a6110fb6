using System.Text.Json.Serialization;
using Classroom.Competitions;
using Classroom.Data;
using Classroom.Quizzes;
using Classroom.Web.Quizzes;

namespace Classroom.Web.Competitions;

/// <summary>A competition as its doors give it. What is not the caller's to know yet is not in it (C-6).</summary>
/// <param name="QuestionIndex">That of the question that is on, or was last, from 0; null in the lobby.</param>
/// <param name="Version">To be named by a host's command.</param>
/// <param name="OpenedAt">When answers to this question began to be taken; null before.</param>
/// <param name="ClosesAt">The caller's own deadline; null in the lobby, and for a student without a limit.</param>
/// <param name="Now">The server's clock, by which all of these instants are.</param>
/// <param name="Options">What may be chosen, or put in order, in the order shown; empty until the question is open.</param>
/// <param name="ActiveCount">Students who are active in it.</param>
/// <param name="AnsweredCount">Answers to this question that are stored.</param>
public sealed record CompetitionState(
    string Title, string Phase, int? QuestionIndex, int QuestionCount, int Version, DateTime? OpenedAt, DateTime? ClosesAt, DateTime Now,
    string? Prompt, string? Kind, IReadOnlyList<string> Options, int ActiveCount, int AnsweredCount, bool IsPaused, bool IsAutomatic)
{
    private static readonly IReadOnlyList<string> TrueAndFalse = ["True", "False"];

    public int? Seconds { get; private init; }

    public int? Points { get; private init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public QuestionPicture? Image { get; private init; }

    /// <summary>The caller's own stored answer, as it is sent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SentAnswer? MyAnswer { get; private init; }

    /// <summary>Only once the question is closed, of those that can be right or wrong.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CorrectAnswer? Correct { get; private init; }

    /// <summary>Only once the question is closed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Explanation { get; private init; }

    /// <summary>After the last question that was closed; absent for those who do not play.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? MyPoints { get; private init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? MyRank { get; private init; }

    /// <summary>Of a student: whether they take part. False where it is over, or began without them and late joining is switched off.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? MayJoin { get; init; }

    internal static IReadOnlyList<string> OptionsOf(ShownQuestion question) => question.Kind == QuestionKind.TrueFalse ? TrueAndFalse : question.Options;

    /// <param name="own">What the caller has of it, where they are a student.</param>
    public static CompetitionState Of(RunView view, OwnRun? own, RunProgress progress, int activeCount, DateTimeOffset now)
    {
        var (question, times, solution) = (view.Question, view.Times, view.Solution);
        var closes = own is null ? times?.ClosesAt : own.ClosesAt;
        return new CompetitionState(
            view.Title, SnakeCase.Of(view.Phase.ToString()), question?.Index, view.QuestionCount, view.Version,
            view.HasOpened ? times?.OpensAt.UtcDateTime : null, closes?.UtcDateTime, now.UtcDateTime, question?.Prompt,
            question is null ? null : SnakeCase.Of(question.Kind.ToString()),
            question is null || !view.HasOpened ? [] : OptionsOf(question),
            activeCount, progress.Answered, view.IsPaused, view.IsAutomatic)
        {
            Seconds = question?.Seconds, Points = question?.Points,
            Image = QuestionPicture.Of(question?.Image),
            MyAnswer = SentAnswer.Of(own?.Sent), Correct = solution is null ? null : CorrectAnswer.Of(solution), Explanation = solution?.Explanation,
            MyPoints = own?.Line?.Standing.Points, MyRank = own?.Line?.Standing.Rank,
        };
    }
}
