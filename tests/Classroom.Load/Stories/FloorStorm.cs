using Classroom.Load.Figures;
using Classroom.Load.Hosts;

namespace Classroom.Load.Stories;

/// <summary>The same storm over bare WebSockets: merged as the site merges, and plain, where every join is told to all.</summary>
public static class FloorStorm
{
    private const int UpdateBytes = 1_000;
    private static readonly TimeSpan Merged = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task<(StormFigures Merged, StormFigures Plain)> PlayAsync(int people, int repetitions)
    {
        await using var floor = await Floor.StartNewAsync();
        var sockets = await FloorClient.OpenManyAsync(floor, people);
        List<StormFigures> merged = [], plain = [];
        for (var repetition = 0; repetition <= repetitions; repetition++)
        {
            merged.Add(await PlayAsync(floor, sockets, Merged));
            plain.Add(await PlayAsync(floor, sockets, TimeSpan.Zero));
        }

        sockets.ForEach(socket => socket.Leave());
        return (Middle(merged), Middle(plain));
    }

    private static async Task<StormFigures> PlayAsync(Floor floor, List<FloorClient> sockets, TimeSpan merge)
    {
        await floor.BeginAsync(UpdateBytes, merge);
        sockets.ForEach(socket => socket.Told.Take());
        var meter = new Meter(floor.ProcessId);
        var began = DateTime.UtcNow.Ticks;
        var lastDue = await Metronome.PlayAsync(sockets.Count, SiteStorm.Within / sockets.Count, (number, _) => sockets[number].JoinAsync());
        var joined = DateTime.UtcNow.Ticks;
        await Until.TrueAsync(() => sockets.TrueForAll(socket => socket.Told.Last == sockets.Count), Patience);
        return StormFigures.Of(
            [.. sockets.Select(socket => socket.Told.Take())], sockets.Count, began, lastDue, joined, meter.Cpu, UpdateBytes);
    }

    // Without the first, which warms up.
    private static StormFigures Middle(List<StormFigures> played) => played.Skip(1).OrderBy(storm => storm.ExactAfter).ElementAt((played.Count - 2) / 2);
}
