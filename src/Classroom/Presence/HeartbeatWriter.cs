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
    private readonly ILogger<HeartbeatWriter> _log;
    private readonly TimeSpan _every;
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _writing = new(1);
    private readonly ITimer _timer;
    private Dictionary<Guid, PresenceRow> _pending = [];
    private DateTimeOffset _flushAt = DateTimeOffset.MaxValue;
    private bool _stopped;

    public HeartbeatWriter(
        IDbContextFactory<ClassroomDb> dbs, TimeProvider time, IOptions<PresenceOptions> options, ILogger<HeartbeatWriter> log)
    {
        (_dbs, _time, _log) = (dbs, time, log);
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

    /// <summary>Takes the newest about a participant. No query, no waiting.</summary>
    public void Note(PresenceRow row, bool soon)
    {
        lock (_gate)
        {
            _pending[row.ParticipantId] = row;
            FlushIn(soon ? Soon : _every);
        }
    }

    /// <summary>Writes what is pending, in one transaction; does nothing where nothing is.</summary>
    public async Task FlushAsync()
    {
        await _writing.WaitAsync();
        try
        {
            Dictionary<Guid, PresenceRow> rows;
            lock (_gate)
            {
                _flushAt = DateTimeOffset.MaxValue;
                (rows, _pending) = (_pending, []);
            }

            if (rows.Count > 0)
            {
                await WriteAsync(rows);
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

    private async Task WriteAsync(Dictionary<Guid, PresenceRow> rows)
    {
        try
        {
            await using var db = await _dbs.CreateDbContextAsync();
            await using var transaction = await db.Database.BeginTransactionAsync();
            foreach (var row in rows.Values)
            {
                // An update of no row is no error: the room may have been deleted meanwhile.
                await db.Participants.Where(p => p.Id == row.ParticipantId).ExecuteUpdateAsync(set => set
                    .SetProperty(p => p.LastActive, row.LastActive)
                    .SetProperty(p => p.HiddenSince, row.HiddenSince)
                    .SetProperty(p => p.LeftAt, row.LeftAt)
                    .SetProperty(p => p.IsInCompetition, row.CompetitionId != null)
                    .SetProperty(p => p.CurrentCompetitionId, row.CompetitionId)
                    .SetProperty(p => p.SessionId, row.SessionId));
            }

            await transaction.CommitAsync();
        }
        catch (Exception failure)
        {
            _log.LogError(failure, "{Count} heartbeats could not be written; they are kept and tried again", rows.Count);
            KeepForLater(rows);
        }
    }

    private void KeepForLater(Dictionary<Guid, PresenceRow> rows)
    {
        lock (_gate)
        {
            foreach (var row in rows.Values)
            {
                _pending.TryAdd(row.ParticipantId, row);
            }

            FlushIn(_every);
        }
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
