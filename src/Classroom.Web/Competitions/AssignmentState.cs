using System.Text.Json.Serialization;
using Classroom.Competitions;
using Classroom.Data;
using Classroom.Quizzes;
using Classroom.Web.Quizzes;

namespace Classroom.Web.Competitions;

/// <summary>One of a room's assignments, as the list of them gives it.</summary>
/// <param name="DueAt">Up to when it can be done, to the instant at which it was ended.</param>
/// <param name="Attempts">How often it may be tried.</param>
/// <param name="AttemptsBegun">How often the caller has.</param>
/// <param name="IsOpen">Whether an attempt of the caller's goes on.</param>
public sealed record AssignmentOnList(Guid CompetitionId, string Title, DateTime DueAt, bool IsOver, bool IsCancelled, int Attempts, int AttemptsBegun, bool IsOpen)
{
    internal static AssignmentOnList Of(ListedAssignment listed) => new(
        listed.Id, listed.Title, listed.DueAt.UtcDateTime, listed.IsOver, listed.IsCancelled, listed.Attempts, listed.Begun, listed.IsOpen);
}

/// <summary>An assignment as its doors give it to its student: their own attempts and nobody else's, and no key before it may be shown (C-6).</summary>
/// <param name="Phase">lobby before the first attempt; open, closed or finished as the attempt is; or cancelled.</param>
/// <param name="DueAt">Up to when it can be done.</param>
/// <param name="Now">The server's clock.</param>
/// <param name="BestCounts">The best attempt counts; otherwise the last.</param>
/// <param name="Timed">Whether questions keep their time limits.</param>
/// <param name="Results">What the finished attempts came to.</param>
/// <param name="Attempt">The one that goes on, or the last; null before the first.</param>
public sealed record AssignmentState(
    Guid CompetitionId, string Title, string Phase, DateTime DueAt, DateTime Now, bool IsOver, int Attempts, int AttemptsLeft, bool BestCounts, bool Timed, int QuestionCount,
    IReadOnlyList<FinishedAttempt> Results, AttemptState? Attempt)
{
    internal static AssignmentState Of(OwnAssignment own, string title, DateTimeOffset now)
    {
        var terms = own.Terms.Assignment!;
        return new AssignmentState(
            own.Competition, title, SnakeCase.Of(own.Phase.ToString()), own.DueAt.UtcDateTime, now.UtcDateTime, own.IsOver, terms.Attempts, own.AttemptsLeft, terms.BestCounts, terms.Timed,
            own.QuestionCount, [.. own.Results.Select(FinishedAttempt.Of)], own.Attempt is { } attempt ? AttemptState.Of(attempt) : null);
    }
}

/// <param name="Number">From 1.</param>
/// <param name="Answered">How many questions were answered.</param>
/// <param name="Correct">How many in full.</param>
/// <param name="Counts">Whether it is the one that counts, as things stand.</param>
public sealed record FinishedAttempt(int Number, DateTime FinishedAt, int Points, int Correct, int Answered, bool Counts)
{
    internal static FinishedAttempt Of(AttemptResult result) =>
        new(result.Number, result.FinishedAt.UtcDateTime, result.Points, result.Correct, result.Answered, result.Counts);
}

/// <param name="Number">From 1.</param>
/// <param name="Points">Of the questions closed so far.</param>
/// <param name="ClosesAt">The caller's own deadline for the question; null without a limit.</param>
/// <param name="Question">The one that is on; null once the attempt is finished.</param>
/// <param name="Questions">All of them, once it is finished.</param>
public sealed record AttemptState(int Number, int Points, int Correct, DateTime? ClosesAt, AttemptedQuestion? Question, IReadOnlyList<AttemptedQuestion> Questions)
{
    internal static AttemptState Of(AttemptView attempt)
    {
        var goesOn = attempt.Phase is Phase.Open or Phase.Closed;
        return new AttemptState(
            attempt.Number, attempt.Points, attempt.Correct, goesOn ? attempt.ClosesAt?.UtcDateTime : null, goesOn ? AttemptedQuestion.Of(attempt.Current) : null,
            [.. attempt.Questions.Select(AttemptedQuestion.Of)]);
    }
}

/// <param name="Index">From 0.</param>
/// <param name="Options">What may be chosen, or put in order, in the order shown.</param>
public sealed record AttemptedQuestion(int Index, string Kind, string Prompt, IReadOnlyList<string> Options, int Seconds, int Points)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public QuestionPicture? Image { get; private init; }

    /// <summary>The stored answer, as it is sent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SentAnswer? MyAnswer { get; private init; }

    /// <summary>How right it is, from 0 to 1; absent without an answer, and where nothing is right or wrong.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Correctness { get; private init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? PointsGained { get; private init; }

    /// <summary>Only once it may be shown, of those that can be right or wrong.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CorrectAnswer? Correct { get; private init; }

    /// <summary>Only once it may be shown.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Explanation { get; private init; }

    internal static AttemptedQuestion Of(AttemptQuestion asked) => new(
        asked.Question.Index, SnakeCase.Of(asked.Question.Kind.ToString()), asked.Question.Prompt, CompetitionState.OptionsOf(asked.Question), asked.Question.Seconds, asked.Question.Points)
    {
        Image = QuestionPicture.Of(asked.Question.Image),
        MyAnswer = SentAnswer.Of(asked.Sent), Correctness = asked.Mark?.Correctness, PointsGained = asked.Mark?.Points,
        Correct = asked.Solution is { } solution && asked.Question.Kind.IsScored() ? CorrectAnswer.Of(solution) : null, Explanation = asked.Solution?.Explanation,
    };
}
