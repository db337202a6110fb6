namespace Classroom.Presence;

/// <summary>
/// The one timer of the node for presence: it wakes at the next instant at which somebody's state changes by silence,
/// and looks at that seat. Nothing ticks: while nobody's limit comes near, it sleeps.
/// </summary>
internal sealed class PresenceClock : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private readonly Lock _gate = new();
    private readonly PriorityQueue<(Guid Room, Guid Participant), DateTimeOffset> _due = new();
    private readonly TimeProvider _time;
    private readonly Action<Guid, Guid, DateTimeOffset> _look;
    private readonly ITimer _timer;
    private DateTimeOffset _wakesAt = DateTimeOffset.MaxValue;
    private bool _disposed;

    public PresenceClock(TimeProvider time, Action<Guid, Guid, DateTimeOffset> look)
    {
        (_time, _look) = (time, look);
        _timer = time.CreateTimer(_ => Wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void LookAt(DateTimeOffset instant, Guid room, Guid participant)
    {
        lock (_gate)
        {
            _due.Enqueue((room, participant), instant);
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
        List<(Guid Room, Guid Participant, DateTimeOffset Instant)> due = [];
        lock (_gate)
        {
            var now = _time.GetUtcNow();
            while (_due.TryPeek(out var seat, out var instant) && instant <= now)
            {
                _due.Dequeue();
                due.Add((seat.Room, seat.Participant, instant));
            }

            _wakesAt = DateTimeOffset.MaxValue;
            Arm();
        }

        foreach (var (room, participant, instant) in due)
        {
            _look(room, participant, instant);
        }
    }

    private void Arm()
    {
        if (_disposed || !_due.TryPeek(out _, out var next) || next >= _wakesAt)
        {
            return;
        }

        var wait = next - _time.GetUtcNow();
        // Timers count whole milliseconds and cut the rest off: one more, or it wakes a moment early and finds nothing changed.
        wait = wait <= TimeSpan.Zero ? TimeSpan.Zero : wait >= Longest ? Longest : TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds));
        _wakesAt = next;
        _timer.Change(wait, Timeout.InfiniteTimeSpan);
    }
}
