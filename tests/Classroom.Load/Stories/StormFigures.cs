using Classroom.Load.Circuits;

namespace Classroom.Load.Stories;

/// <summary>What one storm came to. Times in ms.</summary>
/// <param name="Exact">Whether all clients showed the last count in the end.</param>
/// <param name="Updates">Counts shown to a client, on average.</param>
/// <param name="MostUpdates">Counts shown to the one with the most for its time.</param>
/// <param name="Allowed">How many that one might be shown.</param>
/// <param name="ExactSinceDue">From when the last join was due until the last client showed the last count.</param>
/// <param name="ExactAfter">The same, from when the last join was done.</param>
/// <param name="JoinedAfter">From the first join's beginning to the last one's end.</param>
public sealed record StormFigures(
    bool Exact, double Updates, double MostUpdates, double Allowed, double ExactSinceDue, double ExactAfter, double JoinedAfter, TimeSpan Cpu, double BytesEach)
{
    private const double Merged = 100;

    /// <param name="shown">What each client was shown since the storm began.</param>
    /// <param name="people">The last count.</param>
    public static StormFigures Of(
        IReadOnlyList<IReadOnlyList<Sighting>> shown, int people, long began, long lastDue, long joined, TimeSpan cpu, double bytesEach)
    {
        var worst = shown.Where(seen => seen.Count > 0).MaxBy(seen => seen.Count - Most(seen)) ?? [];
        var last = shown.Max(seen => seen.FirstOrDefault(sighting => sighting.Count == people).At);
        return new StormFigures(
            shown.All(seen => seen.Count > 0 && seen[^1].Count == people),
            shown.Average(seen => seen.Count), worst.Count, Most(worst),
            Milliseconds(last - lastDue), Math.Max(0, Milliseconds(last - joined)), Milliseconds(joined - began), cpu, bytesEach);

        // From the first join to the client's own last update.
        double Most(IReadOnlyList<Sighting> seen) => seen.Count == 0 ? 1 : 1 + Math.Floor(Milliseconds(seen[^1].At - began) / Merged);
    }

    private static double Milliseconds(long ticks) => TimeSpan.FromTicks(ticks).TotalMilliseconds;
}
