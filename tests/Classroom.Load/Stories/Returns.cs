using System.Collections.Concurrent;
using Classroom.Load.Circuits;

namespace Classroom.Load.Stories;

/// <summary>When pages tried to come back, and when they were (UTC ticks).</summary>
public sealed class Returns
{
    /// <summary>Tries that a server answered.</summary>
    public ConcurrentBag<long> Reached { get; } = [];

    public ConcurrentBag<long> Back { get; } = [];

    public void Note(ComingBack tried)
    {
        if (tried.Reached)
        {
            Reached.Add(tried.At);
        }

        if (tried.Away is not null)
        {
            Back.Add(tried.At);
        }
    }

    /// <summary>The most in any one second.</summary>
    public static int PeakOf(IEnumerable<long> instants)
    {
        var (peak, within) = (0, new Queue<long>());
        foreach (var instant in instants.Order())
        {
            within.Enqueue(instant);
            while (within.Peek() <= instant - TimeSpan.TicksPerSecond)
            {
                within.Dequeue();
            }

            peak = Math.Max(peak, within.Count);
        }

        return peak;
    }
}
