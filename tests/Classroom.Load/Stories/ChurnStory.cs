using Classroom.Load.Figures;
using Classroom.Load.Hosts;

namespace Classroom.Load.Stories;

/// <summary>Networks drop and people press "reload", all the time.</summary>
public sealed class ChurnStory : Story
{
    public override string Name => "churn";

    public override string About =>
        """
        N pages are open. Every minute 5 % of them come back: every other one loses its connection and finds its way to its circuit, the
        rest reload the page. Nobody else is to notice: the count that all pages show stays N. *Back* is from the loss to the running page.
        """;

    public override async Task PlayAsync(Stage stage)
    {
        var table = new Table(
            "pages", "returns", "same circuit", "back, ms", "fresh page", "back, ms", "never back", "counts shown", "updates a page", "CPU", "RSS");
        stage.Show(table);
        foreach (var pages in stage.People([500], [20]))
        {
            stage.Tell($"{pages} pages open");
            await using var site = await stage.StartSiteAsync();
            var teacher = await site.Doors.RegisterTeacherAsync();
            await WarmUp.SiteAsync(stage, site, teacher);
            var audience = await Audience.SeatAsync(site, teacher, pages);
            await audience.OpenAsync(pages);
            await Until.TrueAsync(() => audience.AllShow(pages), TimeSpan.FromSeconds(30));

            var churn = new Churn(audience, perMinute: stage.Pick(0.05, 2.0));
            await churn.PlayAsync(stage.Pick(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(3)));
            churn.Forget();
            var (meter, counts) = (new Meter(site.ProcessId), audience.TakeCounts());
            await churn.PlayAsync(stage.Repetitions * stage.Pick(TimeSpan.FromMinutes(2), TimeSpan.FromSeconds(12)));
            var share = meter.Share;
            counts = audience.TakeCounts();
            var (least, most) = (counts.DefaultIfEmpty(pages).Min(), counts.DefaultIfEmpty(pages).Max());
            table.Add(
                $"{pages}", $"{churn.Resumed.Size + churn.Reloaded.Size}", $"{churn.Resumed.Size}", Words.Three(churn.Resumed),
                $"{churn.Reloaded.Size}", Words.Three(churn.Reloaded), $"{audience.Tabs.Count(tab => !tab.Connected)}",
                least == most && least == pages ? $"{pages}" : $"**{least} to {most}**", Words.Of((double)counts.Count / pages),
                Words.Share(share), Words.Megabytes(site.Figures.Resident));
            stage.NoteFaults(site, audience);
            await audience.LeaveAsync();
        }

        stage.Note("No floor: a bare socket has nothing to come back to. One long window instead of three.");
    }
}
