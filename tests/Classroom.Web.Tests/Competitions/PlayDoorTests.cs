using System.Text.Json;
using Classroom.Quizzes;

namespace Classroom.Web.Tests.Competitions;

/// <summary>A competition from its lobby to its end, by HTTP alone (part Z).</summary>
public sealed class PlayDoorTests(PlayedSite played) : IClassFixture<PlayedSite>
{
    private Site Site => played.Site;

    [Fact]
    public async Task A_game_goes_from_the_lobby_to_the_end()
    {
        var game = await played.BeginAsync("Anna", "Bert");
        var ready = await game.AdvanceAsync("ready");
        Assert.Equal((0, "What does a wave carry?", "single_choice"), (ready.Json.GetProperty("question_index").GetInt32(), ready.Text("prompt"), ready.Text("kind")));
        Assert.Empty(ready.Json.GetProperty("options").EnumerateArray());
        Assert.Equal("", ready.Text("opened_at"));

        Site.Time.Pass(TimeSpan.FromSeconds(3));
        var open = (await game.ShowAsync("Anna")).Is(200);
        Assert.Equal(("open", Site.Time.Now, Site.Time.Now.AddSeconds(20)), (open.Text("phase"), Instant(open, "opened_at"), Instant(open, "closes_at")));
        Assert.Equal(["Energy", "Water", "Air"], open.Json.GetProperty("options").EnumerateArray().Select(option => option.GetString()));
        Assert.False(open.Json.TryGetProperty("correct", out _) || open.Json.TryGetProperty("explanation", out _) || open.Json.TryGetProperty("my_answer", out _));

        var received = (await game.AnswerAsync("Anna", new { choices = new[] { 0 } })).Is(200);
        Assert.Equal("""{"choices":[0]}""", received.Text("answer"));
        Assert.Equal((true, Site.Time.Now), (received.Json.GetProperty("received").GetBoolean(), Instant(received, "answered_at")));
        Assert.Equal("""{"choices":[0]}""", (await game.ShowAsync("Anna")).Text("my_answer"));
        Assert.Equal(1, (await game.ShowAsync("Bert")).Json.GetProperty("answered_count").GetInt32());
        Assert.Empty((await game["Bert"].Client.GetAsync($"{game.Path}/leaderboard")).Is(200).Json.EnumerateArray());
        await game.AnswerAsync("Bert", new { choices = new[] { 2 } });

        var closed = await game.AdvanceAsync("closed");
        Assert.Equal("""{"choices":[0]}""", closed.Text("correct"));
        var board = (await game["Bert"].Client.GetAsync($"{game.Path}/leaderboard")).Is(200);
        Assert.Equal(
            [(game["Anna"].Seat, "Anna", 1000, 1), (game["Bert"].Seat, "Bert", 0, 2)],
            board.Json.EnumerateArray().Select(line => (
                line.GetProperty("participant_id").GetGuid(), line.GetProperty("display_name").GetString(), line.GetProperty("points").GetInt32(), line.GetProperty("rank").GetInt32())));
        Assert.Equal((1000, 1), ((await game.ShowAsync("Anna")).Json.GetProperty("my_points").GetInt32(), (await game.ShowAsync("Anna")).Json.GetProperty("my_rank").GetInt32()));

        await game.AdvanceAsync("scores");
        Assert.Equal("short_text", (await game.AdvanceAsync("ready")).Text("kind"));
        await game.AdvanceAsync("open");
        Assert.Equal("""{"text":"Hertz"}""", (await game.AnswerAsync("Bert", new { text = " Hertz " }, 1)).Is(200).Text("answer"));
        Assert.Equal("""{"texts":["hertz"]}""", (await game.AdvanceAsync("closed")).Text("correct"));
        await game.AdvanceAsync("scores");
        await game.AdvanceAsync("finished");
        (await game.AnswerAsync("Anna", new { text = "hertz" }, 1)).Refuses(409, "over");
        Assert.Empty(Site.Errors.Lines);
    }

    [Fact]
    public async Task Every_kind_is_answered_and_shown_in_its_own_shape()
    {
        var game = await played.BeginAsync(
            ["Anna"], null,
            new Question("Several?", new MultipleChoiceBody(["one", "two", "three"], [0, 2])), new Question("True?", new TrueFalseBody(Correct: false)),
            new Question("How much?", new NumberBody(3, 4)), new Question("Order?", new OrderingBody(["first", "second", "third", "fourth"])),
            new Question("Which?", new PollBody(["tea", "milk"])), new Question("Why?", new OpenTextBody()));
        await AskAsync(new { choices = new[] { 2, 0 } }, """{"choices":[0,2]}""", """{"choices":[0,2]}""");
        await AskAsync(new { choices = new[] { 1 } }, """{"choices":[1]}""", """{"choices":[1]}""", ["True", "False"]);
        await AskAsync(new { text = "3,5" }, """{"number":3.5}""", """{"low":3,"high":4}""");

        await game.OpenAsync();
        var shown = (await game.ShowAsync("Anna")).Json.GetProperty("options").EnumerateArray().Select(option => option.GetString()!).ToList();
        var right = new[] { "first", "second", "third", "fourth" }.Select(item => shown.IndexOf(item)).ToArray();
        Assert.Equal(JsonSerializer.Serialize(new { order = right }), (await game.AnswerAsync("Anna", new { order = right }, 3)).Is(200).Text("answer"));
        var closed = await game.AdvanceAsync("closed");
        Assert.Equal(JsonSerializer.Serialize(new { order = right }), closed.Text("correct"));
        Assert.Equal(JsonSerializer.Serialize(new { order = right }), (await game.ShowAsync("Anna")).Text("my_answer"));

        await AskAsync(new { choices = new[] { 1 } }, """{"choices":[1]}""", null);
        await AskAsync(new { text = "Because." }, """{"text":"Because."}""", null);
        // To an earlier question too: the stored one, in the shape in which it was sent.
        Assert.Equal(JsonSerializer.Serialize(new { order = right }), (await game.AnswerAsync("Anna", new { order = new[] { 0 } }, 3)).Is(200).Text("answer"));

        async Task AskAsync(object answer, string told, string? correct, string[]? options = null)
        {
            await game.OpenAsync();
            var open = await game.ShowAsync("Anna");
            Assert.Equal(told, (await game.AnswerAsync("Anna", answer, open.Json.GetProperty("question_index").GetInt32())).Is(200).Text("answer"));
            if (options is not null)
            {
                Assert.Equal(options, open.Json.GetProperty("options").EnumerateArray().Select(option => option.GetString()!));
            }

            var shut = await game.AdvanceAsync("closed");
            Assert.Equal(correct, shut.Json.TryGetProperty("correct", out var key) ? key.ToString() : null);
            Assert.Equal(told, (await game.ShowAsync("Anna")).Text("my_answer"));
        }
    }

    [Fact]
    public async Task The_other_commands_of_the_host_answer_with_the_new_state()
    {
        var game = await played.BeginAsync("Anna");
        var open = $"{game.Path}/";
        await game.OpenAsync();
        var before = Instant(await game.ShowAsync(), "closes_at");
        var more = (await game.Host.Client.PostAsync(open + "add-time", new { version = await game.VersionAsync(), seconds = 10 })).Is(200);
        Assert.Equal(before.AddSeconds(10), Instant(more, "closes_at"));
        (await game.Host.Client.PostAsync(open + "add-time", new { version = await game.VersionAsync(), seconds = 601 })).Refuses(422, "time_out_of_range");
        Assert.Equal("closed", (await game.Host.Client.PostAsync(open + "close", new { version = await game.VersionAsync() })).Is(200).Text("phase"));
        Assert.Equal("closed", (await game.Host.Client.PostAsync(open + "skip", new { version = await game.VersionAsync() })).Refuses(409, "not_asking").Json.GetProperty("current").GetProperty("phase").GetString());
        Assert.Equal("True", (await game.Host.Client.PostAsync(open + "automatic", new { on = true })).Is(200).Text("is_automatic"));
        Assert.Equal("True", (await game.Host.Client.PostAsync(open + "pause", new { })).Is(200).Text("is_paused"));
        Assert.Equal("False", (await game.Host.Client.PostAsync(open + "resume", new { })).Is(200).Text("is_paused"));
        Assert.Equal("finished", (await game.Host.Client.PostAsync(open + "end", new { })).Is(200).Text("phase"));
        (await game.Host.Client.PostAsync(open + "cancel", new { })).Refuses(409, "over");
        Assert.Empty(Site.Errors.Lines);
    }

    [Fact]
    public async Task Where_late_joining_is_off_who_comes_late_sees_it_and_does_not_play()
    {
        var game = await played.BeginAsync(["Anna"], new { options = new { late_joining = false } });
        await game.OpenAsync();
        var late = await game.JoinAsync("Bert");
        Assert.Equal(("open", "False"), (late.Text("phase"), late.Text("may_join")));
        (await game.AnswerAsync("Bert", new { choices = new[] { 0 } })).Refuses(409, "too_late_to_join");
        await game.AdvanceAsync("closed");
        Assert.Single((await game.Host.Client.GetAsync($"{game.Path}/leaderboard")).Json.EnumerateArray());
    }

    private static DateTimeOffset Instant(Reply reply, string name) => reply.Json.GetProperty(name).GetDateTimeOffset();
}
