using Classroom.Competitions;

namespace Classroom.Tests.Competitions;

public sealed class SweepTests : IDisposable
{
    private static readonly TimeSpan Instant = TimeSpan.FromMilliseconds(1);

    private readonly ManualTime _time = new();
    private readonly Sweep _sweep;

    public SweepTests() => _sweep = new Sweep(_time);

    public void Dispose() => _sweep.Dispose();

    [Fact]
    public void It_comes_when_the_prompt_is_on_all_pages_and_once()
    {
        var collected = GC.CollectionCount(1);
        _sweep.Plan(Sweep.LargeClass);
        _time.Pass(Sweep.AfterPrompt - Instant);
        Assert.Equal(0, _sweep.Done);
        _time.Pass(Instant);
        Assert.Equal(1, _sweep.Done);
        Assert.True(GC.CollectionCount(1) > collected);
        _time.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal((1, 0), (_sweep.Done, _time.ArmedTimers));
    }

    [Fact]
    public void A_small_class_is_not_worth_it()
    {
        _sweep.Plan(Sweep.LargeClass - 1);
        Assert.Equal(0, _time.ArmedTimers);
    }

    [Fact]
    public void Several_prompts_in_one_moment_share_what_follows_the_last()
    {
        _sweep.Plan(Sweep.LargeClass);
        _time.Pass(Sweep.AfterPrompt - Instant);
        _sweep.Plan(1_000);
        _time.Pass(Sweep.AfterPrompt - Instant);
        Assert.Equal(0, _sweep.Done);
        _time.Pass(Instant);
        Assert.Equal(1, _sweep.Done);
    }
}
