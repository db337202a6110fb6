using Classroom.Load.Hosts;

namespace Classroom.Load.Stories;

/// <summary>Brings a host to its working speed before anything is measured.</summary>
public static class WarmUp
{
    private const int Pages = 30, Comers = 25, Rounds = 12, Questions = 40;
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

    /// <summary>A small contest of its own.</summary>
    public static async Task ContestAsync(Stage stage, Site site, string teacher)
    {
        stage.Tell("warm-up");
        var quiz = Questionnaire.OfChoices(stage.Pick(Questions + 1, 3));
        await using var contest = await Contest.OpenAsync(stage, site, teacher, Pages, quiz);
        using var commits = new WalCommits(site.Database);
        var (play, question) = (new QuestionPlay(contest, commits, TimeSpan.FromSeconds(0.2), new Random(Pages)), 0);
        // The last one waits for the clock.
        await UntilQuietAsync(stage, site.ProcessId, () => question < quiz.Asked.Count - 1 ? play.PlayAsync(question++) : Task.CompletedTask, Questions);
    }

    /// <summary>Repeats something until the host has compiled what it takes; within bounds.</summary>
    /// <param name="most">How often it is repeated at most.</param>
    public static async Task UntilQuietAsync(Stage stage, int process, Func<Task> play, int most = Rounds)
    {
        var compiling = new Compiling(process);
        for (var round = 0; round < stage.Pick(most, 2); round++)
        {
            await play();
            if (compiling.IsQuiet() && round > 0)
            {
                return;
            }
        }
    }
}
