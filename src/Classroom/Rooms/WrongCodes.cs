using Microsoft.Extensions.Options;

namespace Classroom.Rooms;

/// <summary>
/// Counts wrong codes, and only those, over the last minute: by browser, by address, in all. Whoever is past a limit
/// is not even looked up, so that guessing is slow while a school behind one address goes on joining.
/// In memory of this node: a restart forgives a minute.
/// </summary>
public sealed class WrongCodes(IOptions<RoomsOptions> options, TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private const string All = "";

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<DateTimeOffset>> _wrong = new(StringComparer.Ordinal);
    private DateTimeOffset _sweepAt;

    /// <summary>How many more wrong codes this visitor may type now; 0 means refused.</summary>
    public int TriesLeft(Visitor visitor)
    {
        var now = time.GetUtcNow();
        lock (_gate)
        {
            return Math.Max(0, Limits(visitor).Min(limit => limit.Most - Recent(limit.Key, now)));
        }
    }

    public void Count(Visitor visitor)
    {
        var now = time.GetUtcNow();
        lock (_gate)
        {
            Sweep(now);
            foreach (var (key, _) in Limits(visitor))
            {
                if (!_wrong.TryGetValue(key, out var times))
                {
                    _wrong[key] = times = new Queue<DateTimeOffset>();
                }

                times.Enqueue(now);
            }
        }
    }

    private (string Key, int Most)[] Limits(Visitor visitor) =>
    [
        ("b:" + visitor.Browser, options.Value.WrongCodesPerBrowser),
        ("a:" + visitor.Address, options.Value.WrongCodesPerAddress),
        (All, options.Value.WrongCodesInAll),
    ];

    private int Recent(string key, DateTimeOffset now)
    {
        if (!_wrong.TryGetValue(key, out var times))
        {
            return 0;
        }

        while (times.TryPeek(out var first) && now - first >= Window)
        {
            times.Dequeue();
        }

        return times.Count;
    }

    // Browsers that stopped guessing are forgotten, once a window.
    private void Sweep(DateTimeOffset now)
    {
        if (now < _sweepAt)
        {
            return;
        }

        _sweepAt = now + Window;
        foreach (var key in _wrong.Keys.Where(key => Recent(key, now) == 0).ToList())
        {
            _wrong.Remove(key);
        }
    }
}

/// <summary>Who knocks at an anonymous door, as far as one can tell.</summary>
/// <param name="Browser">The browser's own mark, or what stands for it where it keeps no cookies.</param>
/// <param name="Address">The network address.</param>
public readonly record struct Visitor(string Browser, string Address);
