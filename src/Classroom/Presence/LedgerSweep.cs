using Classroom.Messaging;
using Classroom.Rooms;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Classroom.Presence;

/// <summary>
/// Tidiness, every five minutes and when a room was deleted: removes deleted rooms and what was kept long enough. Nothing has to be
/// closed, for the ledger's intervals end at the last beat by themselves; truth does not wait for this.
/// </summary>
public sealed class LedgerSweep : IHostedService, IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    private readonly RoomEraser _eraser;
    private readonly TimeProvider _time;
    private readonly TimeSpan _keep;
    private readonly ILogger<LedgerSweep> _log;
    private readonly Coalesced _sweeps;
    private readonly ITimer _timer;
    private readonly IDisposable _rooms;
    private volatile bool _running;

    public LedgerSweep(RoomEraser eraser, IMessageBus bus, TimeProvider time, IOptions<PresenceOptions> options, ILogger<LedgerSweep> log)
    {
        (_eraser, _time, _log) = (eraser, time, log);
        _keep = TimeSpan.FromDays(options.Value.RetentionDays);
        // A room that is deleted while a sweep goes on is swept by the one after it.
        _sweeps = new Coalesced(time, TimeSpan.Zero, SweepAsync);
        _timer = time.CreateTimer(_ => Ask(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _rooms = bus.Subscribe(Topic.EveryRoom, message =>
        {
            if (message is RoomChanged)
            {
                Ask();
            }

            return Task.CompletedTask;
        });
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _running = true;
        _timer.Change(TimeSpan.Zero, Every);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _running = false;
        _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        return Task.CompletedTask;
    }

    /// <summary>One sweep, now.</summary>
    public async Task SweepAsync()
    {
        try
        {
            await _eraser.EraseDeletedAsync();
            await _eraser.ForgetBeforeAsync(_time.GetUtcNow() - _keep);
        }
        catch (Exception failure)
        {
            _log.LogError(failure, "Sweeping failed; it is tried again in {Minutes} minutes", Every.TotalMinutes);
        }
    }

    public void Dispose()
    {
        _rooms.Dispose();
        _timer.Dispose();
        _sweeps.Dispose();
    }

    // Soon, and not within the command that said so.
    private void Ask()
    {
        if (_running)
        {
            _sweeps.Ask();
        }
    }
}
