using Classroom.Competitions;

namespace Classroom.Tests.Competitions;

public sealed class ClosingTests
{
    private static readonly Awaited Done = new(HasAnswered: true), Thinks = new(HasAnswered: false), ThinksLonger = new(HasAnswered: false, ExtraTime.Double);

    [Fact]
    public void When_everybody_active_has_answered_nobody_is_awaited()
    {
        Assert.True(Awaits(1, Done, Done));
        Assert.False(Awaits(1, Done, Thinks));
    }

    [Fact]
    public void A_moment_in_which_nobody_is_active_ends_nothing() => Assert.False(Awaits(1));

    [Fact]
    public void Past_the_common_deadline_only_those_with_extra_time_are_awaited()
    {
        Assert.False(Awaits(20.5, Done, Thinks, ThinksLonger));
        Assert.False(Awaits(20.6, Done, Thinks, ThinksLonger));
        Assert.True(Awaits(20.6, Done, Thinks, Done));
        Assert.True(Awaits(20.6));
        Assert.False(Awaits(40.5, ThinksLonger));
        Assert.False(Awaits(86_400, new Awaited(HasAnswered: false, ExtraTime.Untimed)));
    }

    [Fact]
    public void Before_it_opens_and_after_it_closed_there_is_nothing_to_close()
    {
        foreach (var phase in Enum.GetValues<Phase>().Where(phase => phase != Phase.Open))
        {
            var running = Running.At(phase);
            Assert.False(running.Run.NobodyIsAwaited([Done], isAnybodyActive: true, running.Now));
        }
    }

    private static bool Awaits(double seconds, params Awaited[] active)
    {
        var running = new Running(20).Does((run, now) => run with { Longest = ExtraTime.Untimed }).Advances().Waits(3 + seconds);
        return running.Run.NobodyIsAwaited(active, active.Length > 0, running.Now);
    }
}
