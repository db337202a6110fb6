using System.Collections.Concurrent;
using Classroom.Load.Figures;
using Classroom.Load.Hosts;

namespace Classroom.Load.Stories;

/// <summary>The same ramp at the floor: a number that goes up, told to every socket.</summary>
public sealed class FloorRamp(Floor floor, IReadOnlyList<FloorClient> clients, int changes, TimeSpan interval)
{
    private int _number;

    public async Task<RampFigures> PlayAsync(TimeSpan patience)
    {
        var before = _number;
        foreach (var client in clients)
        {
            client.Told.Take();
        }

        var (cpu, driver) = (new Meter(floor.ProcessId), Meter.OfDriver);
        var heard = new ConcurrentBag<Change>();
        await Metronome.PlayAsync(changes, interval, async (_, due) =>
            heard.Add(new Change(due, (await floor.ChangeAsync(++_number)).Ticks)));
        await Until.TrueAsync(() => clients.All(client => client.Told.Last == _number), patience);

        var figures = new RampFigures();
        figures.Took(cpu.Cpu, driver.Cpu, driver.Elapsed, 0);
        figures.Deliveries.Add(heard, before, [.. clients.Select(client => client.Told.Take())]);
        return figures;
    }
}
