using System.Collections.Concurrent;

namespace Classroom.Tests;

/// <summary>A coalesced action that writes down when it ran.</summary>
internal sealed class CoalescedRig : IDisposable
{
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly Coalesced _coalesced;
    private readonly ConcurrentQueue<DateTimeOffset> _runs = new();

    public CoalescedRig() => _coalesced = new Coalesced(Time, Interval, () =>
    {
        _runs.Enqueue(Time.Now);
        return During();
    });

    public ManualTime Time { get; } = new();

    public IReadOnlyCollection<DateTimeOffset> Runs => _runs;

    /// <summary>What a run does besides.</summary>
    public Func<Task> During { get; set; } = () => Task.CompletedTask;

    public void Ask() => _coalesced.Ask();

    public async Task AskAndRunAsync()
    {
        var before = _runs.Count;
        Ask();
        await Eventually.True(() => _runs.Count == before + 1);
    }

    public void Dispose() => _coalesced.Dispose();
}
