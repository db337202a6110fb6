using Classroom.Rooms;
using Microsoft.Extensions.Options;

namespace Classroom.Tests.Rooms;

/// <summary>Alone, because it weighs the memory of the whole process.</summary>
[CollectionDefinition(nameof(WrongCodesMemoryTests), DisableParallelization = true)]
[Collection(nameof(WrongCodesMemoryTests))]
public sealed class WrongCodesMemoryTests
{
    [Fact]
    public void Browsers_that_stopped_guessing_are_forgotten()
    {
        var time = new ManualTime();
        var wrongCodes = new WrongCodes(Options.Create(new RoomsOptions()), time);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var browser = 0; browser < 200_000; browser++)
        {
            wrongCodes.Count(new Visitor($"browser number {browser}", $"address {browser}"));
        }

        var full = GC.GetTotalMemory(forceFullCollection: true) - before;
        time.Pass(TimeSpan.FromMinutes(2));
        wrongCodes.Count(new Visitor("another", "address"));
        var swept = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.True(swept < full / 3, $"{swept:N0} of {full:N0} bytes are still held");
        GC.KeepAlive(wrongCodes);
    }
}
