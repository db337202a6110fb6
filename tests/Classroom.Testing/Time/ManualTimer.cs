namespace Classroom.Testing;

/// <summary>A timer of <see cref="ManualTime"/>, under its lock. Each change arms it anew and makes what was queued before void.</summary>
internal sealed class ManualTimer(ManualTime time, Lock gate, Action run) : ITimer
{
    private TimeSpan _period = Timeout.InfiniteTimeSpan;
    private int _arming;
    private bool _armed, _disposed;

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        lock (gate)
        {
            if (_disposed)
            {
                return false;
            }

            _period = period;
            _armed = dueTime != Timeout.InfiniteTimeSpan;
            _arming++;
            if (_armed)
            {
                time.Arm(this, _arming, dueTime);
            }

            return true;
        }
    }

    /// <summary>Whether it still waits for what it was then armed for.</summary>
    public bool IsArmed(int arming) => _armed && arming == _arming;

    /// <summary>Its instant has come: what to run.</summary>
    public Action Fire()
    {
        _armed = false;
        if (_period > TimeSpan.Zero)
        {
            Change(_period, _period);
        }

        return run;
    }

    public void Dispose()
    {
        lock (gate)
        {
            (_disposed, _armed) = (true, false);
        }
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
