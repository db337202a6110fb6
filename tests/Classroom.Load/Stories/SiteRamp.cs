using System.Collections.Concurrent;
using Classroom.Load.Figures;
using Classroom.Load.Hosts;

namespace Classroom.Load.Stories;

/// <summary>
/// People come into a room one after the other, at a fixed rate, and go again all at once. They beat over HTTP and have no page:
/// so the count goes up by one for each, and nothing else on the site moves.
/// </summary>
public sealed class SiteRamp(Site site, Audience audience, int changes, TimeSpan interval)
{
    private int _played;

    public async Task<RampFigures> PlayAsync(TimeSpan patience)
    {
        var pages = audience.Tabs.Count;
        if (!await Until.TrueAsync(() => audience.AllShow(pages), patience))
        {
            throw new InvalidOperationException($"Not every page shows {pages} people. {audience.Fault}");
        }

        var session = $"ramp-{_played++}";
        var comers = audience.Seats.Skip(pages).Take(changes).ToList();
        foreach (var tab in audience.Tabs)
        {
            tab.Figures.Counts.Take();
        }

        var bytes = audience.Tabs.Sum(tab => tab.Figures.BatchBytes);
        var (cpu, driver) = (new Meter(site.ProcessId), Meter.OfDriver);
        var heard = new ConcurrentBag<Change>();
        await Metronome.PlayAsync(comers.Count, interval, async (comer, due) =>
            heard.Add(new Change(due, (await site.Doors.BeatAsync(comers[comer], session)).Ticks)));
        await Until.TrueAsync(() => audience.AllShow(pages + comers.Count), patience);

        var figures = new RampFigures();
        figures.Took(cpu.Cpu, driver.Cpu, driver.Elapsed, audience.Tabs.Sum(tab => tab.Figures.BatchBytes) - bytes);
        figures.Deliveries.Add(heard, pages, [.. audience.Tabs.Select(tab => tab.Figures.Counts.Take())]);
        await Task.WhenAll(comers.Select(comer => site.Doors.GoodbyeAsync(comer, session)));
        return figures;
    }
}
