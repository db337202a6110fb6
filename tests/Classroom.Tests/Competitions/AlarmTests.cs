using Classroom.Competitions;

namespace Classroom.Tests.Competitions;

public sealed class AlarmTests
{
    private readonly ManualTime _time = new();
    private readonly List<double> _asked = [];
    private readonly Alarm _alarm;

    public AlarmTests() => _alarm = new Alarm(new RunTime(_time), instant => _asked.Add((instant - ManualTime.Start).TotalSeconds));

    [Fact]
    public void However_often_it_is_set_one_instant_is_pending()
    {
        for (var again = 0; again < 100; again++)
        {
            Set(5 + (again / 1_000.0));
        }

        Assert.Equal([5], _asked);
    }

    [Fact]
    public void Something_sooner_comes_before_it()
    {
        Set(5);
        Set(2);
        Set(3);
        Assert.Equal([5, 2], _asked);
    }

    [Fact]
    public void When_it_has_rung_it_is_set_anew()
    {
        Set(5);
        _time.Pass(TimeSpan.FromSeconds(5));
        Set(8);
        Assert.Equal([5, 8], _asked);
    }

    [Fact]
    public void A_clock_that_was_set_back_keeps_nobody_waiting_for_the_old_hour()
    {
        Set(3_605);
        _time.SetClock(TimeSpan.FromHours(-1));
        Set(6);
        Assert.Equal([3_605, 6], _asked);
    }

    private void Set(double seconds) => _alarm.Set(ManualTime.Start.AddSeconds(seconds));
}
