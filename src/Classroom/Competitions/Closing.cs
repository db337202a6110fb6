namespace Classroom.Competitions;

/// <summary>One counted participant who is active in the competition while a question is open.</summary>
public readonly record struct Awaited(bool HasAnswered, ExtraTime Extra = ExtraTime.None);

/// <summary>Closing before time: "a question closes when every counted participant who is active has answered" (C-3).</summary>
public static class Closing
{
    /// <summary>
    /// Whether nobody is waited for: each one active has answered or is past their own deadline and grace. Before the common deadline somebody
    /// must be there, so that a moment in which every phone is locked ends nothing.
    /// </summary>
    public static bool NobodyIsAwaited(this Run run, IReadOnlyCollection<Awaited> active, DateTimeOffset now)
    {
        if (run.PhaseAt(now) != Phase.Open || run.Round is not { } round)
        {
            return false;
        }

        var at = round.Steady(now);
        return (active.Count > 0 || at >= round.UsualEndAt(run.Rules))
            && active.All(one => one.HasAnswered || at > round.DeadlineFor(one.Extra) + run.Rules.Grace);
    }
}
