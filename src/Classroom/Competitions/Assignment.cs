namespace Classroom.Competitions;

/// <summary>
/// When an assignment takes what, and shows what (C-13). Pure; whether it is over follows from instants and the clock, so that a due date that
/// is moved is moved for everybody at once, and no job is needed.
/// </summary>
/// <param name="EndedAt">When the host ended or cancelled it, or null.</param>
/// <param name="Grace">What the network may take after the due date.</param>
public sealed record Assignment(AssignmentTerms Terms, DateTimeOffset? EndedAt, bool IsCancelled, TimeSpan Grace)
{
    private static readonly TimeSpan ATick = TimeSpan.FromTicks(1);

    /// <summary>Up to when attempts and questions are begun; what is not finished then counts as finished then.</summary>
    public DateTimeOffset EndsAt => EndedAt < Terms.DueAt ? EndedAt.Value : Terms.DueAt;

    /// <summary>From when no answer is taken: past the due date and the grace, or at once where the host ended it.</summary>
    public DateTimeOffset OverAt => EndedAt < Terms.DueAt + Grace ? EndedAt.Value : Terms.DueAt + Grace + ATick;

    public static Assignment Of(CompetitionTerms terms, Run run) =>
        new(terms.Assignment!, run.CancelledAt ?? run.FinishedAt, run.CancelledAt is not null, run.Rules.Grace);

    public bool IsOverAt(DateTimeOffset now) => now >= OverAt;

    /// <summary>Whether an attempt or a question may be begun.</summary>
    public bool GoesOnAt(DateTimeOffset now) => EndedAt is null && now <= Terms.DueAt;

    /// <summary>
    /// "What is right is shown once you have no attempt left, or after the due date; before, only whether your answer was right", so that an attempt
    /// gives nothing away for the next one. A cancelled assignment shows nothing.
    /// </summary>
    /// <param name="attempt">The number of the attempt that is looked at.</param>
    public bool ShowsKey(int attempt, bool isFinished, DateTimeOffset now) =>
        !IsCancelled && (IsOverAt(now) || (isFinished && attempt >= Terms.Attempts));

    /// <summary>A new attempt, with its first question open.</summary>
    /// <param name="extra">How much longer the person may take.</param>
    public Run Begin(Run terms, ExtraTime extra, DateTimeOffset now) =>
        new Run(terms.Seconds, terms.Rules with { Ready = TimeSpan.Zero }) { Longest = LongestFor(extra) }.Advance(now).Value;

    /// <summary>The question is left behind, the next one asked; after the last one the attempt is finished.</summary>
    public Run GoOn(Run attempt, ExtraTime extra, DateTimeOffset now)
    {
        var closed = attempt.Close(now) is { Done: true, Value: var early } ? early : attempt;
        var scores = (closed with { Longest = LongestFor(extra) }).Advance(now).Value;
        return scores.Advance(now).Value;
    }

    private ExtraTime LongestFor(ExtraTime extra) => Terms.Timed ? extra : ExtraTime.Untimed;
}
