namespace Classroom.Load.Circuits;

/// <summary>Every count that one client was shown, with the instant (UTC ticks) at which its bytes came.</summary>
public sealed class Sightings
{
    private readonly Lock _gate = new();
    private readonly List<Sighting> _seen = [];
    private int? _last;

    /// <summary>What the client shows now; null before the first.</summary>
    public int? Last
    {
        get
        {
            lock (_gate)
            {
                return _last;
            }
        }
    }

    public void Add(int count, long at)
    {
        lock (_gate)
        {
            _last = count;
            _seen.Add(new Sighting(count, at));
        }
    }

    /// <summary>All since the last time this was asked.</summary>
    public IReadOnlyList<Sighting> Take()
    {
        lock (_gate)
        {
            Sighting[] taken = [.. _seen];
            _seen.Clear();
            return taken;
        }
    }
}

public readonly record struct Sighting(int Count, long At);
