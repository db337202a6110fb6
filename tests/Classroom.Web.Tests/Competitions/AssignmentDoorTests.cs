using System.Text.Json;
using Classroom.Quizzes;

namespace Classroom.Web.Tests.Competitions;

/// <summary>An assignment by HTTP alone (C-13): from the list of them to its result, and everything that is refused on the way.</summary>
public sealed class AssignmentDoorTests(PlayedSite played) : IClassFixture<PlayedSite>
{
    private static readonly Question
        Carries = PlayedGame.Carries with { Explanation = "WHYMARK0" },
        Unit = new("What is the unit of frequency?", new ShortTextBody(["KEYMARK1"])) { Explanation = "WHYMARK1" },
        Sorted = new("Order?", new OrderingBody(["first", "second", "third"])) { Explanation = "WHYMARK2" };

    private Site Site => played.Site;

    [Fact]
    public async Task A_student_finds_begins_answers_hands_in_and_reads_their_result()
    {
        var (work, anna) = await SetAsync();
        var listed = Assert.Single((await anna.Client.GetAsync(work.List)).Is(200).Json.EnumerateArray());
        Assert.Equal((work.Id, "Quiz", 0, 1, false, false), (
            listed.GetProperty("competition_id").GetGuid(), listed.GetProperty("title").GetString(), listed.GetProperty("attempts_begun").GetInt32(),
            listed.GetProperty("attempts").GetInt32(), listed.GetProperty("is_over").GetBoolean(), listed.GetProperty("is_open").GetBoolean()));

        Assert.Equal("lobby", (await anna.Client.GetAsync(work.Path + "assignment")).Is(200).Text("phase"));
        var begun = (await anna.Client.PostAsync(work.Path + "attempts", new { })).Is(200);
        Assert.Equal("open", begun.Text("phase"));
        Assert.Equal((0, "single_choice"), (Question(begun).GetProperty("index").GetInt32(), Question(begun).GetProperty("kind").GetString()));
        Assert.True((await anna.Client.GetAsync(work.List)).Is(200).Json[0].GetProperty("is_open").GetBoolean());

        var answered = (await AnswerAsync(work, anna, 0, new { choices = new[] { 0 } })).Is(200);
        Assert.Equal((true, Site.Time.Now), (answered.Json.GetProperty("received").GetBoolean(), answered.Json.GetProperty("answered_at").GetDateTimeOffset()));
        var closed = answered.Json.GetProperty("assignment");
        Assert.Equal(("closed", 1m), (closed.GetProperty("phase").GetString(), closed.GetProperty("attempt").GetProperty("question").GetProperty("correctness").GetDecimal()));

        (await GoOnAsync(work, anna, 0)).Is(200);
        (await AnswerAsync(work, anna, 1, new { text = "wrong" })).Is(200);
        (await GoOnAsync(work, anna, 1)).Is(200);
        var finished = (await anna.Client.PostAsync(work.Path + "attempts/1/finish", new { })).Is(200);
        Assert.Equal("finished", finished.Text("phase"));
        var result = Assert.Single(finished.Json.GetProperty("results").EnumerateArray());
        Assert.Equal((1, 1000, 1, 2, true), (
            result.GetProperty("number").GetInt32(), result.GetProperty("points").GetInt32(), result.GetProperty("correct").GetInt32(), result.GetProperty("answered").GetInt32(),
            result.GetProperty("counts").GetBoolean()));
        // Every instant in the same shape.
        Assert.All([finished.Text("due_at"), finished.Text("now"), result.GetProperty("finished_at").GetString()], at => Assert.EndsWith("Z", at, StringComparison.Ordinal));
        var questions = (await anna.Client.GetAsync(work.Path + "assignment")).Is(200).Json.GetProperty("attempt").GetProperty("questions");
        Assert.Equal("""{"texts":["KEYMARK1"]}""", questions[1].GetProperty("correct").GetRawText());
        Assert.Equal("""{"text":"wrong"}""", questions[1].GetProperty("my_answer").GetRawText());
        Assert.Equal("WHYMARK2", questions[2].GetProperty("explanation").GetString());
        Assert.Empty(Site.Errors.Lines);
    }

    [Fact]
    public async Task No_key_is_told_before_it_may_be_shown()
    {
        var (work, anna) = await SetAsync(attempts: 2);
        await anna.Client.PostAsync(work.Path + "attempts", new { });
        foreach (var (index, answer) in new object[] { new { choices = new[] { 1 } }, new { text = "wrong" }, new { order = new[] { 2, 1, 0 } } }.Index())
        {
            Clean(await anna.Client.GetAsync(work.Path + "assignment"));
            Clean(await AnswerAsync(work, anna, index, answer));
            Clean(await anna.Client.GetAsync(work.Path + "assignment"));
            Clean(await GoOnAsync(work, anna, index));
        }

        var first = (await anna.Client.GetAsync(work.Path + "assignment")).Is(200);
        Assert.Equal("finished", first.Text("phase"));
        Clean(first);
        // Others who are done are told nothing either while they may try again.
        var bert = await Site.StudentAsync(work.Room, "Bert");
        Clean(await bert.Client.GetAsync(work.Path + "assignment"));
        Site.Time.Pass(TimeSpan.FromDays(1) + TimeSpan.FromSeconds(1));
        var over = (await anna.Client.GetAsync(work.Path + "assignment")).Is(200);
        Assert.Contains("KEYMARK1", over.Body);
        Assert.True(over.Json.GetProperty("is_over").GetBoolean());
    }

    [Fact]
    public async Task Items_to_be_put_in_order_are_sent_by_the_places_shown()
    {
        var (work, anna) = await SetAsync(1, Sorted);
        var shown = Question((await anna.Client.PostAsync(work.Path + "attempts", new { })).Is(200)).GetProperty("options").EnumerateArray().Select(option => option.GetString()).ToList();
        var order = new[] { "first", "second", "third" }.Select(item => shown.IndexOf(item)).ToArray();
        (await AnswerAsync(work, anna, 0, new { order })).Is(200);
        var finished = (await GoOnAsync(work, anna, 0)).Is(200);
        Assert.Equal(1000, finished.Json.GetProperty("results")[0].GetProperty("points").GetInt32());
        Assert.Equal(order, finished.Json.GetProperty("attempt").GetProperty("questions")[0].GetProperty("correct").GetProperty("order").EnumerateArray().Select(place => place.GetInt32()));
    }

    [Fact]
    public async Task What_is_sent_twice_is_done_once()
    {
        var (work, anna) = await SetAsync();
        (await anna.Client.PostAsync(work.Path + "attempts", new { })).Is(200);
        Assert.Equal(1, (await anna.Client.PostAsync(work.Path + "attempts", new { })).Is(200).Json.GetProperty("attempt").GetProperty("number").GetInt32());
        var first = (await AnswerAsync(work, anna, 0, new { choices = new[] { 1 } })).Is(200);
        Site.Time.Pass(TimeSpan.FromSeconds(5));
        var again = (await AnswerAsync(work, anna, 0, new { choices = new[] { 0 } })).Is(200);
        Assert.Equal(first.Text("answered_at"), again.Text("answered_at"));
        Assert.Equal("""{"choices":[1]}""", again.Json.GetProperty("assignment").GetProperty("attempt").GetProperty("question").GetProperty("my_answer").GetRawText());
        (await GoOnAsync(work, anna, 0)).Is(200);
        Assert.Equal(1, Question((await GoOnAsync(work, anna, 0)).Is(200)).GetProperty("index").GetInt32());
        (await anna.Client.PostAsync(work.Path + "attempts/1/finish", new { })).Is(200);
        (await anna.Client.PostAsync(work.Path + "attempts/1/finish", new { })).Is(200);
        (await anna.Client.PostAsync(work.Path + "attempts", new { })).Refuses(409, "no_attempts_left");
    }

    [Fact]
    public async Task Nobody_reaches_anothers_attempt_or_another_rooms_assignment()
    {
        var (work, anna) = await SetAsync();
        var (bert, cleo) = (await Site.StudentAsync(work.Room, "Bert"), await Site.StudentAsync(await Site.RoomAsync(work.Host, "Chemistry"), "Cleo"));
        (await anna.Client.PostAsync(work.Path + "attempts", new { })).Is(200);
        // The number is among one's own: Anna's first attempt is not Bert's.
        (await AnswerAsync(work, bert, 0, new { choices = new[] { 0 } })).Refuses(409, "not_open_yet");
        (await GoOnAsync(work, bert, 0)).Refuses(409, "not_started");
        (await bert.Client.PostAsync(work.Path + "attempts/1/finish", new { })).Refuses(409, "not_started");
        Assert.Equal("open", (await anna.Client.GetAsync(work.Path + "assignment")).Text("phase"));
        foreach (var (who, status, code) in new[] { (cleo, 404, "not_found"), (work.Host, 403, "not_playing") })
        {
            (await who.Client.GetAsync(work.Path + "assignment")).Refuses(status, code);
            (await who.Client.PostAsync(work.Path + "attempts", new { })).Refuses(status, code);
            (await AnswerAsync(work, who, 0, new { choices = new[] { 0 } })).Refuses(status, code);
            (await GoOnAsync(work, who, 0)).Refuses(status, code);
            (await who.Client.PostAsync(work.Path + "attempts/1/finish", new { })).Refuses(status, code);
        }

        (await cleo.Client.GetAsync(work.List)).Refuses(404, "not_found");
        Assert.Single((await work.Host.Client.GetAsync(work.List)).Is(200).Json.EnumerateArray());
        foreach (var path in new[] { work.Path + "assignment", work.List })
        {
            (await Site.Client().GetAsync(path)).Refuses(401);
        }
    }

    [Fact]
    public async Task After_the_due_date_nothing_is_taken_any_more()
    {
        var (work, anna) = await SetAsync(attempts: 3);
        (await anna.Client.PostAsync(work.Path + "attempts", new { })).Is(200);
        Site.Time.Pass(TimeSpan.FromDays(1) + TimeSpan.FromSeconds(1));
        (await AnswerAsync(work, anna, 0, new { choices = new[] { 0 } })).Refuses(409, "over");
        (await anna.Client.PostAsync(work.Path + "attempts", new { })).Refuses(409, "over");
        Assert.Equal("finished", (await anna.Client.GetAsync(work.Path + "assignment")).Is(200).Text("phase"));
        Assert.True((await anna.Client.GetAsync(work.List)).Is(200).Json[0].GetProperty("is_over").GetBoolean());
    }

    [Fact]
    public async Task What_is_malformed_or_meant_for_another_question_is_refused()
    {
        var (work, anna) = await SetAsync();
        (await AnswerAsync(work, anna, 0, new { choices = new[] { 0 } })).Refuses(409, "not_open_yet");
        (await anna.Client.PostAsync(work.Path + "attempts", new { })).Is(200);
        (await AnswerAsync(work, anna, 0, new { choices = new[] { 7 } })).Refuses(422, "no_such_option");
        (await AnswerAsync(work, anna, 0, new { text = "Energy" })).Refuses(422, "wrong_kind");
        (await AnswerAsync(work, anna, 1, new { text = "hertz" })).Refuses(409);
        (await AnswerAsync(work, anna, long.MaxValue, new { text = "hertz" })).Refuses(409);
        (await GoOnAsync(work, anna, 0)).Refuses(409, "still_open");
        (await anna.Client.PostAsync(work.Path + $"attempts/{long.MaxValue}/finish", new { })).Refuses(409, "not_started");
        (await anna.Client.PostAsync(work.Path + "attempts/0/finish", new { })).Refuses(409, "not_started");
        (await anna.Client.PostAsync(work.Path + "attempts/1/go-on", new { question_index = long.MaxValue })).Is(200);
        foreach (var body in new[] { "", "[]", "nonsense", """{"choices":"a"}""", """{"choices":[1e99]}""" })
        {
            (await anna.Client.SendAsync(HttpMethod.Put, work.Path + "attempts/1/answers/0", body)).Refuses(400);
        }

        (await anna.Client.SendAsync(HttpMethod.Post, work.Path + "attempts", "a=b", "application/x-www-form-urlencoded")).Refuses(415);
        (await anna.Client.SendAsync(HttpMethod.Post, work.Path + "attempts/1/go-on", "{}")).Refuses(400);
        Assert.Equal("open", (await anna.Client.GetAsync(work.Path + "assignment")).Is(200).Text("phase"));
        Assert.Empty(Site.Errors.Lines);
    }

    [Fact]
    public async Task A_live_run_has_no_attempts()
    {
        var game = await played.BeginAsync("Anna");
        (await game["Anna"].Client.GetAsync($"{game.Path}/assignment")).Refuses(409, "not_an_assignment");
        (await game["Anna"].Client.PostAsync($"{game.Path}/attempts", new { })).Refuses(409, "not_an_assignment");
        (await game["Anna"].Client.PutAsync($"{game.Path}/attempts/1/answers/0", new { choices = new[] { 0 } })).Refuses(409, "not_an_assignment");
        Assert.Empty((await game["Anna"].Client.GetAsync($"/api/rooms/{game.Room.Id}/assignments")).Is(200).Json.EnumerateArray());
    }

    [Fact]
    public async Task The_doors_are_described()
    {
        var paths = (await Site.Client().GetAsync("/openapi/v1.json")).Is(200).Json.GetProperty("paths");
        foreach (var (path, method) in new[]
        {
            ("/api/rooms/{roomId}/assignments", "get"), ("/api/competitions/{competitionId}/assignment", "get"), ("/api/competitions/{competitionId}/attempts", "post"),
            ("/api/competitions/{competitionId}/attempts/{attempt}/answers/{questionIndex}", "put"), ("/api/competitions/{competitionId}/attempts/{attempt}/go-on", "post"),
            ("/api/competitions/{competitionId}/attempts/{attempt}/finish", "post"),
        })
        {
            Assert.NotEqual("", paths.GetProperty(path).GetProperty(method).GetProperty("summary").GetString());
        }
    }

    private async Task<(Work Work, Person Anna)> SetAsync(int attempts = 1, params Question[] questions)
    {
        var game = await played.BeginAsync(
            [], new { options = new { assignment = new { due_at = Site.Time.Now.AddDays(1), attempts } } }, questions.Length == 0 ? [Carries, Unit, Sorted] : questions);
        return (new Work(game.Id, game.Room, game.Host), await Site.StudentAsync(game.Room, "Anna"));
    }

    private static Task<Reply> AnswerAsync(Work work, Person who, long question, object answer) => who.Client.PutAsync(work.Path + $"attempts/1/answers/{question}", answer);

    private static Task<Reply> GoOnAsync(Work work, Person who, int question) => who.Client.PostAsync(work.Path + "attempts/1/go-on", new { question_index = question });

    private static JsonElement Question(Reply reply) => reply.Json.GetProperty("attempt").GetProperty("question");

    private static void Clean(Reply reply)
    {
        reply.Is(200);
        Assert.DoesNotContain("MARK", reply.Body);
        Assert.DoesNotContain("\"correct\":{", reply.Body);
    }

    private sealed record Work(Guid Id, MadeRoom Room, Person Host)
    {
        public string Path => $"/api/competitions/{Id}/";

        public string List => $"/api/rooms/{Room.Id}/assignments";
    }
}
