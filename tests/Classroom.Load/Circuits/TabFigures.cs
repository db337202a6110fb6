using System.Collections.Concurrent;

namespace Classroom.Load.Circuits;

/// <summary>What one tab was sent and shown, over all of its pages and circuits.</summary>
public sealed class TabFigures
{
    public Sightings Counts { get; } = new();

    /// <summary>Render batches, and their bytes.</summary>
    public int Batches { get; set; }

    public long BatchBytes { get; set; }

    public int BeatsSent { get; set; }

    /// <summary>Milliseconds from a beat to its answer.</summary>
    public ConcurrentQueue<double> BeatTimes { get; } = new();
}
