using Classroom.Competitions;

namespace Classroom.Tests.Competitions;

public sealed class ReadingPauseTests : IDisposable
{
    private static readonly TimeSpan Instant = TimeSpan.FromMilliseconds(1);

    private readonly ManualTime _time = new();
    private readonly List<int> _rooms = [];
    private readonly ReadingPause _pause;

    public ReadingPauseTests() => _pause = new ReadingPause(_time, _rooms.Add);

    public void Dispose() => _pause.Dispose();

    [Fact]
    public void Room_is_made_when_the_prompt_is_on_all_pages_and_once()
    {
        _pause.Begin(ReadingPause.LargeClass);
        _time.Pass(ReadingPause.AfterPrompt - Instant);
        Assert.Empty(_rooms);
        _time.Pass(Instant);
        Assert.Equal([ReadingPause.LargeClass], _rooms);
        _time.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal((1, 0), (_pause.Used, _time.ArmedTimers));
    }

    [Fact]
    public void A_small_class_is_not_worth_it()
    {
        _pause.Begin(ReadingPause.LargeClass - 1);
        Assert.Equal(0, _time.ArmedTimers);
    }

    [Fact]
    public void Several_classes_in_one_moment_share_what_follows_the_last()
    {
        _pause.Begin(ReadingPause.LargeClass);
        _time.Pass(ReadingPause.AfterPrompt - Instant);
        _pause.Begin(1_000);
        _time.Pass(ReadingPause.AfterPrompt - Instant);
        Assert.Empty(_rooms);
        _time.Pass(Instant);
        Assert.Equal([ReadingPause.LargeClass + 1_000], _rooms);
        _pause.Begin(200);
        _time.Pass(ReadingPause.AfterPrompt);
        Assert.Equal(200, _rooms[^1]);
    }
}
