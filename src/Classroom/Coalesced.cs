namespace Classroom;

/// <summary>
/// Turns a burst of requests into few runs of one action: the first request runs at once, those that come within
/// <c>atLeast</c> after a run share one later run, so the last request is always followed by a run. Runs never overlap.
/// </summary>
public sealed class Coalesced(TimeProvider time, TimeSpan atLeast, Func<Task> run) : IDisposable
{
    private readonly Lock _gate = new();
    private ITimer? _timer;
    private DateTimeOffset _notBefore = DateTimeOffset.MinValue;
    private bool _asked, _running, _disposed;

    /// <summary>Asks for a run and returns at once. The action answers for its own faults.</summary>
    public void Ask()
    {
        lock (_gate)
        {
            _asked = true;
            StartIfDue();
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _timer?.Dispose();
        }
    }

    private void StartIfDue()
    {
        if (!_asked || _running || _disposed)
        {
            return;
        }

        var wait = _notBefore - time.GetUtcNow();
        // Longer than the interval means that the clock was set back: waiting for the old instant would freeze the page.
        if (wait > TimeSpan.Zero && wait <= atLeast)
        {
            _timer ??= time.CreateTimer(_ => OnTimer(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            // Timers cut off what is less than a millisecond, and would then fire early again and again until it has passed.
            _timer.Change(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), Timeout.InfiniteTimeSpan);
            return;
        }

        _asked = false;
        _running = true;
        _notBefore = time.GetUtcNow() + atLeast;
        _ = RunAsync();
    }

    private void OnTimer()
    {
        lock (_gate)
        {
            StartIfDue();
        }
    }

    private async Task RunAsync()
    {
        // Leave the lock before the action runs: it may ask again, or dispose.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            await run();
        }
        finally
        {
            lock (_gate)
            {
                _running = false;
                StartIfDue();
            }
        }
    }
}
