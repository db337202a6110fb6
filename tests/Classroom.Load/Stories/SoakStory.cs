using Classroom.Load.Figures;
using Classroom.Load.Hosts;

namespace Classroom.Load.Stories;

/// <summary>A long day: what is left when everybody has gone?</summary>
public sealed class SoakStory : Story
{
    private const double MostGrowth = 10;

    /// <summary>Circuits whose page did not say good-bye are kept for three minutes.</summary>
    private static readonly TimeSpan Retained = TimeSpan.FromSeconds(200);

    public override string Name => "soak";

    public override string About =>
        """
        N pages come, 5 % of them a minute lose their connection or reload, and in the end all leave. *Empty before* is the server after N
        pages came and left once; *empty after* when all have left and the time is over for which lost circuits are kept; both after a full
        collection.
        """;

    public override async Task PlayAsync(Stage stage)
    {
        var table = new Table("pages", "minutes", "when", "live heap", "RSS", "handles", "threads", "CPU", "listeners left");
        stage.Show(table);
        foreach (var pages in stage.People([250], [20]))
        {
            await PlayAsync(stage, pages, table);
        }
    }

    private static async Task PlayAsync(Stage stage, int pages, Table table)
    {
        var time = TimeSpan.FromMinutes(stage.SoakMinutes ?? stage.Pick(30, 1));
        await using var site = await stage.StartSiteAsync();
        var teacher = await site.Doors.RegisterTeacherAsync();
        await WarmUp.SiteAsync(stage, site, teacher);
        var audience = await Audience.SeatAsync(site, teacher, pages);
        stage.Tell($"{pages} pages come and go once");
        await audience.OpenAsync(pages);
        await audience.LeaveAsync();
        var before = await EmptyAsync(stage, site, pages, "empty before", "", table);

        await audience.OpenAsync(pages);
        await Until.TrueAsync(() => audience.AllShow(pages), TimeSpan.FromSeconds(30));
        var churn = new Churn(audience, perMinute: stage.Pick(0.05, 1.0));
        var parts = stage.Pick(6, 2);
        for (var part = 1; part <= parts; part++)
        {
            var meter = new Meter(site.ProcessId);
            await churn.PlayAsync(time / parts);
            var (figures, heap) = (site.Figures, await Runtime.HeapAsync(site.ProcessId));
            table.Add(
                $"{pages}", Words.Of(part * time.TotalMinutes / parts), "churn", Words.Megabytes(heap), Words.Megabytes(figures.Resident),
                $"{figures.Handles}", $"{figures.Threads}", Words.Share(meter.Share), "");
            stage.Tell($"part {part} of {parts}: {Words.Megabytes(figures.Resident)}");
        }

        stage.NoteFaults(site, audience);
        await audience.LeaveAsync();
        var after = await EmptyAsync(stage, site, pages, "empty after", Words.Of(time.TotalMinutes), table);
        var growth = 100 * ((after.Held.Heap / before.Held.Heap) - 1);
        var stranded = audience.Tabs.Count(tab => tab.Stranded);
        stage.Note($"The heap has grown by {Words.Of(growth, "%")}: {Words.Against(growth, MostGrowth, "%")}.");
        stage.Note($"{churn.Resumed.Size} pages came back to their circuit, {churn.Reloaded.Size} by reloading; {stranded} would have needed a click.");
    }

    private static async Task<(Held Held, int Handles)> EmptyAsync(Stage stage, Site site, int pages, string when, string minutes, Table table)
    {
        stage.Tell($"{when}: waiting");
        await Task.Delay(stage.Pick(Retained, TimeSpan.FromSeconds(8)));
        var held = await Held.ByAsync(site.ProcessId);
        var figures = site.Figures;
        table.Add(
            $"{pages}", minutes, when, Words.Megabytes(held.Heap), Words.Megabytes(held.Collected), $"{figures.Handles}", $"{figures.Threads}", "",
            await Metrics.SumAsync(site, "subscriber") is { } listeners ? Words.Of(listeners) : "not told");
        return (held, figures.Handles);
    }
}
