using System.Collections.Immutable;

namespace Classroom.Competitions;

/// <summary>An assignment as one student may see it now (C-13): their own attempts and nobody else's, and no key before it may be shown (C-6).</summary>
/// <param name="Stamp">Differs whenever anything here does: pages compare it.</param>
/// <param name="Participant">Whose it is.</param>
public sealed record OwnAssignment(string Stamp, Guid Competition, Guid Participant, CompetitionTerms Terms, int QuestionCount)
{
    /// <summary>Up to when it can be done, to the instant at which a host ended it.</summary>
    public required DateTimeOffset DueAt { get; init; }

    public required bool IsOver { get; init; }

    public required bool IsCancelled { get; init; }

    /// <summary>Attempts begun so far.</summary>
    public required int Begun { get; init; }

    /// <summary>What the finished attempts came to, the first first.</summary>
    public required ImmutableArray<AttemptResult> Results { get; init; }

    /// <summary>The attempt that goes on, or the last one; null before the first.</summary>
    public required AttemptView? Attempt { get; init; }

    public int AttemptsLeft => IsOver ? 0 : Math.Max(0, Terms.Assignment!.Attempts - Begun);

    /// <summary>The attempt that counts as things stand; null while none is finished.</summary>
    public AttemptResult? Counting => Results.SingleOrDefault(result => result.Counts);

    /// <summary>The same words as in a live run: in the lobby before the first attempt, then where the attempt stands.</summary>
    public Phase Phase => IsCancelled ? Phase.Cancelled : Attempt?.Phase ?? (IsOver ? Phase.Finished : Phase.Lobby);

    public bool Equals(OwnAssignment? other) => other is not null && Stamp == other.Stamp;

    public override int GetHashCode() => Stamp.GetHashCode(StringComparison.Ordinal);
}

/// <summary>What a finished attempt came to.</summary>
/// <param name="Answered">How many questions were answered.</param>
/// <param name="Correct">How many in full.</param>
/// <param name="Counts">Whether it is the one that counts.</param>
public sealed record AttemptResult(int Number, DateTimeOffset FinishedAt, int Points, int Correct, int Answered, bool Counts);

/// <summary>One attempt as its student may see it now.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Phase">Open, closed or finished.</param>
/// <param name="Points">Of the questions closed so far.</param>
/// <param name="Correct">How many of them were right in full.</param>
/// <param name="Current">The question that is on, or was last.</param>
/// <param name="Times">From when it is open, and until when where it has a limit.</param>
/// <param name="ClosesAt">The caller's own deadline; null without a limit.</param>
public sealed record AttemptView(int Number, Phase Phase, int Points, int Correct, AttemptQuestion Current, RunTimes Times, DateTimeOffset? ClosesAt)
{
    /// <summary>All questions with what came of them, once it is finished.</summary>
    public ImmutableArray<AttemptQuestion> Questions { get; init; } = [];
}

/// <summary>One question of an attempt.</summary>
/// <param name="Sent">The answer as it was sent: items by their shown places.</param>
/// <param name="Received">The answer that is on the disk.</param>
/// <param name="Mark">What it came to, once the question is closed.</param>
/// <param name="Solution">What is right, once it may be shown; see <see cref="Assignment.ShowsKey"/>. The answers of others are never in it.</param>
public sealed record AttemptQuestion(ShownQuestion Question, AnswerDraft? Sent, Received? Received, Mark? Mark, Solution? Solution);
