namespace Classroom.Testing;

/// <summary>
/// Time that passes by hand. Its timers fire in order, each at its own instant, on the thread that lets time pass. Like the
/// system's, they count whole milliseconds and cut off the rest, and do not notice when the clock on the wall is set.
/// </summary>
public sealed class ManualTime : TimeProvider
{
    /// <summary>Runs at one instant after which something only spins.</summary>
    private const int MostRuns = 100_000;

    private readonly Lock _gate = new();
    private readonly PriorityQueue<(ManualTimer Timer, int Arming), (long Due, long Order)> _due = new();
    private DateTimeOffset _wall = Start;
    private long _elapsed;
    private long _order;
    private int _readings;

    /// <summary>The first morning of a school year.</summary>
    public static readonly DateTimeOffset Start = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);

    public DateTimeOffset Now
    {
        get
        {
            lock (_gate)
            {
                return _wall;
            }
        }
    }

    /// <summary>How often somebody asked what time it is.</summary>
    public int Readings => Volatile.Read(ref _readings);

    /// <summary>Timers that will fire if time goes on; none means that nothing ticks.</summary>
    public int ArmedTimers
    {
        get
        {
            lock (_gate)
            {
                return _due.UnorderedItems.Count(entry => entry.Element.Timer.IsArmed(entry.Element.Arming));
            }
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp()
    {
        lock (_gate)
        {
            return _elapsed;
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        Interlocked.Increment(ref _readings);
        return Now;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, _gate, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Lets time pass; ends when every timer that came due on the way, and those it armed, have run.</summary>
    public void Pass(TimeSpan span)
    {
        var until = GetTimestamp() + span.Ticks;
        for (var (runs, at) = (0, -1L); NextDue(until) is { } run; runs = at == GetTimestamp() ? runs + 1 : 0, at = GetTimestamp())
        {
            if (runs > MostRuns)
            {
                throw new InvalidOperationException($"At {Now:O} timers fire again and again, and time cannot go on.");
            }

            run();
        }

        lock (_gate)
        {
            MoveTo(until);
        }
    }

    /// <summary>Somebody sets the clock on the wall; nothing fires, and timers go on waiting as before.</summary>
    public void SetClock(TimeSpan by)
    {
        lock (_gate)
        {
            _wall += by;
        }
    }

    internal void Arm(ManualTimer timer, int arming, TimeSpan wait) =>
        _due.Enqueue((timer, arming), (_elapsed + wait.Ticks - (wait.Ticks % TimeSpan.TicksPerMillisecond), _order++));

    private Action? NextDue(long until)
    {
        lock (_gate)
        {
            while (_due.TryPeek(out var next, out var when) && when.Due <= until)
            {
                _due.Dequeue();
                if (next.Timer.IsArmed(next.Arming))
                {
                    MoveTo(when.Due);
                    return next.Timer.Fire();
                }
            }

            return null;
        }
    }

    // Never back, where two let time pass at once.
    private void MoveTo(long elapsed)
    {
        elapsed = Math.Max(elapsed, _elapsed);
        _wall += TimeSpan.FromTicks(elapsed - _elapsed);
        _elapsed = elapsed;
    }
}
