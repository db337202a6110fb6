using System.Collections.Immutable;

namespace Classroom.Competitions;

/// <summary>
/// A live run (C-3, C-4): what happened when, nothing else. A command takes <c>now</c> and gives the next record, one version on, or a refusal;
/// doing again what is done gives the same record. Pure: no clock, no database.
/// </summary>
/// <param name="Seconds">The time limit of each question, in order.</param>
public sealed record Run(ImmutableArray<int> Seconds, RunRules Rules)
{
    /// <summary>What may be added to a question at once, and what it may come to.</summary>
    public const int MostAddedSeconds = 600, MostSeconds = 3_600;

    /// <summary>The questions asked so far, each once, ascending; the last is the one that is on.</summary>
    public ImmutableArray<Round> Rounds { get; init; } = [];

    public DateTimeOffset? FinishedAt { get; init; }

    public DateTimeOffset? CancelledAt { get; init; }

    /// <summary>Since when nothing goes on by itself; a question that is open stays so.</summary>
    public DateTimeOffset? PausedAt { get; init; }

    /// <summary>When it was resumed or set to automatic in the phase that is on, or null: what goes on by itself waits its time from then.</summary>
    public DateTimeOffset? ResumedAt { get; init; }

    /// <summary>Whether results and scores give way by themselves.</summary>
    public bool Automatic { get; init; }

    public bool LateJoining { get; init; } = true;

    /// <summary>The most generous extra time of anybody in it, taken over by each question when it is asked. Another one is no change: a version would tell of it.</summary>
    public ExtraTime Longest { get; init; }

    /// <summary>One more with each change; whoever names an older one has seen an older state.</summary>
    public int Version { get; init; }

    /// <summary>The question that is on, or was last; null in the lobby.</summary>
    public Round? Round => Rounds.IsEmpty ? null : Rounds[^1];

    public Phase PhaseAt(DateTimeOffset now) =>
        CancelledAt is not null ? Phase.Cancelled
        : FinishedAt is not null ? Phase.Finished
        : Round?.PhaseAt(now, Rules) ?? Phase.Lobby;

    /// <summary>Whether somebody new may come in (C-10).</summary>
    public bool MayJoinAt(DateTimeOffset now) => PhaseAt(now) is var phase && !phase.IsOver() && (LateJoining || phase == Phase.Lobby);

    /// <summary>The run, if it is still the one that the caller saw.</summary>
    public Outcome<Run, RunRefusal> IfStill(int version) => version == Version ? this : RunRefusal.MovedOn;

    /// <summary>The one "go on": starts, opens at once, closes, shows the scores, asks the next, finishes. A pause ends with it.</summary>
    public Outcome<Run, RunRefusal> Advance(DateTimeOffset now) => PhaseAt(now) switch
    {
        Phase.Lobby when Seconds.IsEmpty => RunRefusal.NoQuestions,
        Phase.Lobby or Phase.Scores => Moved().AskNext(now).Next(),
        Phase.Ready => Moved().With(Round!.OpenAt(now)).Next(),
        Phase.Open => Moved().With(Round!.Close(now)).Next(),
        Phase.Closed => Moved().With(Round!.Close(now) with { ScoresAt = Round.Steady(now) }).Next(),
        Phase.Finished or Phase.Cancelled => RunRefusal.Over,
    };

    /// <summary>Closes the open question now: the host wants to, or everybody has answered.</summary>
    public Outcome<Run, RunRefusal> Close(DateTimeOffset now) => PhaseAt(now) switch
    {
        Phase.Open => Closed(now).Next(),
        Phase.Finished or Phase.Cancelled => RunRefusal.Over,
        _ => RunRefusal.NotOpen,
    };

    /// <summary>Gives up the question that is being asked; it counts for nobody, and the next one is asked.</summary>
    public Outcome<Run, RunRefusal> Skip(DateTimeOffset now) => PhaseAt(now) switch
    {
        Phase.Ready or Phase.Open => Moved().GiveUp(now).AskNext(now).Next(),
        Phase.Finished or Phase.Cancelled => RunRefusal.Over,
        _ => RunRefusal.NotAsking,
    };

    /// <summary>More time for everybody. Past the deadline it counts from now.</summary>
    public Outcome<Run, RunRefusal> AddTime(int seconds, DateTimeOffset now)
    {
        var phase = PhaseAt(now);
        if (phase is not (Phase.Ready or Phase.Open))
        {
            return phase.IsOver() ? RunRefusal.Over : RunRefusal.NotAsking;
        }

        var round = Round!.Seen(now);
        var closes = (round.SeenAt > round.ClosesAt ? round.SeenAt : round.ClosesAt) + TimeSpan.FromSeconds(seconds);
        return seconds is < 1 or > MostAddedSeconds || closes - round.OpensAt > TimeSpan.FromSeconds(MostSeconds)
            ? RunRefusal.TimeOutOfRange
            : With(round with { ClosesAt = closes }).Next();
    }

    /// <summary>Nothing is asked by itself until it is resumed. A question that is on ends as ever.</summary>
    public Outcome<Run, RunRefusal> Pause(DateTimeOffset now) =>
        PhaseAt(now).IsOver() ? RunRefusal.Over
        : Round is null ? RunRefusal.NotStarted
        : PausedAt is not null ? this
        : (this with { PausedAt = Round.Steady(now) }).With(Round.Seen(now)).Next();

    public Outcome<Run, RunRefusal> Resume(DateTimeOffset now) =>
        PhaseAt(now).IsOver() ? RunRefusal.Over : PausedAt is null ? this : (this with { PausedAt = null, ResumedAt = now }).Next();

    public Outcome<Run, RunRefusal> GoByItself(bool automatic, DateTimeOffset now) =>
        PhaseAt(now).IsOver() ? RunRefusal.Over
        : Automatic == automatic ? this
        : (this with { Automatic = automatic, ResumedAt = now }).Next();

    /// <summary>Finishes it now. A question that was not closed yet counts for nobody.</summary>
    public Outcome<Run, RunRefusal> End(DateTimeOffset now) => PhaseAt(now) switch
    {
        Phase.Lobby => RunRefusal.NotStarted,
        Phase.Ready or Phase.Open => GiveUp(now).Finish(now).Next(),
        Phase.Closed or Phase.Scores => Finish(now).Next(),
        Phase.Finished or Phase.Cancelled => RunRefusal.Over,
    };

    /// <summary>Calls it off: nothing of it counts. A question that was not closed yet is given up.</summary>
    public Outcome<Run, RunRefusal> Cancel(DateTimeOffset now) => PhaseAt(now) switch
    {
        Phase.Ready or Phase.Open => (GiveUp(now) with { CancelledAt = Round!.Steady(now) }).Next(),
        Phase.Finished or Phase.Cancelled => RunRefusal.Over,
        _ => (this with { CancelledAt = Round?.Steady(now) ?? now }).Next(),
    };

    internal Run Next() => this with { Version = Version + 1 };

    /// <summary>The question that is on is closed; whether it is paused stays so.</summary>
    internal Run Closed(DateTimeOffset now) => (this with { ResumedAt = null }).With(Round!.Close(now));

    internal Run With(Round round) => this with { Rounds = Rounds.SetItem(Rounds.Length - 1, round) };

    private Run AskNext(DateTimeOffset now)
    {
        var next = Rounds.Length;
        if (next == Seconds.Length)
        {
            return Finish(now);
        }

        var opens = now + Rules.Ready;
        return this with { Rounds = Rounds.Add(new(next, now, opens, opens + TimeSpan.FromSeconds(Seconds[next]), Longest, now)) };
    }

    private Run GiveUp(DateTimeOffset now) => With(Round!.Close(now) with { Skipped = true });

    private Run Finish(DateTimeOffset now) => this with { FinishedAt = Round!.Steady(now), PausedAt = null };

    // The next phase has its own time.
    private Run Moved() => this with { PausedAt = null, ResumedAt = null };
}
