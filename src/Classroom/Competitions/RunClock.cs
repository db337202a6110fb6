namespace Classroom.Competitions;

/// <summary>
/// What time alone does to a run. A node has one timer: when it fires, it stores what is <see cref="Due"/> until nothing is, and sets it
/// to the <see cref="NextDeadlineAfter">next deadline</see>. Each is a change with a version of its own, so a "go on" pressed a moment
/// too late for what it meant is refused and never closes what has just opened.
/// </summary>
public static class RunClock
{
    /// <summary>The run with the next thing done that time has brought, or null. What a server slept through is not caught up: times count from now.</summary>
    public static Run? Due(this Run run, DateTimeOffset now)
    {
        if (run.Round is not { } round || run.PhaseAt(now) is var phase && phase.IsOver())
        {
            return null;
        }

        if (phase != round.PhaseAt(round.SeenAt, run.Rules) || phase == Phase.Closed && round.ClosedAt is null)
        {
            return (phase == Phase.Closed ? run.Closed(now) : run.With(round.Seen(now))).Next();
        }

        return run.WaitIn(round, phase)?.Until <= now ? run.Advance(now).Value : null;
    }

    /// <summary>
    /// The first instant after <paramref name="now"/> at which something may be due, once nothing is now; null where only people move it.
    /// While somebody has extra time it is also when each shorter time ends: then <see cref="Closing"/> may say that nobody is waited for.
    /// </summary>
    public static DateTimeOffset? NextDeadlineAfter(this Run run, DateTimeOffset now)
    {
        if (run.Round is not { } round)
        {
            return null;
        }

        var phase = run.PhaseAt(now);
        var next = phase switch
        {
            Phase.Ready => round.OpensAt,
            Phase.Open => Enum.GetValues<ExtraTime>().Where(extra => extra <= round.Longest).Select(extra => round.EndFor(extra, run.Rules)).FirstOrDefault(end => end > now),
            _ => run.WaitIn(round, phase)?.Until,
        };
        return next > now ? next : null;
    }

    /// <summary>Whether time alone will change it, or has already.</summary>
    public static bool GoesOnByItself(this Run run, DateTimeOffset now) => run.Due(now) is not null || run.NextDeadlineAfter(now) is not null;

    /// <summary>What goes on by itself at <paramref name="now"/>: from when to when it waits. Null where results and scores stay until somebody moves them.</summary>
    public static Wait? WaitAt(this Run run, DateTimeOffset now) => run.Round is { } round ? run.WaitIn(round, run.PhaseAt(now)) : null;

    private static Wait? WaitIn(this Run run, Round round, Phase phase)
    {
        var (since, wait) = phase switch
        {
            Phase.Closed => (round.ClosedAt, run.Rules.Results),
            Phase.Scores => (round.ScoresAt, run.Rules.Scores),
            _ => (null, TimeSpan.Zero),
        };
        return !run.Automatic || run.PausedAt is not null || since is not { } from ? null
            : new Wait(run.ResumedAt ?? from, (run.ResumedAt ?? from) + wait);
    }
}

/// <summary>How long results or scores stand before they give way by themselves.</summary>
public readonly record struct Wait(DateTimeOffset From, DateTimeOffset Until);
