namespace Classroom.Tests;

public sealed class CoalescedTests : IDisposable
{
    private static readonly TimeSpan ATick = TimeSpan.FromTicks(1);

    private readonly CoalescedRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task The_first_request_runs_at_once()
    {
        await _rig.AskAndRunAsync();
        Assert.Equal([ManualTime.Start], _rig.Runs);
    }

    [Fact]
    public async Task Requests_of_one_interval_share_one_run_at_its_end()
    {
        await _rig.AskAndRunAsync();
        for (var request = 0; request < 50; request++)
        {
            _rig.Ask();
        }

        _rig.Time.Pass(CoalescedRig.Interval - ATick);
        Assert.Single(_rig.Runs);
        _rig.Time.Pass(ATick);
        await Eventually.True(() => _rig.Runs.Count == 2);
        _rig.Time.Pass(CoalescedRig.Interval * 10);
        Assert.Equal([ManualTime.Start, ManualTime.Start + CoalescedRig.Interval], _rig.Runs);
    }

    [Fact]
    public async Task A_request_after_a_quiet_interval_runs_at_once()
    {
        await _rig.AskAndRunAsync();
        _rig.Time.Pass(CoalescedRig.Interval);
        await _rig.AskAndRunAsync();
        Assert.Equal(ManualTime.Start + CoalescedRig.Interval, _rig.Runs.Last());
    }

    [Fact]
    public async Task An_instant_between_two_milliseconds_is_waited_for_without_spinning()
    {
        await _rig.AskAndRunAsync();
        _rig.Time.Pass(TimeSpan.FromTicks(12_345));
        _rig.Ask();
        _rig.Time.Pass(CoalescedRig.Interval);
        await Eventually.True(() => _rig.Runs.Count == 2);
    }

    [Fact]
    public async Task A_request_during_a_run_is_followed_by_another()
    {
        var running = new TaskCompletionSource();
        _rig.During = () => running.Task;
        await _rig.AskAndRunAsync();
        _rig.Ask();
        _rig.Time.Pass(CoalescedRig.Interval * 5);
        Assert.Single(_rig.Runs);

        running.SetResult();
        await Eventually.True(() => _rig.Runs.Count == 2);
    }

    [Fact]
    public async Task A_run_that_fails_does_not_stop_the_next()
    {
        _rig.During = () => throw new InvalidOperationException("A page that is broken.");
        await _rig.AskAndRunAsync();
        _rig.Time.Pass(CoalescedRig.Interval);
        await _rig.AskAndRunAsync();
    }

    [Fact]
    public async Task Runs_never_overlap_and_none_is_forgotten()
    {
        var (inside, most, asked, seen) = (0, 0, 0, 0);
        _rig.During = async () =>
        {
            most = Math.Max(most, Interlocked.Increment(ref inside));
            seen = Volatile.Read(ref asked);
            await Task.Yield();
            Interlocked.Decrement(ref inside);
        };
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            for (var request = 0; request < 2_000; request++)
            {
                Interlocked.Increment(ref asked);
                _rig.Ask();
                _rig.Time.Pass(TimeSpan.FromMilliseconds(30));
            }
        })));
        _rig.Time.Pass(CoalescedRig.Interval);
        await Eventually.True(() => seen == 8_000);
        Assert.Equal(1, most);
    }

    [Fact]
    public async Task After_it_is_disposed_nothing_runs()
    {
        await _rig.AskAndRunAsync();
        _rig.Ask();
        _rig.Dispose();
        _rig.Ask();
        _rig.Time.Pass(CoalescedRig.Interval * 10);
        Assert.Equal((1, 0), (_rig.Runs.Count, _rig.Time.ArmedTimers));
    }

    [Fact]
    public async Task A_clock_set_back_does_not_freeze_it()
    {
        await _rig.AskAndRunAsync();
        _rig.Time.SetClock(TimeSpan.FromHours(-1));
        await _rig.AskAndRunAsync();
    }
}
