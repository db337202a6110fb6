using System.Text;
using Classroom.Quizzes;

namespace Classroom.Web.Tests.Competitions;

/// <summary>Bodies that are no answer, by accident and on purpose: refused with the reason, nothing stored, and the question can still be answered.</summary>
public sealed class AnswerAttackTests(PlayedSite played) : IClassFixture<PlayedSite>
{
    private static readonly Question
        Multiple = new("Several?", new MultipleChoiceBody(["one", "two", "three"], [0, 2])), Number = new("How much?", new NumberBody(3, 4)),
        Ordering = new("Order?", new OrderingBody(["first", "second", "third"])), Open = new("Why?", new OpenTextBody());

    public static TheoryData<string, string, int, string> Wrong => new()
    {
        { "single", "{}", 422, "empty" },
        { "single", """{"choices":null}""", 422, "empty" },
        { "single", """{"choices":[]}""", 422, "empty" },
        { "single", """{"choices":[0,1]}""", 422, "one_only" },
        { "single", """{"choices":[0,0]}""", 422, "repeated" },
        { "single", """{"choices":[3]}""", 422, "no_such_option" },
        { "single", """{"choices":[-1]}""", 422, "no_such_option" },
        { "single", """{"choices":[2147483647]}""", 422, "no_such_option" },
        { "single", """{"choices":[2147483648]}""", 422, "no_such_option" },
        { "single", """{"choices":[-9223372036854775808]}""", 422, "no_such_option" },
        { "single", """{"choices":[9223372036854775808]}""", 400, "malformed" },
        { "single", """{"choices":[0.5]}""", 400, "malformed" },
        { "single", """{"choices":["0"]}""", 400, "malformed" },
        { "single", """{"choices":[null]}""", 400, "malformed" },
        { "single", """{"choices":[[0]]}""", 400, "malformed" },
        { "single", """{"choices":0}""", 400, "malformed" },
        { "single", """{"choices":"0"}""", 400, "malformed" },
        { "single", """{"choices":{"0":0}}""", 400, "malformed" },
        { "single", """{"choices":true}""", 400, "malformed" },
        { "single", """{"choices":[0],"choices":[1]}""", 400, "malformed" },
        { "single", """{"choices":[0],"text":"Energy"}""", 422, "wrong_kind" },
        { "single", """{"choices":[0],"number":0}""", 422, "wrong_kind" },
        { "single", """{"choices":[0],"order":[0]}""", 422, "wrong_kind" },
        { "single", """{"text":"Energy"}""", 422, "wrong_kind" },
        { "single", """{"number":0}""", 422, "wrong_kind" },
        { "single", """{"order":[0,1,2]}""", 422, "wrong_kind" },
        { "single", "null", 400, "malformed" },
        { "single", "[]", 400, "malformed" },
        { "single", "0", 400, "malformed" },
        { "single", "\"0\"", 400, "malformed" },
        { "single", "{", 400, "malformed" },
        { "single", "{\"choices\":[0],}", 400, "malformed" },
        { "single", "{'choices':[0]}", 400, "malformed" },
        { "multiple", """{"choices":[0,1,2,0]}""", 422, "repeated" },
        { "multiple", """{"choices":[]}""", 422, "empty" },
        { "text", """{"text":""}""", 422, "empty" },
        { "text", """{"text":"  "}""", 422, "empty" },
        { "text", """{"text":"\u200B\u2060"}""", 422, "empty" },
        { "text", """{"text":"\u0000"}""", 422, "empty" },
        { "text", """{"text":["hertz"]}""", 400, "malformed" },
        { "text", """{"text":1}""", 400, "malformed" },
        { "text", """{"text":"\ud800"}""", 400, "malformed" },
        { "text", """{"choices":[0]}""", 422, "wrong_kind" },
        { "number", """{"number":1e999}""", 422, "number_too_large" },
        { "number", """{"number":-1e999}""", 422, "number_too_large" },
        { "number", """{"number":1e99999}""", 422, "not_a_number" },
        { "number", """{"number":99999999999999999999999999999999}""", 422, "number_too_large" },
        { "number", """{"number":NaN}""", 400, "malformed" },
        { "number", """{"number":Infinity}""", 400, "malformed" },
        { "number", """{"number":"NaN"}""", 422, "not_a_number" },
        { "number", """{"number":"\ud800"}""", 400, "malformed" },
        { "number", """{"number":""}""", 422, "empty" },
        { "number", """{"number":true}""", 400, "malformed" },
        { "number", """{"number":[3]}""", 400, "malformed" },
        { "number", """{"number":{}}""", 400, "malformed" },
        { "number", """{"number":null}""", 422, "empty" },
        { "number", """{"number":3,"text":"3"}""", 422, "wrong_kind" },
        { "number", """{"number":1e999,"text":"3"}""", 422, "wrong_kind" },
        { "number", """{"text":"NaN"}""", 422, "not_a_number" },
        { "number", """{"text":"∞"}""", 422, "not_a_number" },
        { "number", """{"text":"1e999"}""", 422, "number_too_large" },
        { "number", """{"text":"3;5"}""", 422, "not_a_number" },
        { "number", """{"text":"0x3"}""", 422, "not_a_number" },
        { "number", """{"text":"three"}""", 422, "not_a_number" },
        { "order", """{"order":[0,1]}""", 422, "incomplete" },
        { "order", """{"order":[0,0,1]}""", 422, "repeated" },
        { "order", """{"order":[0,1,2,3]}""", 422, "no_such_option" },
        { "order", """{"order":[-1,0,1]}""", 422, "no_such_option" },
        { "order", """{"order":[2147483648,0,1]}""", 422, "no_such_option" },
        { "order", """{"order":[]}""", 422, "empty" },
        { "order", """{"order":["a","b","c"]}""", 400, "malformed" },
    };

    public static TheoryData<string, string, string> Right => new()
    {
        { "single", """{"choices":[0]}""", """{"choices":[0]}""" },
        { "single", """{"choices":[0],"text":null,"number":null,"order":null,"more":{"deep":[1]}}""", """{"choices":[0]}""" },
        { "multiple", """{"choices":[2,1,0]}""", """{"choices":[0,1,2]}""" },
        { "text", """{"text":"\u202Ehe\u0000rtz "}""", """{"text":"hertz"}""" },
        { "text", """{"text":"<script>alert(1)</script>"}""", """{"text":"<script>alert(1)</script>"}""" },
        { "text", """{"text":"'; DROP TABLE competition_answers;--"}""", """{"text":"'; DROP TABLE competition_answers;--"}""" },
        { "number", """{"number":3.50}""", """{"number":3.5}""" },
        { "number", """{"number":35e-1}""", """{"number":3.5}""" },
        { "number", """{"number":-0}""", """{"number":0}""" },
        { "number", """{"number":"3,5"}""", """{"number":3.5}""" },
        { "number", """{"text":"3,5"}""", """{"number":3.5}""" },
        { "number", """{"text":"+3.5"}""", """{"number":3.5}""" },
        { "number", """{"text":"٣٫٥"}""", """{"number":3.5}""" },
        { "number", """{"text":"3\u00A0000,5"}""", """{"number":3000.5}""" },
        { "number", """{"text":"1.234.567,5"}""", """{"number":1234567.5}""" },
        { "number", """{"text":"−3"}""", """{"number":-3}""" },
        { "order", """{"order":[2,0,1]}""", """{"order":[2,0,1]}""" },
        { "open", """{"text":"One.\nTwo."}""", """{"text":"One.\nTwo."}""" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_is_no_answer_is_refused_and_costs_nothing(string kind, string body, int status, string code)
    {
        var game = await OpenAsync(kind);
        (await game.AnswerRawAsync("Anna", body)).Refuses(status, code);
        Assert.False((await game.ShowAsync("Anna")).Json.TryGetProperty("my_answer", out _));
        (await game.AnswerRawAsync("Anna", Good(kind))).Is(200);
        Assert.Empty(played.Site.Errors.Lines);
    }

    [Theory]
    [MemberData(nameof(Right))]
    public async Task What_only_looks_odd_is_taken(string kind, string body, string told)
    {
        var game = await OpenAsync(kind);
        Assert.Equal(told, (await game.AnswerRawAsync("Anna", body)).Is(200).Text("answer"));
        Assert.Equal(told, (await game.ShowAsync("Anna")).Text("my_answer"));
        Assert.Empty(played.Site.Errors.Lines);
    }

    [Theory]
    [InlineData("text", 201, 422)]
    [InlineData("text", 10_000, 422)]
    [InlineData("text", 60_000, 422)]
    [InlineData("text", 200, 200)]
    [InlineData("open", 2_001, 422)]
    [InlineData("open", 2_000, 200)]
    [InlineData("number", 10_000, 422)]
    public async Task Words_have_a_length(string kind, int length, int status)
    {
        var game = await OpenAsync(kind);
        Assert.Equal(status, (await game.AnswerAsync("Anna", new { text = new string(kind == "number" ? '1' : 'x', length) })).Status);
        Assert.Empty(played.Site.Errors.Lines);
    }

    [Fact]
    public async Task Long_lists_deep_bodies_and_other_types_are_refused()
    {
        var game = await OpenAsync("multiple");
        (await game.AnswerRawAsync("Anna", $$"""{"choices":[{{string.Join(',', Enumerable.Repeat("0", 20_000))}}]}""")).Refuses(422, "repeated");
        (await game.AnswerRawAsync("Anna", new string('[', 10_000))).Refuses(400, "malformed");
        (await game.AnswerRawAsync("Anna", $$"""{"number":{{new string('[', 5_000)}}{{new string(']', 5_000)}}}""")).Refuses(400, "malformed");
        (await game.AnswerRawAsync("Anna", $$"""{"other":{{new string('[', 5_000)}}{{new string(']', 5_000)}},"choices":[0]}""")).Refuses(400, "malformed");
        (await game.AnswerRawAsync("Anna", """{"choices":[0]}""", "text/plain")).Refuses(415, "not_json");
        (await game.AnswerRawAsync("Anna", "choices=0", "application/x-www-form-urlencoded")).Refuses(415, "not_json");
        (await game.AnswerRawAsync("Anna", "")).Refuses(400);
        var bytes = await game["Anna"].Client.SendAsync(HttpMethod.Put, $"{game.Path}/answers/0", Client.Content([0xFF, 0xFE, 0x7B], "application/json"));
        bytes.Refuses(400, "malformed");
        Assert.Equal(0, (await game.ShowAsync()).Json.GetProperty("answered_count").GetInt32());
        Assert.Empty(played.Site.Errors.Lines);
    }

    [Fact]
    public async Task No_random_body_makes_an_error()
    {
        const int seed = 5;
        var random = new Random(seed);
        string[] words = ["{", "}", "[", "]", ":", ",", "\"choices\"", "\"text\"", "\"number\"", "\"order\"", "0", "-1", "1e400", "null", "true", "\"\\u0000\"", "\"x\"", " "];
        var game = await OpenAsync("number");
        for (var body = 0; body < 300; body++)
        {
            var text = body % 2 == 0
                ? string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => words[random.Next(words.Length)]))
                : "{" + string.Join(',', words[6..10].Where(_ => random.Next(2) == 0).Select(name => $"{name}:{words[10 + random.Next(7)]}")) + "}";
            var reply = await game.AnswerRawAsync("Anna", text);
            Assert.True(reply.Status is 200 or 400 or 422, $"seed {seed}, {Encoding.UTF8.GetByteCount(text)} bytes, {text}: {reply.Status} {reply.Body}");
        }

        Assert.Empty(played.Site.Errors.Lines);
    }

    private async Task<PlayedGame> OpenAsync(string kind)
    {
        var game = await played.BeginAsync(["Anna"], null, kind switch
        {
            "single" => PlayedGame.Carries, "multiple" => Multiple, "text" => PlayedGame.Unit, "number" => Number, "order" => Ordering, _ => Open,
        });
        await game.OpenAsync();
        return game;
    }

    private static string Good(string kind) => kind switch
    {
        "single" or "multiple" => """{"choices":[0]}""", "number" => """{"number":3}""", "order" => """{"order":[0,1,2]}""", _ => """{"text":"hertz"}""",
    };
}
