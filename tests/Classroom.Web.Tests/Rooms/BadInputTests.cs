using System.Text;

namespace Classroom.Web.Tests.Rooms;

/// <summary>What people type as codes and names, by accident and on purpose: a clear refusal each, and no error of ours.</summary>
public sealed class BadInputTests(Site site) : IClassFixture<Site>
{
    private const string Family = "\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466";

    public static TheoryData<string, string> BadNames => new()
    {
        { "", "name_empty" },
        { " ", "name_empty" },
        { "\u00A0\u2003\u3000", "name_empty" },
        { "\u200B", "name_empty" },
        { "\u200D\u200C\u2060\uFE0F", "name_empty" },
        { "\u3164", "name_empty" },
        { "\u0301\u0301", "name_empty" },
        { "Ada\u202Enimda", "name_has_control_characters" },
        { "\u2067Ada", "name_has_control_characters" },
        { "Ada\0", "name_has_control_characters" },
        { "\0", "name_has_control_characters" },
        { "A\nda", "name_has_control_characters" },
        { "A\u2028da", "name_has_control_characters" },
        { "A\u0085da", "name_has_control_characters" },
        { "Ada\uFFFF", "name_has_control_characters" },
        { "A" + new string('\u0301', 1_000) + "da", "name_has_too_many_marks" },
        { "Z\u0361\u0322\u0335\u0334\u0327\u0321a\u0334lgo", "name_has_too_many_marks" },
        { new string('x', 25), "name_too_long" },
        { string.Concat(Enumerable.Repeat(Family, 25)), "name_too_long" },
        { new string('x', 10_000), "name_too_long" },
    };

    public static TheoryData<string> OddNames =>
    [
        "<b>Ada</b>", "<script>alert(1)", "'; DROP TABLE rooms;--", "\" onload=\"x", "{{7*7}}", "${7*7}", "=1+1", "null", "..", "%00", "\\u0000",
        new string('x', 24), Family, string.Concat(Enumerable.Repeat(Family, 24)), "\u05D0\u05D3\u05D4", "\u0627\u062F\u0627", "\u963F\u8FBE", "e\u0301ric",
        "\u0E17\u0E35\u0E48", "O'Brien-N\u00FA\u00F1ez", "\U0001F1F3\U0001F1F4",
    ];

    public static TheoryData<string> BadCodes =>
    [
        "", " ", "12345", "1234567", "abcdef", "12345a", "0x1234", "-12345", "+12345", "1.2345", "1e5", "12 34", "123456 OR 1=1", "' OR '1'='1", "123456;--",
        "\u0661\u0662\u0663\u0664\u0665\u0666", "\uFF11\uFF12\uFF13\uFF14\uFF15\uFF16", "\u0967\u0968\u0969\u096A\u096B\u096C", "12345\0", "123\n456", "123\u200B456",
        "<b>123456</b>", new string('1', 5_000), "../../1",
    ];

    [Theory]
    [MemberData(nameof(BadNames))]
    public async Task A_name_that_cannot_be_read_is_refused_with_the_reason(string name, string code)
    {
        var room = await RoomAsync();
        (await JoinAsync(room.Code, name)).Refuses(422, code);
        // A form with a NUL in it is refused before anybody reads it.
        (await site.Client().SubmitAsync("/join", "join", ("code", room.Code), ("display_name", name))).Is(name.Contains('\0') ? 400 : 422);
        Assert.Empty(site.Errors.Lines);
    }

    [Theory]
    [MemberData(nameof(OddNames))]
    public async Task A_name_that_only_looks_odd_is_kept_as_it_is(string name)
    {
        var room = await RoomAsync();
        var joined = (await JoinAsync(room.Code, name)).Is(200);
        Assert.Equal(name.Normalize(), joined.Text("display_name"));
        var list = await site.Client().With(joined.Text("token")).GetAsync($"/api/rooms/{room.Id}/participants");
        Assert.Contains(list.Json.GetProperty("participants").EnumerateArray(), person => person.GetProperty("display_name").GetString() == name.Normalize());
        Assert.Empty(site.Errors.Lines);
    }

    [Theory]
    [MemberData(nameof(OddNames))]
    public async Task An_odd_name_is_text_on_the_page(string name)
    {
        var room = await RoomAsync();
        var browser = site.Client();
        (await browser.SubmitAsync("/join", "join", ("code", room.Code), ("display_name", name))).Is(302);
        var page = await (await browser.GetAsync($"/student/room/{room.Id}")).Is(200).PageAsync();
        Assert.Contains(page.QuerySelectorAll("bdi"), one => one.TextContent == name.Normalize());
        Assert.All(page.QuerySelectorAll("script"), script => Assert.True(script.HasAttribute("src")));
    }

    [Fact]
    public async Task Half_a_character_is_no_json()
    {
        var room = await RoomAsync();
        var body = $$"""{"code":"{{room.Code}}","display_name":"A\ud83d"}""";
        (await site.Client().SendAsync(HttpMethod.Post, "/api/rooms/join", body)).Refuses(400, "malformed");
        Assert.Empty(site.Errors.Lines);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_no_json()
    {
        byte[] body = [.. Encoding.UTF8.GetBytes("{\"code\":\"123456\",\"display_name\":\""), 0xC3, 0x28, 0xFF, .. "\"}"u8];
        (await site.Client().SendAsync(HttpMethod.Post, "/api/rooms/join", Client.Content(body, "application/json"))).Refuses(400, "malformed");
        Assert.Empty(site.Errors.Lines);
    }

    [Theory]
    [MemberData(nameof(BadCodes))]
    public async Task What_is_not_six_digits_is_no_code_and_no_guess(string code)
    {
        var client = site.Client();
        (await client.PostAsync("/api/rooms/join", new { code, display_name = "Ada" })).Refuses(422, "code_malformed");
        (await client.SubmitAsync("/join", "join", ("code", code), ("display_name", "Ada"))).Is(code.Contains('\0') ? 400 : 422);
        Assert.Empty(site.Errors.Lines);
    }

    [Theory]
    [MemberData(nameof(BadCodes))]
    public async Task A_link_with_such_a_code_is_a_page_to_type_a_better_one(string code)
    {
        // A NUL in an address never comes as far as this program.
        var reply = await site.Client().GetAsync($"/join/{Uri.EscapeDataString(code.Replace("\0", ""))}");
        Assert.True(reply.Status is 200 or 404, $"{reply.Status}");
        Assert.DoesNotContain("<b>123456</b>", reply.Body);
        Assert.Empty(site.Errors.Lines);
    }

    private Task<Reply> JoinAsync(string code, string name) => site.Client().PostAsync("/api/rooms/join", new { code, display_name = name });

    private async Task<MadeRoom> RoomAsync() => await site.RoomAsync(await site.TeacherAsync());
}
