namespace Classroom.Competitions;

/// <summary>One question of a run from when it was asked: instants only. Whether it is open follows from them and the clock (C-4).</summary>
/// <param name="Question">Its index.</param>
/// <param name="AskedAt">When its prompt was first shown.</param>
/// <param name="OpensAt">From when answers are taken.</param>
/// <param name="ClosesAt">The deadline of those without extra time. Time that was added is in it; closing early does not move it.</param>
/// <param name="Longest">The most generous extra time of anybody there: the key is not shown before theirs is over.</param>
/// <param name="SeenAt">
/// The latest instant that a change saw. A clock that is set back afterwards is taken to stand there, so no phase comes twice; the next question
/// starts from the clock as it then is.
/// </param>
public sealed record Round(
    int Question, DateTimeOffset AskedAt, DateTimeOffset OpensAt, DateTimeOffset ClosesAt, ExtraTime Longest, DateTimeOffset SeenAt)
{
    private static readonly TimeSpan ATick = TimeSpan.FromTicks(1);

    /// <summary>When it was closed, early or by time; null as long as nobody stored it.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>When the scores after it were shown.</summary>
    public DateTimeOffset? ScoresAt { get; init; }

    /// <summary>Given up before it closed: counts for nobody.</summary>
    public bool Skipped { get; init; }

    /// <summary>The time to answer, with what was added: the T of speed points.</summary>
    public TimeSpan Limit => ClosesAt - OpensAt;

    /// <summary>What of a person's extra time holds for this question: no more than it was asked with. More that was given since holds from the next one on.</summary>
    public ExtraTime Held(ExtraTime extra) => extra < Longest ? extra : Longest;

    /// <summary>One person's deadline, without the network's grace; null without a limit.</summary>
    public DateTimeOffset? DeadlineFor(ExtraTime extra) => OpensAt + Held(extra).Of(Limit);

    /// <summary>The instant from which time alone has closed it: past everybody's deadline and grace, so that nobody answers knowing the key. Null: never.</summary>
    public DateTimeOffset? EndsAt(RunRules rules) => EndFor(Longest, rules);

    /// <summary>The instant from which nobody with this extra time may answer. Null: never.</summary>
    public DateTimeOffset? EndFor(ExtraTime extra, RunRules rules) => DeadlineFor(extra) + rules.Grace + ATick;

    /// <summary>The instant from which nobody without extra time may answer.</summary>
    public DateTimeOffset UsualEndAt(RunRules rules) => ClosesAt + rules.Grace + ATick;

    /// <summary>Now, or the latest instant seen where the clock was set back.</summary>
    public DateTimeOffset Steady(DateTimeOffset now) => now < SeenAt ? SeenAt : now;

    public Phase PhaseAt(DateTimeOffset now, RunRules rules) =>
        ScoresAt is not null ? Phase.Scores
        : ClosedAt is not null || Steady(now) >= EndsAt(rules) ? Phase.Closed
        : Steady(now) >= OpensAt ? Phase.Open
        : Phase.Ready;

    internal Round Seen(DateTimeOffset now) => this with { SeenAt = Steady(now) };

    internal Round OpenAt(DateTimeOffset now) => Steady(now) is var opens && opens < OpensAt
        ? this with { OpensAt = opens, ClosesAt = opens + Limit, SeenAt = opens }
        : Seen(now);

    internal Round Close(DateTimeOffset now) => Seen(now) with { ClosedAt = ClosedAt ?? Steady(now) };
}
