namespace Classroom.Tests;

public sealed class CoalescedTests : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan ATick = TimeSpan.FromTicks(1);

    private readonly ManualTime _time = new();
    private readonly Coalesced _coalesced;
    private readonly List<DateTimeOffset> _runs = [];
    private Func<Task> _during = () => Task.CompletedTask;

    public CoalescedTests() => _coalesced = new Coalesced(_time, Interval, RunAsync);

    public void Dispose() => _coalesced.Dispose();

    [Fact]
    public async Task The_first_request_runs_at_once()
    {
        await AskAndRun();
        Assert.Equal([ManualTime.Start], _runs);
    }

    [Fact]
    public async Task Requests_of_one_interval_share_one_run_at_its_end()
    {
        await AskAndRun();
        for (var request = 0; request < 50; request++)
        {
            _coalesced.Ask();
        }

        _time.Pass(Interval - ATick);
        Assert.Equal(1, Runs);
        _time.Pass(ATick);
        await Eventually.True(() => Runs == 2);
        _time.Pass(Interval * 10);
        Assert.Equal([ManualTime.Start, ManualTime.Start + Interval], _runs);
    }

    [Fact]
    public async Task A_request_after_a_quiet_interval_runs_at_once()
    {
        await AskAndRun();
        _time.Pass(Interval);
        await AskAndRun();
        Assert.Equal(ManualTime.Start + Interval, _runs[^1]);
    }

    [Fact]
    public async Task An_instant_between_two_milliseconds_is_waited_for_without_spinning()
    {
        await AskAndRun();
        _time.Pass(TimeSpan.FromTicks(12_345));
        _coalesced.Ask();
        _time.Pass(Interval);
        await Eventually.True(() => Runs == 2);
    }

    [Fact]
    public async Task A_request_during_a_run_is_followed_by_another()
    {
        var running = new TaskCompletionSource();
        _during = () => running.Task;
        await AskAndRun();
        _coalesced.Ask();
        _time.Pass(Interval * 5);
        Assert.Equal(1, Runs);

        running.SetResult();
        await Eventually.True(() => Runs == 2);
    }

    [Fact]
    public async Task A_run_that_fails_does_not_stop_the_next()
    {
        _during = () => throw new InvalidOperationException("A page that is broken.");
        await AskAndRun();
        _time.Pass(Interval);
        await AskAndRun();
    }

    [Fact]
    public async Task Runs_never_overlap_and_none_is_forgotten()
    {
        var (inside, most, asked, seen) = (0, 0, 0, 0);
        _during = async () =>
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
                _coalesced.Ask();
                _time.Pass(TimeSpan.FromMilliseconds(30));
            }
        })));
        _time.Pass(Interval);
        await Eventually.True(() => seen == 8_000);
        Assert.Equal(1, most);
    }

    [Fact]
    public async Task After_it_is_disposed_nothing_runs()
    {
        await AskAndRun();
        _coalesced.Ask();
        _coalesced.Dispose();
        _coalesced.Ask();
        _time.Pass(Interval * 10);
        Assert.Equal((1, 0), (Runs, _time.ArmedTimers));
    }

    [Fact]
    public async Task A_clock_set_back_does_not_freeze_it()
    {
        await AskAndRun();
        _time.SetClock(TimeSpan.FromHours(-1));
        await AskAndRun();
    }

    private int Runs
    {
        get
        {
            lock (_runs)
            {
                return _runs.Count;
            }
        }
    }

    private async Task AskAndRun()
    {
        var before = Runs;
        _coalesced.Ask();
        await Eventually.True(() => Runs == before + 1);
    }

    private Task RunAsync()
    {
        lock (_runs)
        {
            _runs.Add(_time.Now);
        }

        return _during();
    }
}
