using Classroom.Load.Figures;
using Classroom.Load.Hosts;

namespace Classroom.Load.Stories;

/// <summary>A whole competition, from the first question to the last place.</summary>
public sealed class GameStory : Story
{
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(2);

    public override string Name => "game";

    public override string About =>
        """
        A game of 20 questions of all kinds but ordering, with several points and times; N students answer each at a fixed rate within 2 s, 2 % twice and 2 %
        over a connection that was just lost. A question closes by itself when everybody has answered. In the end the leaderboard of the HTTP door
        is held against points and ranks reckoned anew from the raw answers in the database file, by the sentence that players read and without the
        site's code. *Lost* are circuits that the server had given up, pages that would need a click, and pages drawn anew that had not lost their connection.
        """;

    public override async Task PlayAsync(Stage stage)
    {
        var table = new Table(
            "people", "over", "questions", "closed by themselves", "answers stored", "acknowledged, ms", "lost", "came back", "on the board", "wrong points or ranks",
            "places", "CPU", "RSS", "clients' CPU", "errors");
        stage.Show(table);
        foreach (var people in stage.People([1000], [50]))
        {
            await PlayAsync(stage, people, table);
        }
    }

    private static async Task PlayAsync(Stage stage, int people, Table table)
    {
        await using var site = await stage.StartSiteAsync();
        var teacher = await site.Doors.RegisterTeacherAsync();
        await WarmUp.ContestAsync(stage, site, teacher);
        stage.Tell($"{people} people");
        var quiz = Questionnaire.Mixed(stage.Questions);
        await using var contest = await Contest.OpenAsync(stage, site, teacher, people, quiz);
        var played = await contest.PlayAsync(stage, Within, late: false);
        await contest.Host.GoToAsync("finished", quiz.Asked.Count - 1);
        var told = await contest.Host.LeaderboardAsync();
        var wrong = Recount.Differences(told, Recount.Of(quiz, contest.Record, contest.Audience.Seats.Select(seat => seat.ParticipantId)));
        var tabs = contest.Audience.Tabs;
        var lost = tabs.Count(tab => !tab.Connected || tab.Stranded || tab.Fault is not null) + tabs.Sum(tab => tab.Reloaded);
        table.Add(
            $"{people}", stage.Http ? "HTTP" : "pages", $"{quiz.Asked.Count}", stage.Http ? "–" : $"{played.ClosedThemselves}",
            $"{played.Stored} of {played.Expected}", Words.Three(played.Acknowledged), $"{lost}", $"{tabs.Sum(tab => tab.Resumed)}",
            $"{told.Count} of {people}", $"{wrong.Count}", $"{told.Select(placed => placed.Rank).Distinct().Count()}",
            Words.Of(played.CpuOfAll, "s"), Words.Megabytes(site.Figures.Resident), Words.Share(played.DriverShare), $"{site.Errors}");
        foreach (var flaw in played.Flaws.Concat(wrong.Take(5)))
        {
            stage.Note($"**{flaw}**");
        }

        stage.NoteFaults(site, contest.Audience);
    }
}
