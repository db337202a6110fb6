using Bunit;
using Classroom.Competitions;
using Classroom.Competitions.Reports;
using Classroom.Rooms;
using Classroom.Tests;
using Classroom.Tests.Competitions;
using Classroom.Web.Competitions.Reports;
using Classroom.Web.Tests.Quizzes;
using Microsoft.AspNetCore.Components.Web;

namespace Classroom.Web.Tests.Competitions.Reports;

/// <summary>Parts of reports and histories, drawn alone.</summary>
public sealed class ReportPartsTests
{
    [Fact]
    public async Task Teams_stand_in_a_report_by_shape_and_word_and_in_order()
    {
        await using var lesson = await Lesson.BeginAsync();
        var game = await PlayAsync(lesson, new CompetitionTerms { Teams = TeamMode.Drawn, TeamCount = 2 });
        var (tab, report) = (await lesson.TabAsync(lesson.Host), (await lesson.School.Reports.ReadAsync(game.Id, lesson.Host)).Value);
        var teams = tab.Render<ReportTeams>(part => part.Add(p => p.Teams, report.TeamStandings));
        var (anna, bert) = (game.Own("Anna").Team!.Value, game.Own("Bert").Team!.Value);
        Assert.Equal([($"{anna}", "1000", "1"), ($"{bert}", "0", "2")], teams.AllMarked("team-row").Select(row => (row.GetAttribute("data-team"), row.GetAttribute("data-points"), row.GetAttribute("data-rank"))));
        Assert.Contains(tab.Word($"Team.Name.{anna + 1}"), teams.AllMarked("team-row")[0].TextContent);

        var table = tab.Render<ReportTable>(part => part.Add(p => p.Report, report).Add(p => p.Address, "report"));
        Assert.Contains(tab.Word($"Team.Name.{anna + 1}"), table.AllMarked("report-row")[0].TextContent);
        Assert.NotNull(table.AllMarked("report-row")[0].QuerySelector(".shape"));
    }

    [Fact]
    public async Task Where_there_are_no_teams_a_report_says_nothing_of_them()
    {
        await using var lesson = await Lesson.BeginAsync();
        var game = await PlayAsync(lesson, new CompetitionTerms());
        var (tab, report) = (await lesson.TabAsync(lesson.Host), (await lesson.School.Reports.ReadAsync(game.Id, lesson.Host)).Value);
        Assert.Empty(tab.Render<ReportTeams>(part => part.Add(p => p.Teams, report.TeamStandings)).Markup.Trim());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_report_says_whether_it_was_cancelled(bool cancelled)
    {
        await using var lesson = await Lesson.BeginAsync();
        var game = await lesson.GameAsync(questions: [Staged.Energy]);
        await game.OpenAsync();
        Assert.True((await (cancelled ? lesson.School.Runs.CancelAsync(game.Id, lesson.Host) : lesson.School.Runs.EndAsync(game.Id, lesson.Host))).Done);
        var (tab, report) = (await lesson.TabAsync(lesson.Host), (await lesson.School.Reports.ReadAsync(game.Id, lesson.Host)).Value);
        var page = tab.Render<ReportView>(part => part.Add(p => p.Report, report).Add(p => p.Zone, TimeZoneInfo.Utc));
        Assert.Equal(cancelled ? [tab.Word("Report.Cancelled")] : [], page.AllMarked("cancelled").Select(banner => banner.TextContent));
        // Nothing comes any more.
        Assert.DoesNotContain(tab.Word("Report.NobodyText"), page.Markup);
    }

    [Fact]
    public async Task The_generated_name_stands_beside_the_real_one()
    {
        await using var lesson = await Lesson.BeginAsync();
        var game = await PlayAsync(lesson, new CompetitionTerms { GeneratedNames = true });
        var (tab, report) = (await lesson.TabAsync(lesson.Host), (await lesson.School.Reports.ReadAsync(game.Id, lesson.Host)).Value);
        var table = tab.Render<ReportTable>(part => part.Add(p => p.Report, report).Add(p => p.Address, "report"));
        Assert.Equal(["Anna", game.Own("Anna").Alias!], table.AllMarked("report-row")[0].QuerySelectorAll("bdi").Select(name => name.TextContent));
    }

    [Fact]
    public async Task A_student_finds_their_own_competitions_once_they_ask()
    {
        await using var lesson = await Lesson.BeginAsync();
        var game = await PlayAsync(lesson, new CompetitionTerms());
        var tab = await lesson.TabAsync(game.Browser("Bert"));
        var entry = await game.EntryAsync("Bert");
        var own = tab.Render<OwnHistory>(part => part.Add(p => p.Room, entry.Room));
        Assert.Empty(own.FindAll("li"));
        await own.Find("details").TriggerEventAsync("ontoggle", new EventArgs());
        var line = Assert.Single(own.FindAll("li"));
        Assert.Equal($"reports/competitions/{game.Id}", line.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains(tab.Word("History.RankOf", 2, 2), line.TextContent);
        Assert.DoesNotContain("Anna", own.Markup);
    }

    [Fact]
    public async Task Their_own_are_read_when_it_is_opened_and_not_when_it_is_closed()
    {
        await using var lesson = await Lesson.BeginAsync();
        var game = await PlayAsync(lesson, new CompetitionTerms());
        var tab = await lesson.TabAsync(game.Browser("Bert"));
        var entry = await game.EntryAsync("Bert");
        var own = tab.Render<OwnHistory>(part => part.Add(p => p.Room, entry.Room));
        foreach (var opens in new[] { true, false, true })
        {
            lesson.School.Queries.Clear();
            await own.Find("details").TriggerEventAsync("ontoggle", new EventArgs());
            Assert.Equal(opens, lesson.School.Queries.Selects > 0);
            Assert.Single(own.FindAll("li"));
        }
    }

    [Fact]
    public async Task An_assignment_that_is_due_stays_on_the_rooms_page_with_its_report()
    {
        await using var lesson = await Lesson.BeginAsync();
        var work = await Homework.SetAsync(lesson.School, lesson.Room, lesson.Host, new AssignmentTerms(Homework.Due));
        lesson.School.Time.Pass(TimeSpan.FromDays(2));
        var tab = await lesson.TabAsync(lesson.Host);
        var past = tab.Render<PastCompetitions>(part => part.Add(p => p.Room, lesson.Room)).Marked("past-competitions");
        Assert.Equal($"reports/competitions/{work.Id}", past.QuerySelector("h3 a")!.GetAttribute("href"));
        Assert.StartsWith(Homework.Due.UtcDateTime.ToString("s"), past.QuerySelector("local-time")!.GetAttribute("at"));
    }

    [Fact]
    public async Task Who_took_part_in_none_is_told_so()
    {
        await using var lesson = await Lesson.BeginAsync();
        var game = await lesson.GameAsync();
        var tab = await lesson.TabAsync(game.Browser("Anna"));
        var entry = await game.EntryAsync("Anna");
        var own = tab.Render<OwnHistory>(part => part.Add(p => p.Room, entry.Room));
        await own.Find("details").TriggerEventAsync("ontoggle", new EventArgs());
        Assert.Contains(tab.Word("History.OwnNone"), own.Markup);
    }

    /// <summary>Anna is right, Bert is wrong, and it is over.</summary>
    private static async Task<LiveGame> PlayAsync(Lesson lesson, CompetitionTerms terms)
    {
        var game = await lesson.GameAsync(terms, questions: [Staged.Energy]);
        await game.OpenAsync();
        Assert.True((await game.AnswerAsync("Anna", 0, new AnswerDraft(Choices: [0]))).Done);
        Assert.True((await game.AnswerAsync("Bert", 0, new AnswerDraft(Choices: [1]))).Done);
        await game.AdvanceAsync();
        Assert.True((await lesson.School.Runs.EndAsync(game.Id, lesson.Host)).Done);
        return game;
    }
}
