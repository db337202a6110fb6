using Classroom.Competitions;
using Classroom.Quizzes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Classroom.Web.Tests.Competitions;

/// <summary>What a competition is opened with by HTTP.</summary>
public sealed class OpeningDoorTests(PlayedSite played) : IClassFixture<PlayedSite>
{
    private Site Site => played.Site;

    [Theory]
    [InlineData("speed", ScoringMethod.Speed)]
    [InlineData("accuracy_first", ScoringMethod.AccuracyFirst)]
    [InlineData("Accuracy first", ScoringMethod.AccuracyFirst)]
    [InlineData("ACCURACY-ONLY", ScoringMethod.AccuracyOnly)]
    [InlineData("AccuracyOnly", ScoringMethod.AccuracyOnly)]
    [InlineData("participation", ScoringMethod.Participation)]
    [InlineData(null, ScoringMethod.Speed)]
    public async Task A_way_of_scoring_is_read_leniently(string? scoring, ScoringMethod method)
    {
        var (host, room, quiz) = await ClassAsync();
        var terms = await TermsAsync((await host.Client.PostAsync($"/api/rooms/{room.Id}/competitions", new { quiz_id = quiz, scoring })).Is(201).Id("competition_id"));
        Assert.Equal(method, terms.Scoring.Method);
    }

    [Fact]
    public async Task Every_option_arrives()
    {
        var (host, room, quiz) = await ClassAsync();
        var opened = (await host.Client.PostAsync($"/api/rooms/{room.Id}/competitions", new
        {
            quiz_id = quiz, scoring = "accuracy_only",
            options = new
            {
                partial_credit = true, penalty = true, streak_bonus = true, last_double = true, late_joining = false, automatic = true, generated_names = true,
                teams = "Drawn", team_count = 3,
            },
        })).Is(201);
        Assert.Equal(
            new CompetitionTerms
            {
                Scoring = new(ScoringMethod.AccuracyOnly, true, true, true, true), LateJoining = false, Automatic = true, GeneratedNames = true,
                Teams = TeamMode.Drawn, TeamCount = 3,
            },
            await TermsAsync(opened.Id("competition_id")));
    }

    [Fact]
    public async Task An_assignment_is_opened_and_has_no_live_state()
    {
        var (host, room, quiz) = await ClassAsync();
        var anna = await Site.StudentAsync(room, "Anna");
        var due_at = Site.Time.Now.AddDays(7);
        var opened = (await host.Client.PostAsync($"/api/rooms/{room.Id}/competitions", new
        {
            quiz_id = quiz, options = new { assignment = new { due_at, attempts = 2, best_counts = false, timed = true } },
        })).Is(201);
        await using var db = await Site.OpenDatabaseAsync();
        Assert.Equal(due_at.UtcDateTime, (await db.Competitions.SingleAsync(competition => competition.RoomId == room.Id)).DueAt);
        (await anna.Client.GetAsync(opened.Location!)).Refuses(409, "not_live");
        (await anna.Client.GetAsync(opened.Location + "/leaderboard")).Refuses(409, "not_live");
        (await anna.Client.PutAsync(opened.Location + "/answers/0", new { choices = new[] { 0 } })).Refuses(409, "not_live");
        (await anna.Client.PostAsync(opened.Location + "/advance", new { version = 0 })).Refuses(403, "not_allowed");
        (await host.Client.PostAsync(opened.Location + "/advance", new { version = 0 })).Refuses(409, "not_live");
        Assert.Empty(Site.Errors.Lines);
    }

    [Theory]
    [InlineData("""{"scoring":"fastest"}""", 422, "no_such_scoring")]
    [InlineData("""{"scoring":""}""", 422, "no_such_scoring")]
    [InlineData("""{"scoring":"0"}""", 422, "no_such_scoring")]
    [InlineData("""{"scoring":0}""", 400, "malformed")]
    [InlineData("""{"scoring":["speed"]}""", 400, "malformed")]
    [InlineData("""{"options":{"teams":"many"}}""", 422, "no_such_teams")]
    [InlineData("""{"options":{"teams":1}}""", 400, "malformed")]
    [InlineData("""{"options":{"team_count":1}}""", 422, "terms_invalid")]
    [InlineData("""{"options":{"team_count":9}}""", 422, "terms_invalid")]
    [InlineData("""{"options":{"team_count":99999999999}}""", 400, "malformed")]
    [InlineData("""{"options":{"penalty":"true"}}""", 400, "malformed")]
    [InlineData("""{"options":{"penalty":null}}""", 400, "malformed")]
    [InlineData("""{"options":{"penalty":true,"penalty":false}}""", 400, "malformed")]
    [InlineData("""{"options":{"partialcredit":true}}""", 422, "no_such_option")]
    [InlineData("""{"options":{"":true}}""", 422, "no_such_option")]
    [InlineData("""{"options":{"unknown":true}}""", 422, "no_such_option")]
    [InlineData("""{"options":{"{1}{9}<b>":{"a":[1]}}}""", 422, "no_such_option")]
    [InlineData("""{"options":{"\ud800":1}}""", 400, "malformed")]
    [InlineData("""{"options":[]}""", 400, "malformed")]
    [InlineData("""{"options":{"assignment":{}}}""", 400, "malformed")]
    [InlineData("""{"options":{"assignment":{"due_at":null}}}""", 400, "malformed")]
    [InlineData("""{"options":{"assignment":{"due_at":"soon"}}}""", 400, "malformed")]
    [InlineData("""{"options":{"assignment":{"due_at":"0001-01-01T00:00:00+14:00"}}}""", 400, "malformed")]
    [InlineData("""{"options":{"assignment":{"due_at":"0001-01-01T00:00:00Z"}}}""", 422, "due_in_the_past")]
    [InlineData("""{"options":{"assignment":{"due_at":"9999-12-31T23:59:59-14:00"}}}""", 400, "malformed")]
    [InlineData("""{"options":{"assignment":{"due_at":"9999-12-31T23:59:59.9Z"}}}""", 422, "due_too_far")]
    [InlineData("""{"options":{"assignment":{"due_at":"2099-01-01T00:00:00Z"}}}""", 422, "due_too_far")]
    [InlineData("""{"options":{"assignment":{"due_at":"2030-01-01T00:00:00Z","attempts":0}}}""", 422, "terms_invalid")]
    [InlineData("""{"options":{"assignment":{"due_at":"2030-01-01T00:00:00Z","attempts":21}}}""", 422, "terms_invalid")]
    [InlineData("""{"options":{"assignment":{"due_at":"2030-01-01T00:00:00Z","tries":2}}}""", 422, "no_such_option")]
    [InlineData("""{"title":1}""", 400, "malformed")]
    public async Task What_does_not_exist_is_refused_with_a_sentence(string more, int status, string code)
    {
        var (host, room, quiz) = await ClassAsync();
        var body = "{" + $"\"quiz_id\":\"{quiz}\"," + more[1..];
        (await host.Client.SendAsync(HttpMethod.Post, $"/api/rooms/{room.Id}/competitions", body)).Refuses(status, code);
        await using var db = await Site.OpenDatabaseAsync();
        Assert.False(await db.Competitions.AnyAsync(competition => competition.RoomId == room.Id));
        Assert.Empty(Site.Errors.Lines);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"quiz_id":null}""")]
    [InlineData("""{"quiz_id":""}""")]
    [InlineData("""{"quiz_id":"1"}""")]
    [InlineData("""{"quiz_id":1}""")]
    [InlineData("[]")]
    [InlineData("null")]
    public async Task Without_a_quiz_nothing_is_opened(string body)
    {
        var (host, room, _) = await ClassAsync();
        (await host.Client.SendAsync(HttpMethod.Post, $"/api/rooms/{room.Id}/competitions", body)).Refuses(400, "malformed");
        Assert.Empty(Site.Errors.Lines);
    }

    [Fact]
    public async Task A_quiz_that_is_empty_deleted_half_written_or_anothers_is_not_asked()
    {
        var (host, room, quiz) = await ClassAsync();
        var other = await Site.TeacherAsync();
        (await OpenAsync(await played.QuizAsync(host))).Refuses(422, "no_questions");
        (await OpenAsync(await played.QuizAsync(host, new Question("", new OpenTextBody()), new Question("Half?", new SingleChoiceBody(["one"], 0))))).Refuses(422, "no_questions");
        (await OpenAsync(await played.QuizAsync(other, PlayedGame.Carries))).Refuses(404, "quiz_not_found");
        (await OpenAsync(Guid.Empty)).Refuses(404, "quiz_not_found");
        await Site.Services.GetRequiredService<QuizLibrary>().DeleteAsync(host.UserId, quiz);
        (await OpenAsync(quiz)).Refuses(404, "quiz_not_found");
        Assert.Empty(Site.Errors.Lines);

        Task<Reply> OpenAsync(Guid id) => host.Client.PostAsync($"/api/rooms/{room.Id}/competitions", new { quiz_id = id });
    }

    [Fact]
    public async Task A_quiz_that_is_changed_or_deleted_later_changes_nothing_in_the_game()
    {
        var game = await played.BeginAsync("Anna");
        var quiz = await QuizOfAsync(game);
        await Site.Services.GetRequiredService<QuizLibrary>().DeleteAsync(game.Host.UserId, quiz);
        await game.OpenAsync();
        (await game.AnswerAsync("Anna", new { choices = new[] { 0 } })).Is(200);
        Assert.Equal("closed", (await game.AdvanceAsync("closed")).Text("phase"));
    }

    [Fact]
    public async Task Nobody_plays_under_the_hosts_name()
    {
        var game = await played.BeginAsync("Anna");
        foreach (var name in new[] { "Ms Gray", "ms gray", " Ms  Gray ", "Ｍs Gray" })
        {
            (await Site.Client().PostAsync("/api/rooms/join", new { code = game.Room.Code, display_name = name })).Refuses(409, "name_taken");
        }

        Assert.Empty(Site.Errors.Lines);
    }

    private async Task<Guid> QuizOfAsync(PlayedGame game)
    {
        await using var db = await Site.OpenDatabaseAsync();
        return (await db.Competitions.SingleAsync(competition => competition.Id == game.Id)).QuizId;
    }

    private async Task<CompetitionTerms> TermsAsync(Guid competition)
    {
        var board = Site.Services.GetRequiredService<CompetitionBoard>();
        await board.OpenAsync(competition);
        return board.Read(competition)!.Terms;
    }

    private async Task<(Person Host, MadeRoom Room, Guid Quiz)> ClassAsync()
    {
        var host = await Site.TeacherAsync();
        return (host, await Site.RoomAsync(host), await played.QuizAsync(host, PlayedGame.Carries));
    }
}
