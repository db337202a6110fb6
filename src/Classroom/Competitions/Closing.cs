namespace Classroom.Competitions;

/// <summary>One counted participant who is active in the competition while a question is open.</summary>
public readonly record struct Awaited(bool HasAnswered, ExtraTime Extra = ExtraTime.None);

/// <summary>Closing before time: "a question closes when every counted participant who is active has answered" (C-3).</summary>
public static class Closing
{
    /// <summary>
    /// Whether nobody is waited for: each of these has answered or is past their own deadline and grace. Before the common deadline somebody
    /// must be there, so that a moment in which every phone is locked, or the server has just started, ends nothing.
    /// </summary>
    /// <param name="isAnybodyActive">Whether somebody is there: answers of those who are not do not say it.</param>
    public static bool NobodyIsAwaited(this Run run, IReadOnlyCollection<Awaited> awaited, bool isAnybodyActive, DateTimeOffset now)
    {
        if (run.PhaseAt(now) != Phase.Open || run.Round is not { } round)
        {
            return false;
        }

        var at = round.Steady(now);
        return (isAnybodyActive || at >= round.UsualEndAt(run.Rules))
            && awaited.All(one => one.HasAnswered || at > round.DeadlineFor(one.Extra) + run.Rules.Grace);
    }
}
