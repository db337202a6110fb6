namespace Classroom.Tests.Time;

/// <summary>The clock that all other tests believe.</summary>
public sealed class ManualTimeTests
{
    private readonly ManualTime _time = new();
    private readonly List<string> _fired = [];

    [Fact]
    public void Timers_fire_in_order_each_at_its_own_instant()
    {
        Arm("late", 20);
        Arm("early", 10);
        Arm("never", 31);
        _time.Pass(TimeSpan.FromMilliseconds(30));
        Assert.Equal(["early at 10", "late at 20"], _fired);
        Assert.Equal(ManualTime.Start.AddMilliseconds(30), _time.GetUtcNow());
        Assert.Equal(TimeSpan.FromMilliseconds(30), _time.GetElapsedTime(0));
    }

    [Fact]
    public void A_timer_that_is_armed_again_while_time_passes_fires_again()
    {
        ITimer? timer = null;
        timer = _time.CreateTimer(
            _ =>
            {
                Note("again");
                timer!.Change(TimeSpan.FromMilliseconds(10), Timeout.InfiniteTimeSpan);
            },
            null, TimeSpan.FromMilliseconds(10), Timeout.InfiniteTimeSpan);
        _time.Pass(TimeSpan.FromMilliseconds(25));
        Assert.Equal(["again at 10", "again at 20"], _fired);
    }

    [Fact]
    public void A_periodic_timer_fires_each_period()
    {
        using var timer = _time.CreateTimer(_ => Note("tick"), null, TimeSpan.FromMilliseconds(5), TimeSpan.FromMilliseconds(10));
        _time.Pass(TimeSpan.FromMilliseconds(30));
        Assert.Equal(["tick at 5", "tick at 15", "tick at 25"], _fired);
    }

    [Fact]
    public void A_timer_that_was_changed_or_disposed_fires_no_more()
    {
        Arm("put off", 10).Change(TimeSpan.FromMilliseconds(40), Timeout.InfiniteTimeSpan);
        Arm("stopped", 10).Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Arm("disposed", 10).Dispose();
        _time.Pass(TimeSpan.FromMilliseconds(30));
        Assert.Empty(_fired);
        Assert.Equal(1, _time.ArmedTimers);
    }

    [Fact]
    public void Like_the_systems_a_timer_cuts_off_what_is_less_than_a_millisecond()
    {
        using var timer = _time.CreateTimer(_ => Note("fired"), null, TimeSpan.FromMilliseconds(10.9), Timeout.InfiniteTimeSpan);
        _time.Pass(TimeSpan.FromMilliseconds(10));
        Assert.Equal(["fired at 10"], _fired);
    }

    [Fact]
    public void Setting_the_clock_fires_nothing_and_puts_nothing_off()
    {
        Arm("on time", 10);
        _time.SetClock(TimeSpan.FromHours(1));
        Assert.Empty(_fired);
        _time.SetClock(TimeSpan.FromHours(-2));
        _time.Pass(TimeSpan.FromMilliseconds(10));
        Assert.Single(_fired);
    }

    [Fact]
    public void A_timer_that_spins_is_told_on()
    {
        ITimer? timer = null;
        timer = _time.CreateTimer(_ => timer!.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan), null, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        Assert.Throws<InvalidOperationException>(() => _time.Pass(TimeSpan.FromMilliseconds(1)));
    }

    private ITimer Arm(string name, int milliseconds) =>
        _time.CreateTimer(_ => Note(name), null, TimeSpan.FromMilliseconds(milliseconds), Timeout.InfiniteTimeSpan);

    private void Note(string name) => _fired.Add($"{name} at {(_time.Now - ManualTime.Start).TotalMilliseconds}");
}
