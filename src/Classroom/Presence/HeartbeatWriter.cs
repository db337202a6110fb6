using Classroom.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Classroom.Presence;

/// <summary>
/// Writes beats behind (P-6, P-10): merged in memory to one row a participant, all of them in one transaction every
/// <see cref="PresenceOptions.FlushSeconds"/>, and within <see cref="Soon"/> where a state changed. None when nothing changed.
/// The number of transactions depends on time, not on the number of people.
/// </summary>
public sealed class HeartbeatWriter : IHostedService, IDisposable
{
    /// <summary>Changes of state are on disk within 250 ms; the rest of that is for the transaction.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(200);

    private readonly IDbContextFactory<ClassroomDb> _dbs;
    private readonly TimeProvider _time;
    private readonly PresenceFigures _figures;
    private readonly ILogger<HeartbeatWriter> _log;
    private readonly TimeSpan _every;
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _writing = new(1);
    private readonly ITimer _timer;
    private HeartbeatBatch _pending = new();
    private DateTimeOffset _flushAt = DateTimeOffset.MaxValue;
    private bool _stopped;

    public HeartbeatWriter(
        IDbContextFactory<ClassroomDb> dbs, TimeProvider time, IOptions<PresenceOptions> options, PresenceFigures figures,
        ILogger<HeartbeatWriter> log)
    {
        (_dbs, _time, _figures, _log) = (dbs, time, figures, log);
        _every = TimeSpan.FromSeconds(options.Value.FlushSeconds);
        _timer = time.CreateTimer(_ => _ = FlushAsync(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Rows that wait for the next transaction; for figures.</summary>
    public int Pending
    {
        get
        {
            lock (_gate)
            {
                return _pending.Count;
            }
        }
    }

    /// <summary>Whether the last transaction failed: until the next one is done, nothing is saved and what was heard waits here.</summary>
    public bool SavingFails { get; private set; }

    /// <summary><see cref="SavingFails"/> is another now.</summary>
    public event Action? SavingChanged;

    /// <summary>Takes the newest about a participant. No query, no waiting.</summary>
    public void Note(PresenceRow row, IReadOnlyList<PresenceInterval> intervals, bool soon)
    {
        lock (_gate)
        {
            _pending.Add(row, intervals, _time.GetUtcNow());
            FlushIn(soon ? Soon : _every);
        }
    }

    /// <summary>Writes what is pending, in one transaction; does nothing where nothing is.</summary>
    public async Task FlushAsync()
    {
        await _writing.WaitAsync();
        try
        {
            HeartbeatBatch batch;
            lock (_gate)
            {
                _flushAt = DateTimeOffset.MaxValue;
                (batch, _pending) = (_pending, new HeartbeatBatch());
            }

            if (batch.Count > 0)
            {
                await WriteAsync(batch);
            }
        }
        finally
        {
            _writing.Release();
        }
    }

    public Task StartAsync(CancellationToken cancel) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancel)
    {
        _stopped = true;
        await FlushAsync();
    }

    // The semaphore stays: a flush that is under way still gives it back.
    public void Dispose() => _timer.Dispose();

    private async Task WriteAsync(HeartbeatBatch batch)
    {
        try
        {
            await using var db = await _dbs.CreateDbContextAsync();
            await batch.WriteAsync(db);
            _figures.Wrote(batch.Count, _time.GetUtcNow() - batch.Since!.Value);
            Tell(null);
        }
        catch (Exception failure)
        {
            lock (_gate)
            {
                _pending.AddOlder(batch);
                FlushIn(_every);
            }

            Tell(failure);
        }
    }

    // The log has one line when it begins to fail and one when that is over, however many beats wait meanwhile.
    private void Tell(Exception? failure)
    {
        if (_stopped && failure is not null)
        {
            _log.LogError(failure, "The program ends, and {Count} heartbeats could not be written", Pending);
        }

        if (SavingFails == failure is not null)
        {
            return;
        }

        SavingFails = failure is not null;
        if (SavingFails)
        {
            _log.LogError(failure, "Heartbeats cannot be written; they are kept, and tried again every {Seconds} seconds", _every.TotalSeconds);
        }
        else
        {
            _log.LogWarning("Heartbeats are written again; none was lost");
        }

        SavingChanged?.Invoke();
    }

    private void FlushIn(TimeSpan wait)
    {
        var at = _time.GetUtcNow() + wait;
        // Later than a whole interval means that the clock was set back.
        if (!_stopped && (at < _flushAt || _flushAt > at + _every))
        {
            _flushAt = at;
            _timer.Change(wait, Timeout.InfiniteTimeSpan);
        }
    }
}
