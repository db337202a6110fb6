namespace Classroom.Competitions;

/// <summary>
/// The clock of all runs of this node: the one on the wall, but while a question is on anywhere, or something else goes on by itself, it goes by the
/// machine's steady counter. So setting the clock, by a second or an hour, closes no question early and lets none go on. It notices that the other one was set.
/// </summary>
public sealed class RunTime
{
    /// <summary>What the two clocks may be apart without one having been set: readings of both are not one moment.</summary>
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(1);

    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private readonly HashSet<Guid> _moving = [];
    private (DateTimeOffset Wall, long Counter) _from;
    private TimeSpan _off;
    private long? _setAt;

    public RunTime(TimeProvider time)
    {
        _time = time;
        Follow();
    }

    public DateTimeOffset Now
    {
        get
        {
            lock (_gate)
            {
                return _moving.Count == 0 ? _time.GetUtcNow() : Steady(_time.GetTimestamp());
            }
        }
    }

    /// <summary>How long ago the clock on the wall was found to have been set; null where it never was.</summary>
    public TimeSpan? SinceSet
    {
        get
        {
            lock (_gate)
            {
                Compare();
                return _setAt is { } then ? _time.GetElapsedTime(then) : null;
            }
        }
    }

    /// <summary>Says whether time moves this run now: a question of it is about to open or open, or something else goes on by itself.</summary>
    public void Note(Guid run, bool isMoving)
    {
        lock (_gate)
        {
            if (isMoving && _moving.Count == 0)
            {
                Compare();
                Follow();
            }

            _ = isMoving ? _moving.Add(run) : _moving.Remove(run);
        }
    }

    private void Follow() => (_from, _off) = ((_time.GetUtcNow(), _time.GetTimestamp()), TimeSpan.Zero);

    private DateTimeOffset Steady(long counter) => _from.Wall + _time.GetElapsedTime(_from.Counter, counter);

    private void Compare()
    {
        var before = _time.GetTimestamp();
        var wall = _time.GetUtcNow();
        var after = _time.GetTimestamp();
        // Held up between the two readings: the next one will tell.
        if (_time.GetElapsedTime(before, after) < Apart && wall - Steady(after) is var off && (off - _off).Duration() > Apart)
        {
            (_off, _setAt) = (off, after);
        }
    }
}
