using Classroom.Load.Figures;
using Classroom.Load.Hosts;

namespace Classroom.Load.Stories;

/// <summary>One storm of joins at the site.</summary>
public static class SiteStorm
{
    public static readonly TimeSpan Within = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Every page is open and has not beaten yet; then each beats for the first time.</summary>
    public static async Task<StormFigures> OnOpenPagesAsync(Site site, Audience audience, int people)
    {
        await audience.OpenAsync(people, held: true);
        await Until.TrueAsync(() => audience.AllShow(0), Patience);
        return await PlayAsync(site, audience, people, (number, _) => audience.Tabs[number].BeatAsync());
    }

    /// <summary>Nobody is there yet; each takes a seat with the code and opens the page.</summary>
    public static Task<StormFigures> FromTheDoorAsync(Site site, Audience audience, int people)
    {
        audience.Expect(people);
        return PlayAsync(site, audience, people, (number, _) => audience.JoinAsync(number));
    }

    private static async Task<StormFigures> PlayAsync(Site site, Audience audience, int people, Func<int, long, Task> join)
    {
        foreach (var tab in audience.Tabs)
        {
            tab.Figures.Counts.Take();
        }

        var bytes = Bytes(audience);
        var meter = new Meter(site.ProcessId);
        var began = DateTime.UtcNow.Ticks;
        var lastDue = await Metronome.PlayAsync(people, Within / people, join);
        var joined = DateTime.UtcNow.Ticks;
        await Until.TrueAsync(() => audience.AllShow(people), Patience);
        var cpu = meter.Cpu;
        // A count that comes after the right one would be a wrong one.
        await Task.Delay(500);
        return StormFigures.Of(
            [.. audience.Tabs.Select(tab => tab.Figures.Counts.Take())], people, began, lastDue, joined, cpu, (double)(Bytes(audience) - bytes) / people);
    }

    private static long Bytes(Audience audience) => audience.Tabs.Sum(tab => tab.Figures.BatchBytes);
}
