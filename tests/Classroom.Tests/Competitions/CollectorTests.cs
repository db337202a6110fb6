using System.Runtime;
using Classroom.Competitions;

namespace Classroom.Tests.Competitions;

/// <summary>Alone, because what other tests take of the memory would count too.</summary>
[CollectionDefinition(nameof(CollectorTests), DisableParallelization = true)]
[Collection(nameof(CollectorTests))]
public sealed class CollectorTests
{
    private const int Pages = 1_000, QuestionBytesAPage = 6 * 1024;

    [Fact]
    public void It_does_not_come_while_a_question_goes_to_every_page_again_and_again()
    {
        for (var question = 0; question < 3; question++)
        {
            Collector.MakeRoomFor(Pages);
            var before = GC.CollectionCount(0);
            Take(Pages * QuestionBytesAPage);
            Assert.Equal((before, GCLatencyMode.NoGCRegion), (GC.CollectionCount(0), GCSettings.LatencyMode));
        }
    }

    [Fact]
    public void It_comes_as_ever_when_the_room_is_used_up_and_for_a_class_that_no_room_is_large_enough_for()
    {
        Collector.MakeRoomFor(1);
        var before = GC.CollectionCount(0);
        Take(64 * 1024 * 1024);
        Assert.True(GC.CollectionCount(0) > before);
        Assert.NotEqual(GCLatencyMode.NoGCRegion, GCSettings.LatencyMode);

        Collector.MakeRoomFor(int.MaxValue);
        Take(256 * 1024 * 1024);
        Assert.NotEqual(GCLatencyMode.NoGCRegion, GCSettings.LatencyMode);
    }

    private static void Take(int bytes)
    {
        for (var taken = 0; taken < bytes; taken += 1024)
        {
            GC.KeepAlive(new byte[1000]);
        }
    }
}
