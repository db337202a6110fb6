using AngleSharp.Dom;
using Classroom.Accounts;
using Classroom.Competitions;
using Classroom.Competitions.Reports;
using Classroom.Tests;
using Classroom.Web.Tests.Quizzes;
using Microsoft.Extensions.DependencyInjection;

namespace Classroom.Web.Tests.Competitions.Reports;

/// <summary>The report's page and doors, through the whole site.</summary>
public sealed class ReportPageTests(PlayedSite played) : IClassFixture<PlayedSite>
{
    private readonly Site site = played.Site;

    private const string Gift = "What carries a **wave**?{=Energy ~\\=Water ~Air}\n\nWhich are units?{~%50%hertz ~%50%metre ~%-100%wave}\n\nUnit of frequency?{=hertz =Hz}\n";

    [Fact]
    public async Task Teachers_see_the_figures_the_questions_and_everybody()
    {
        var game = await PlayedAsync();
        var page = await (await game.Browser.GetAsync($"/reports/competitions/{game.Id}")).Is(200).PageAsync();
        Assert.Equal(3, page.QuerySelectorAll("[data-testid=report-question]").Length);
        Assert.Equal(["Ann", "Bo"], page.QuerySelectorAll("[data-testid=report-row] th bdi").Select(name => name.TextContent));
        Assert.Equal(["1", "2"], page.QuerySelectorAll("[data-testid=report-row]").Select(row => row.GetAttribute("data-rank")));
        var first = page.QuerySelector("[data-testid=report-question]")!;
        Assert.Equal(["1", "1", "0"], first.QuerySelectorAll(".result .number").Select(count => count.TextContent));
        Assert.Equal(["right", "wrong", "wrong"], first.QuerySelectorAll(".result").Select(option => option.GetAttribute("data-result")));
        Assert.Contains("What carries a", first.QuerySelector(".asked")!.TextContent);
        Assert.Equal(
            ["A, Right", "AB, Right"],
            page.QuerySelectorAll("[data-testid=report-row]")[0].QuerySelectorAll(".verdict-mark").Select(mark => mark.GetAttribute("aria-label")!));
        Assert.Contains(page.QuerySelectorAll("a[download]"), link => link.GetAttribute("href") == $"api/competitions/{game.Id}/report.csv");
    }

    [Fact]
    public async Task A_student_sees_their_own_part_alone_and_only_after_the_end()
    {
        var game = await PlayedAsync(end: false);
        (await game.Ann.GetAsync($"/reports/competitions/{game.Id}")).Is(404);
        await game.EndAsync();
        var reply = (await game.Ann.GetAsync($"/reports/competitions/{game.Id}")).Is(200);
        var page = await reply.PageAsync();
        Assert.Equal(["right", "right"], page.QuerySelectorAll("[data-testid=own-question]").Select(question => question.GetAttribute("data-verdict")));
        Assert.DoesNotContain("Bo", page.Body!.TextContent);
        Assert.Empty(page.QuerySelectorAll("[data-testid=report-row], a[download]"));
        (await (await site.TeacherAsync()).Client.GetAsync($"/reports/competitions/{game.Id}")).Is(404);
        (await site.Client().GetAsync($"/reports/competitions/{game.Id}")).Is(404);
        (await game.Ann.GetAsync($"/reports/competitions/{game.Id}/grading")).Is(404);
    }

    [Fact]
    public async Task A_report_without_answers_says_so()
    {
        var host = await site.TeacherAsync();
        var room = await site.RoomAsync(host);
        var competition = await site.CompetitionAsync(host, room);
        var page = await (await (await site.BrowserAsync(host)).GetAsync($"/reports/competitions/{competition}")).Is(200).PageAsync();
        Assert.Single(page.QuerySelectorAll(".empty"));
        Assert.Empty(page.QuerySelectorAll("table"));
    }

    [Fact]
    public async Task The_doors_give_json_csv_and_a_workbook_to_teachers_alone()
    {
        var game = await PlayedAsync();
        var said = (await game.Host.Client.GetAsync($"/api/competitions/{game.Id}/report")).Is(200);
        Assert.Equal(
            ["competition_id", "room_id", "title", "phase", "opened_at", "ended_at", "scoring", "regradings", "share_correct", "mean_points", "most_points", "median_seconds", "hardest", "questions", "students"],
            said.Names);
        Assert.Equal(("finished", 3000, 0.75m), (said.Text("phase"), said.Json.GetProperty("most_points").GetInt32() + 1000, said.Json.GetProperty("share_correct").GetDecimal()));
        var ann = said.Json.GetProperty("students")[0];
        Assert.Equal(("Ann", 1, 2), (ann.GetProperty("display_name").GetString(), ann.GetProperty("rank").GetInt32(), ann.GetProperty("answers").GetArrayLength()));
        // Every instant in the same shape.
        Assert.All(
            [said.Text("opened_at"), said.Text("ended_at"), ann.GetProperty("answers")[0].GetProperty("answered_at").GetString()],
            at => Assert.EndsWith("Z", at, StringComparison.Ordinal));
        var csv = (await game.Host.Client.GetAsync($"/api/competitions/{game.Id}/report.csv")).Is(200);
        Assert.Equal("text/csv; charset=utf-8", csv.ContentType);
        Assert.Equal(3, csv.Body.TrimEnd().Split("\r\n").Length);
        Assert.Contains("'=Water", (await game.Host.Client.GetAsync($"/api/competitions/{game.Id}/report.csv?part=answers")).Is(200).Body);
        (await game.Host.Client.GetAsync($"/api/competitions/{game.Id}/report.csv?part=x")).Refuses(422, "no_such_part");
        Assert.StartsWith("PK", (await game.Host.Client.GetAsync($"/api/competitions/{game.Id}/report.xlsx")).Is(200).Body);
        var stranger = await site.TeacherAsync();
        foreach (var door in new[] { "report", "report.csv", "report.xlsx" })
        {
            (await site.Client().GetAsync($"/api/competitions/{game.Id}/{door}")).Refuses(401, "not_signed_in");
            (await stranger.Client.GetAsync($"/api/competitions/{game.Id}/{door}")).Refuses(404, "not_found");
            (await game.AnnToken.GetAsync($"/api/competitions/{game.Id}/{door}")).Refuses(404, "not_found");
        }
    }

    [Fact]
    public async Task A_grading_is_shown_first_then_counts_and_can_be_taken_back()
    {
        var game = await PlayedAsync();
        var address = $"/reports/competitions/{game.Id}/grading";
        // "=Water" was right, the second question is left out, and speed does not matter.
        (string, string)[] fields = [("method", "AccuracyOnly"), ("key-0", "1"), ("key-1", "0"), ("key-1", "1"), ("drop", "1")];
        var shown = (await game.Browser.SubmitAsync(address, "preview", fields)).Is(200);
        var page = await shown.PageAsync();
        Assert.Equal(2, page.QuerySelectorAll("[data-testid=regrade-row]").Length);
        Assert.Equal(0, await RegradingsAsync(game));

        var apply = page.QuerySelectorAll("form").Single(form => form.QuerySelector("input[name=_handler]")?.GetAttribute("value") == "apply");
        var body = apply.QuerySelectorAll("input").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value") ?? ""));
        var applied = (await game.Browser.SendAsync(HttpMethod.Post, address, new FormUrlEncodedContent(body))).Is(302);
        Assert.StartsWith($"/reports/competitions/{game.Id}", applied.Location);
        var report = (await game.Host.Client.GetAsync($"/api/competitions/{game.Id}/report")).Json;
        Assert.Equal("Bo", report.GetProperty("students")[0].GetProperty("display_name").GetString());
        Assert.Equal("dropped", report.GetProperty("questions")[1].GetProperty("state").GetString());
        Assert.Equal(1, await RegradingsAsync(game));

        (await game.Browser.SubmitAsync(address, "back")).Is(302);
        Assert.Equal("Ann", (await game.Host.Client.GetAsync($"/api/competitions/{game.Id}/report")).Json.GetProperty("students")[0].GetProperty("display_name").GetString());
        Assert.Equal(2, await RegradingsAsync(game));
    }

    [Fact]
    public async Task A_grading_that_cannot_be_is_refused_and_changes_nothing()
    {
        var game = await PlayedAsync();
        var address = $"/reports/competitions/{game.Id}/grading";
        var page = await (await game.Browser.SubmitAsync(address, "preview", ("method", "Speed"), ("key-0", "7"), ("key-1", "0"), ("key-1", "1"))).Is(422).PageAsync();
        Assert.NotNull(page.QuerySelector("[data-testid=regrade-refusal]"));
        (await game.Browser.SubmitAsync(address, "preview", ("method", "9"), ("key-0", "0"), ("key-1", "0"), ("key-1", "1"))).Is(422);
        Assert.Equal(0, await RegradingsAsync(game));
    }

    [Fact]
    public async Task A_room_has_its_history_and_each_student_theirs()
    {
        var game = await PlayedAsync();
        var page = await (await game.Browser.GetAsync($"/teacher/rooms/{game.Room}/competitions")).Is(200).PageAsync();
        Assert.Equal(game.Id.ToString(), page.QuerySelector("[data-testid=history-row]")!.GetAttribute("data-competition-id"));
        Assert.Contains("75 %", page.QuerySelector("[data-testid=history-row]")!.TextContent);
        Assert.Single(page.QuerySelectorAll(".trend .dot"));
        var ann = page.QuerySelector("[data-testid=history-person] a")!.GetAttribute("href")!;
        var own = await (await game.Browser.GetAsync("/" + ann)).Is(200).PageAsync();
        Assert.Contains("1 of 2", own.QuerySelector("[data-testid=result-row]")!.TextContent);
        Assert.Contains(game.Id.ToString(), (await game.Browser.GetAsync($"/teacher/rooms/{game.Room}")).Is(200).Body);
        (await game.Ann.GetAsync($"/teacher/rooms/{game.Room}/competitions")).Is(404);
        (await game.Ann.GetAsync("/" + ann)).Is(404);
    }

    [Fact]
    public async Task What_was_cancelled_is_tagged_in_the_rooms_list_and_no_part_of_its_trend()
    {
        var game = await PlayedAsync(end: false);
        Assert.True((await site.Services.GetRequiredService<RunDesk>().CancelAsync(game.Id, new Caller(game.Host.UserId, null))).Done);
        var page = await (await game.Browser.GetAsync($"/teacher/rooms/{game.Room}/competitions")).Is(200).PageAsync();
        Assert.NotNull(page.QuerySelector("[data-testid=history-row] .tag"));
        Assert.Contains("75 %", page.QuerySelector("[data-testid=history-row]")!.TextContent);
        Assert.Empty(page.QuerySelectorAll(".trend .dot, [data-testid=history-person]"));
    }

    private async Task<int> RegradingsAsync(Game game) =>
        (await game.Host.Client.GetAsync($"/api/competitions/{game.Id}/report")).Json.GetProperty("regradings").GetInt32();

    /// <summary>Ann answers the first two questions right, Bo the first wrong and the second right; the third is not asked.</summary>
    private async Task<Game> PlayedAsync(bool end = true)
    {
        var host = await site.TeacherAsync();
        var room = await site.RoomAsync(host);
        var (ann, bo) = (await site.BrowserAsync(room, "Ann"), await site.StudentAsync(room, "Bo"));
        var quiz = await host.QuizAsync(Gift);
        var id = (await host.Client.PostAsync($"/api/rooms/{room.Id}/competitions", new { quiz_id = quiz })).Is(201).Id("competition_id");
        var (runs, players, competitions, board) = (
            site.Services.GetRequiredService<RunDesk>(), site.Services.GetRequiredService<PlayerDesk>(),
            site.Services.GetRequiredService<CompetitionDesk>(), site.Services.GetRequiredService<CompetitionBoard>());
        var teacher = new Caller(host.UserId, null);
        await board.OpenAsync(id);
        var seats = new Dictionary<string, Caller> { ["Ann"] = await CallerAsync(room.Id, "Ann"), ["Bo"] = new(null, bo.UserId) };
        foreach (var seat in seats.Values)
        {
            Assert.True((await players.ArriveAsync((await competitions.EnterAsync(id, seat)).Value, seat)).Done);
        }

        foreach (var (question, choices) in new[] { (0, new[] { 0, 1 }), (1, new[] { 0, 0 }) })
        {
            while (board.Read(id)!.Phase != Phase.Open)
            {
                Assert.True((await runs.AdvanceAsync(id, teacher, board.Read(id)!.Version)).Done);
            }

            foreach (var (name, choice) in seats.Keys.Order().Zip(choices))
            {
                int[] chosen = question == 1 ? [0, 1] : [choice];
                Assert.True((await players.AnswerAsync((await competitions.EnterAsync(id, seats[name])).Value, seats[name], question, new AnswerDraft(Choices: chosen))).Done);
            }

            await runs.AdvanceAsync(id, teacher, board.Read(id)!.Version);
        }

        var game = new Game(id, room.Id, host, await site.BrowserAsync(host), ann, bo.Client, async () => Assert.True((await runs.EndAsync(id, teacher)).Done));
        if (end)
        {
            await game.EndAsync();
        }

        return game;
    }

    private async Task<Caller> CallerAsync(Guid room, string name)
    {
        await using var db = await site.OpenDatabaseAsync();
        return new Caller(null, db.Participants.Single(seat => seat.RoomId == room && seat.DisplayName == name).UserId);
    }

    private sealed record Game(Guid Id, Guid Room, Person Host, Client Browser, Client Ann, Client AnnToken, Func<Task> EndAsync);
}
