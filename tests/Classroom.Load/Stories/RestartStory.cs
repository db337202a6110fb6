using Classroom.Load.Circuits;
using Classroom.Load.Figures;
using Classroom.Load.Hosts;

namespace Classroom.Load.Stories;

/// <summary>A new version is installed in the middle of a lesson.</summary>
public sealed class RestartStory : Story
{
    private const double MostUntilBack = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    public override string Name => "restart";

    public override string About =>
        """
        N pages are open; the site is asked to end (SIGTERM) and started again at once, with the same database. The pages come back by
        themselves, by the waits of `reconnect.js`. All times count from the moment at which the site was asked to end. *Needs a click* is a
        page that does nothing more by itself. *Tries* and *pages* are the most in any one second that reached the new server, and that were
        running again. The floor is a host of bare WebSockets restarted under clients with the same waits.
        """;

    public override async Task PlayAsync(Stage stage)
    {
        var table = new Table(
            "pages", "ended after", "there again after", "back, s", "all back", "within", "all counts exact", "same circuit", "fresh page", "needs a click",
            "tries a second", "pages a second", "CPU", "floor all back", "ratio");
        stage.Show(table);
        foreach (var pages in stage.People([500], [20]))
        {
            var floor = await FloorRestart.PlayAsync(stage, pages);
            await PlayAsync(stage, pages, floor, table);
        }
    }

    private static async Task PlayAsync(Stage stage, int pages, double floor, Table table)
    {
        stage.Tell($"{pages} pages open");
        await using var site = await stage.StartSiteAsync();
        var teacher = await site.Doors.RegisterTeacherAsync();
        await WarmUp.SiteAsync(stage, site, teacher);
        var audience = await Audience.SeatAsync(site, teacher, pages);
        await audience.OpenAsync(pages);
        List<RestartFigures> played = [];
        for (var repetition = 0; repetition < stage.Repetitions; repetition++)
        {
            stage.Tell($"restart {repetition + 1}");
            if (!await Until.TrueAsync(() => audience.AllShow(pages), Patience))
            {
                stage.Note($"**Before restart {repetition + 1} not every page showed {pages}.**");
            }

            played.Add(await OnceAsync(site, audience, pages));
        }

        var allBack = Sample.Median(played, restart => restart.AllBack);
        table.Add(
            $"{pages}",
            Words.Of(Sample.Median(played, restart => restart.EndedAfter), "s"), Words.Of(Sample.Median(played, restart => restart.ThereAfter), "s"),
            Words.Three(played, restart => restart.Back), Words.Of(allBack, "s"), Words.Against(allBack, MostUntilBack, "s"),
            Words.Of(Sample.Median(played, restart => restart.Exact), "s"),
            $"{played.Sum(restart => restart.Resumed)}", $"{played.Sum(restart => restart.Reloaded)}", $"{audience.Tabs.Count(tab => tab.Stranded)}",
            Words.Of(Sample.Median(played, restart => restart.Tries)), Words.Of(Sample.Median(played, restart => restart.Pages)),
            Words.Of(Sample.Median(played, restart => restart.Cpu), "s"), Words.Of(floor, "s"), Words.Ratio(allBack / floor));
        stage.NoteFaults(site, audience);
        await audience.LeaveAsync();
    }

    private static async Task<RestartFigures> OnceAsync(Site site, Audience audience, int pages)
    {
        var returns = new Returns();
        var (resumed, reloaded) = (audience.Tabs.Sum(tab => tab.Resumed), audience.Tabs.Sum(tab => tab.Reloaded));
        foreach (var tab in audience.Tabs)
        {
            tab.Tried = returns.Note;
        }

        audience.TakeCounts();
        var began = DateTime.UtcNow.Ticks;
        await site.StopAsync();
        var ended = DateTime.UtcNow.Ticks;
        await site.StartAsync();
        var there = DateTime.UtcNow.Ticks;
        var meter = new Meter(site.ProcessId);
        await Until.TrueAsync(() => returns.Back.Count + audience.Tabs.Count(tab => tab.Stranded) >= pages, Patience);
        var cpu = meter.Cpu;
        await Until.TrueAsync(() => audience.AllShow(pages), Patience);
        var exact = audience.Tabs.SelectMany(tab => tab.Figures.Counts.Take()).Select(sighting => sighting.At).DefaultIfEmpty(began).Max();
        return new RestartFigures(
            Seconds(ended - began), Seconds(there - began), new Sample(returns.Back.Select(at => Seconds(at - began))), Seconds(exact - began),
            audience.Tabs.Sum(tab => tab.Resumed) - resumed, audience.Tabs.Sum(tab => tab.Reloaded) - reloaded,
            Returns.PeakOf(returns.Reached), Returns.PeakOf(returns.Back), cpu.TotalSeconds);
    }

    private static double Seconds(long ticks) => TimeSpan.FromTicks(ticks).TotalSeconds;

    private sealed record RestartFigures(
        double EndedAfter, double ThereAfter, Sample Back, double Exact, int Resumed, int Reloaded, double Tries, double Pages, double Cpu)
    {
        public double AllBack => Back.Most;
    }
}
