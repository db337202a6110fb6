using Classroom.Load.Hosts;

namespace Classroom.Load.Stories;

/// <summary>Brings a host to its working speed before anything is measured.</summary>
public static class WarmUp
{
    private const int Pages = 30, Comers = 25;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(110);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>A small class of its own: it opens the page, people come and go, pages reload and lose their connection, all leave.</summary>
    public static async Task SiteAsync(Stage stage, Site site, string teacher)
    {
        stage.Tell("warm-up");
        var audience = await Audience.SeatAsync(site, teacher, Pages + Comers);
        await audience.OpenAsync(Pages, TimeSpan.FromSeconds(3));
        var ramp = new SiteRamp(site, audience, Comers, Interval);
        var churn = new Churn(audience, perMinute: 20);
        await UntilQuietAsync(stage, site.ProcessId, async () =>
        {
            await ramp.PlayAsync(Patience);
            await churn.PlayAsync(TimeSpan.FromSeconds(1));
        });
        await audience.LeaveAsync();
    }

    /// <summary>Repeats something until the host has compiled what it takes; within bounds.</summary>
    public static async Task UntilQuietAsync(Stage stage, int process, Func<Task> play)
    {
        var compiling = new Compiling(process);
        for (var round = 0; round < stage.Pick(12, 2); round++)
        {
            await play();
            if (compiling.IsQuiet() && round > 0)
            {
                return;
            }
        }
    }
}
