using Classroom.Quizzes;

namespace Classroom.Web.Tests.Competitions;

/// <summary>
/// A whole game in which every text of a key bears a mark: it is in nothing that a student is sent before the question is closed, and neither is
/// what the others answered (C-6).
/// </summary>
public sealed class LeakTests(PlayedSite played) : IClassFixture<PlayedSite>
{
    private const string Secret = "BERT-SAID";

    private static readonly Question[] Questions =
    [
        new("Q0", new ShortTextBody(["KEYMARK0"])) { Explanation = "WHYMARK0" },
        new("Q1", new NumberBody(86753091, 86753095)) { Explanation = "WHYMARK1" },
        new("Q2", new OrderingBody(["alpha", "beta", "gamma", "delta"])) { Explanation = "WHYMARK2" },
        new("Q3", new MultipleChoiceBody(["red", "green", "blue"], [0, 2])) { Explanation = "WHYMARK3" },
        new("Q4", new SingleChoiceBody(["ja", "nein"], 1)) { Explanation = "WHYMARK4" },
        new("Q5", new TrueFalseBody(Correct: true)) { Explanation = "WHYMARK5" },
        new("Q6", new OpenTextBody()) { Explanation = "WHYMARK6" },
    ];

    private static readonly string[] KeyOf = ["KEYMARK0", "8675309", "NONE", "NONE", "NONE", "NONE", "NONE"];

    private static readonly object[] Annas =
    [
        new { text = "hertz" }, new { number = 5 }, new { order = new[] { 3, 2, 1, 0 } }, new { choices = new[] { 1 } }, new { choices = new[] { 0 } },
        new { choices = new[] { 1 } }, new { text = "because" },
    ];

    [Fact]
    public async Task Nothing_of_a_key_or_of_others_reaches_a_student_before_the_close()
    {
        var game = await played.BeginAsync(["Bert"], null, Questions);
        var anna = await played.Site.BrowserAsync(game.Room, "Anna");
        await LookAsync(game, anna, -1);
        for (var index = 0; index < Questions.Length; index++)
        {
            Assert.Equal("ready", (await GoOnAsync(game)).Text("phase"));
            var ready = await LookAsync(game, anna, index);
            Assert.Empty(ready.Json.GetProperty("options").EnumerateArray());
            await GoOnAsync(game);

            (await game.AnswerAsync("Bert", Berts(index), index)).Is(200);
            var open = await LookAsync(game, anna, index);
            Assert.False(open.Json.TryGetProperty("my_answer", out _));
            if (index == 2)
            {
                // The order in which the items are shown is not the right one.
                Assert.NotEqual(["alpha", "beta", "gamma", "delta"], open.Json.GetProperty("options").EnumerateArray().Select(option => option.GetString()));
            }

            Clean(await anna.PutAsync($"{game.Path}/answers/{index}", new { choices = new[] { 99 }, text = "x" }), index);
            Clean((await anna.PutAsync($"{game.Path}/answers/{index}", Annas[index])).Is(200), index);
            Clean(await anna.PutAsync($"{game.Path}/answers/{index}", Berts(index)), index);
            await LookAsync(game, anna, index);
            Assert.Equal("closed", (await GoOnAsync(game)).Text("phase"));
            var closed = (await anna.GetAsync(game.Path)).Is(200);
            Assert.Equal($"WHYMARK{index}", closed.Text("explanation"));
            Clean(closed, index + 1);
            await GoOnAsync(game);
        }

        Assert.Empty(played.Site.Errors.Lines);
    }

    // All that a student's browser can ask for.
    private static async Task<Reply> LookAsync(PlayedGame game, Client anna, int index)
    {
        foreach (var path in new[]
        {
            $"{game.Path}/leaderboard", $"{game.Path}/active", $"{game.Path}/report", $"{game.Path}/report.csv", $"{game.Path}/report.xlsx",
            $"/api/rooms/{game.Room.Id}/participants", $"/api/rooms/{game.Room.Id}/attendance", $"/student/competition/{game.Id}", $"/student/room/{game.Room.Id}",
            $"/teacher/competition/{game.Id}", $"/reports/competitions/{game.Id}", "/openapi/v1.json",
        })
        {
            Clean(await anna.GetAsync(path), index);
        }

        foreach (var command in new[] { "advance", "skip", "end" })
        {
            Clean((await anna.PostAsync($"{game.Path}/{command}", new { version = 1 })).Refuses(403), index);
        }

        var state = (await anna.GetAsync(game.Path)).Is(200);
        Assert.False(state.Json.TryGetProperty("correct", out _) || state.Json.TryGetProperty("explanation", out _), state.Body);
        Clean(state, index);
        return state;
    }

    /// <param name="index">The first question of which nothing may be known.</param>
    private static void Clean(Reply reply, int index)
    {
        for (var hidden = Math.Max(index, 0); hidden < Questions.Length; hidden++)
        {
            Assert.DoesNotContain($"WHYMARK{hidden}", reply.Body);
            Assert.DoesNotContain(KeyOf[hidden], reply.Body.Replace("NONE", "", StringComparison.Ordinal));
            Assert.DoesNotContain($"{Secret}{hidden}", reply.Body);
        }
    }

    private static object Berts(int index) => index switch
    {
        0 or 6 => new { text = $"{Secret}{index}" },
        1 => new { number = 86753093 },
        2 => new { order = new[] { 1, 0, 3, 2 } },
        3 => new { choices = new[] { 0, 2 } },
        _ => new { choices = new[] { 1 } },
    };

    private static async Task<Reply> GoOnAsync(PlayedGame game) =>
        (await game.Host.Client.PostAsync($"{game.Path}/advance", new { version = await game.VersionAsync() })).Is(200);
}
