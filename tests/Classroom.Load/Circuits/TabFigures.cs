using System.Collections.Concurrent;

namespace Classroom.Load.Circuits;

/// <summary>What one tab was sent and shown, over all of its pages and circuits.</summary>
public sealed class TabFigures
{
    public Sightings Counts { get; } = new();

    /// <summary>Render batches, and their bytes.</summary>
    public int Batches { get; set; }

    public long BatchBytes { get; set; }

    /// <summary>All that the server sent over the circuit: batches, calls of scripts, answers to calls. Pings are not among them.</summary>
    public int Messages { get; set; }

    /// <summary>Of these, the answers to beats.</summary>
    public int BeatAnswers { get; set; }

    public int BeatsSent { get; set; }

    /// <summary>Milliseconds from a beat to its answer.</summary>
    public ConcurrentQueue<double> BeatTimes { get; } = new();

    public PageCounts Taken => new(Batches, Messages - BeatAnswers, BatchBytes);

    /// <summary>When the text that is looked for was first drawn, in UTC ticks, or 0; and the bytes of that batch.</summary>
    public long SeenAt { get; private set; }

    public int SeenBytes { get; private set; }

    private byte[]? Mark { get; set; }

    public void LookFor(byte[]? mark) => (SeenAt, SeenBytes, Mark) = (0, 0, mark);

    public void Look(RenderBatch batch, int bytes, long at)
    {
        if (Mark is { } mark && SeenAt == 0 && batch.Mentions(mark))
        {
            (SeenAt, SeenBytes) = (at, bytes);
        }
    }
}

/// <summary>What one page was sent: batches to draw, messages in all but answers to beats, and bytes to draw.</summary>
public readonly record struct PageCounts(int Batches, int Messages, long Bytes)
{
    public static PageCounts operator -(PageCounts now, PageCounts then) =>
        new(now.Batches - then.Batches, now.Messages - then.Messages, now.Bytes - then.Bytes);
}
