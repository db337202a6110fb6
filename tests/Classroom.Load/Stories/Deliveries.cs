using Classroom.Load.Circuits;

namespace Classroom.Load.Stories;

/// <summary>A change: when it was due, and when the host heard of it (UTC ticks).</summary>
public readonly record struct Change(long Due, long Heard);

/// <summary>
/// What became of changes at their clients. Each change raises a number by one, so a client that is shown a number has been told
/// of every change up to it: of the last one itself, of those before by what superseded them.
/// </summary>
public sealed class Deliveries
{
    public List<double> Last { get; } = [];

    public List<double> LastSinceDue { get; } = [];

    public int Delivered { get; private set; }

    public int Superseded { get; private set; }

    public int Lost { get; private set; }

    public int All => Delivered + Superseded + Lost;

    /// <param name="before">The number before the first change.</param>
    /// <param name="shown">What each client was shown, in order.</param>
    public void Add(IEnumerable<Change> changes, int before, IReadOnlyList<IReadOnlyList<Sighting>> shown)
    {
        var next = new int[shown.Count];
        var number = before;
        foreach (var change in changes.OrderBy(change => change.Heard))
        {
            number++;
            var last = long.MinValue;
            for (var client = 0; client < shown.Count; client++)
            {
                var seen = shown[client];
                while (next[client] < seen.Count && seen[next[client]].Count < number)
                {
                    next[client]++;
                }

                if (next[client] == seen.Count)
                {
                    Lost++;
                    continue;
                }

                var sighting = seen[next[client]];
                (Delivered, Superseded) = sighting.Count == number ? (Delivered + 1, Superseded) : (Delivered, Superseded + 1);
                last = Math.Max(last, sighting.At);
            }

            Last.Add(TimeSpan.FromTicks(last - change.Heard).TotalMilliseconds);
            LastSinceDue.Add(TimeSpan.FromTicks(last - change.Due).TotalMilliseconds);
        }
    }

    public void Add(Deliveries other)
    {
        Last.AddRange(other.Last);
        LastSinceDue.AddRange(other.LastSinceDue);
        (Delivered, Superseded, Lost) = (Delivered + other.Delivered, Superseded + other.Superseded, Lost + other.Lost);
    }
}
