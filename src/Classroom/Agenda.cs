namespace Classroom;

/// <summary>
/// One timer for many instants: it wakes at the next one and says what was to be looked at then. Nothing ticks: while no
/// instant comes near, it sleeps.
/// </summary>
internal sealed class Agenda<TWhat> : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private readonly Lock _gate = new();
    private readonly PriorityQueue<TWhat, DateTimeOffset> _due = new();
    private readonly Func<DateTimeOffset> _now;
    private readonly Action<TWhat, DateTimeOffset> _look;
    private readonly ITimer _timer;
    private DateTimeOffset _wakesAt = DateTimeOffset.MaxValue;
    private bool _disposed;

    /// <param name="now">The clock by which instants are named, where it is not that of the timer itself.</param>
    public Agenda(TimeProvider time, Action<TWhat, DateTimeOffset> look, Func<DateTimeOffset>? now = null)
    {
        (_now, _look) = (now ?? time.GetUtcNow, look);
        _timer = time.CreateTimer(_ => Wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void LookAt(DateTimeOffset instant, TWhat what)
    {
        lock (_gate)
        {
            _due.Enqueue(what, instant);
            Arm();
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _timer.Dispose();
        }
    }

    private void Wake()
    {
        List<(TWhat What, DateTimeOffset Instant)> due = [];
        lock (_gate)
        {
            var now = _now();
            while (_due.TryPeek(out var what, out var instant) && instant <= now)
            {
                _due.Dequeue();
                due.Add((what, instant));
            }

            _wakesAt = DateTimeOffset.MaxValue;
            Arm();
        }

        foreach (var (what, instant) in due)
        {
            _look(what, instant);
        }
    }

    private void Arm()
    {
        if (_disposed || !_due.TryPeek(out _, out var next) || next >= _wakesAt)
        {
            return;
        }

        var wait = next - _now();
        // Timers count whole milliseconds and cut the rest off: one more, or it wakes a moment early and finds nothing changed.
        wait = wait <= TimeSpan.Zero ? TimeSpan.Zero : wait >= Longest ? Longest : TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds));
        _wakesAt = next;
        _timer.Change(wait, Timeout.InfiniteTimeSpan);
    }
}
