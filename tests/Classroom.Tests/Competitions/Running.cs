using Classroom.Competitions;

namespace Classroom.Tests.Competitions;

/// <summary>A run that is moved by hand, second by second; each command is stored, as is what is due.</summary>
internal sealed class Running
{
    public static readonly DateTimeOffset Start = ManualTime.Start;

    public static readonly TimeSpan ATick = TimeSpan.FromTicks(1);

    public Running(params int[] seconds) => Run = new Run([.. seconds], RunRules.Usual);

    public Run Run { get; set; }

    public DateTimeOffset Now { get; private set; } = Start;

    public Phase Phase => Run.PhaseAt(Now);

    public int? Question => Run.Round?.Question;

    public Running Waits(double seconds) => Waits(TimeSpan.FromSeconds(seconds));

    public Running Waits(TimeSpan span)
    {
        Now += span;
        return this;
    }

    /// <summary>Stores what is due, like a node's timer.</summary>
    public Running Settles()
    {
        while (Run.Due(Now) is { } due)
        {
            Run = due;
        }

        return this;
    }

    public Running Does(Func<Run, DateTimeOffset, Outcome<Run, RunRefusal>> command)
    {
        Run = command(Run, Now).Value;
        return this;
    }

    public Running Advances() => Does((run, now) => run.Advance(now));

    public RunRefusal? Refused(Func<Run, DateTimeOffset, Outcome<Run, RunRefusal>> command) => command(Run, Now).Refusal;

    /// <summary>A run of three questions of 20 s that has come to a phase of its first one.</summary>
    public static Running At(Phase phase)
    {
        var running = new Running(20, 20, 20);
        _ = phase switch
        {
            Phase.Lobby => running,
            Phase.Ready => running.Advances(),
            Phase.Open => running.Advances().Waits(3),
            Phase.Closed => running.Advances().Waits(3).Advances(),
            Phase.Scores => running.Advances().Waits(3).Advances().Advances(),
            Phase.Finished => running.Advances().Waits(3).Advances().Does((run, now) => run.End(now)),
            Phase.Cancelled => running.Does((run, now) => run.Cancel(now)),
        };
        Assert.Equal(phase, running.Phase);
        return running;
    }
}
