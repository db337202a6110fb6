namespace Classroom.Web.Tests.Accounts;

public sealed class BearerTokenTests(Site site) : IClassFixture<Site>
{
    private static readonly Guid Any = Guid.CreateVersion7();

    /// <summary>Every door, with a body that it could take.</summary>
    public static TheoryData<string, string, string> Doors => new()
    {
        { "POST", "/api/rooms", """{"name":"Physics"}""" },
        { "POST", "/api/rooms/join", """{"code":"000000","display_name":"Ada"}""" },
        { "GET", $"/api/rooms/{Any}/participants", "" },
        { "PUT", $"/api/participants/{Any}/heartbeat", """{"session_id":"tab"}""" },
        { "POST", $"/api/participants/{Any}/goodbye", """{"session_id":"tab"}""" },
        { "GET", $"/api/participants/active/{Any}", "" },
        { "GET", $"/api/competitions/{Any}/active", "" },
        { "POST", $"/api/rooms/{Any}/competitions", """{"quiz_id":"01890000-0000-7000-8000-000000000000"}""" },
        { "GET", $"/api/competitions/{Any}", "" },
        { "GET", $"/api/competitions/{Any}/leaderboard", "" },
        { "PUT", $"/api/competitions/{Any}/answers/0", """{"choices":[0]}""" },
        { "POST", $"/api/competitions/{Any}/advance", """{"version":0}""" },
        { "POST", $"/api/competitions/{Any}/close", """{"version":0}""" },
        { "POST", $"/api/competitions/{Any}/skip", """{"version":0}""" },
        { "POST", $"/api/competitions/{Any}/add-time", """{"version":0,"seconds":10}""" },
        { "POST", $"/api/competitions/{Any}/automatic", """{"on":true}""" },
        { "POST", $"/api/competitions/{Any}/pause", "{}" },
        { "POST", $"/api/competitions/{Any}/resume", "{}" },
        { "POST", $"/api/competitions/{Any}/end", "{}" },
        { "POST", $"/api/competitions/{Any}/cancel", "{}" },
    };

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task A_token_that_does_not_hold_opens_nothing(string method, string path, string body)
    {
        var token = (await site.TeacherAsync()).Client.Token!;
        string[] broken =
        [
            "", "x", "null", new('a', 6_000), token[..^1], token[1..], token + "A", token[..(token.Length / 2)],
            Changed(token), "eyJhbGciOiJub25lIn0.eyJhY2NvdW50IjoiMSJ9.", "../../etc/passwd", "' OR 1=1 --",
        ];
        foreach (var forged in broken)
        {
            (await AskAsync(site.Client().With(forged), method, path, body)).Refuses(401, "not_signed_in");
        }
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Nobody_opens_nothing_but_the_door_to_a_room(string method, string path, string body)
    {
        var reply = await AskAsync(site.Client(), method, path, body);
        if (path == "/api/rooms/join")
        {
            reply.Refuses(404, "wrong_code");
        }
        else
        {
            reply.Refuses(401, "not_signed_in");
        }
    }

    [Fact]
    public async Task A_token_goes_before_a_cookie()
    {
        var host = await site.TeacherAsync();
        var student = await site.StudentAsync(await site.RoomAsync(host), "Ada");
        var browser = await site.BrowserAsync(host);
        (await browser.PostAsync("/api/rooms", new { name = "By cookie" })).Is(201);
        (await browser.With(student.Client.Token).PostAsync("/api/rooms", new { name = "By token" })).Refuses(403, "not_allowed");
        (await browser.With("forged").PostAsync("/api/rooms", new { name = "By neither" })).Refuses(401);
    }

    [Fact]
    public async Task A_students_token_is_a_student_in_its_own_room_alone()
    {
        var host = await site.TeacherAsync();
        var (room, other) = (await site.RoomAsync(host), await site.RoomAsync(host, "Chemistry"));
        var student = await site.StudentAsync(room, "Ada");
        (await student.Client.GetAsync($"/api/rooms/{room.Id}/participants")).Is(200);
        (await student.Client.GetAsync($"/api/rooms/{other.Id}/participants")).Refuses(404, "not_found");
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_tokens_and_cookies_at_once()
    {
        var host = await site.TeacherAsync();
        var room = await site.RoomAsync(host);
        var student = await site.StudentAsync(room, "Ada");
        var (here, there) = (await site.BrowserAsync(host), await site.BrowserAsync(host));
        (await there.GetAsync("/teacher")).Is(200);

        (await here.SubmitAsync("/account", "sign-out-everywhere")).Is(302);
        (await host.Client.GetAsync($"/api/rooms/{room.Id}/participants")).Refuses(401, "not_signed_in");
        (await there.GetAsync($"/api/rooms/{room.Id}/participants")).Refuses(401, "not_signed_in");
        (await there.GetAsync($"/teacher/rooms/{room.Id}")).Is(404);
        (await there.GetAsync("/teacher")).Is(302);
        (await student.Client.GetAsync($"/api/rooms/{room.Id}/participants")).Is(200);
    }

    [Fact]
    public async Task Another_password_ends_what_was_signed_in_before_but_not_the_browser_that_changed_it()
    {
        var host = await site.TeacherAsync();
        var room = await site.RoomAsync(host);
        var (here, there) = (await site.BrowserAsync(host), await site.BrowserAsync(host));
        (await here.SubmitAsync("/account", "password", ("current_password", SiteClass.Password), ("password", "quite another password"))).Is(200);
        (await here.GetAsync($"/teacher/rooms/{room.Id}")).Is(200);
        (await there.GetAsync($"/teacher/rooms/{room.Id}")).Is(404);
        (await host.Client.GetAsync($"/api/rooms/{room.Id}/participants")).Refuses(401);
        (await site.Client().PostAsync("/api/accounts/login", new { email = host.Email, password = SiteClass.Password })).Refuses(401);
        (await site.Client().PostAsync("/api/accounts/login", new { email = host.Email, password = "quite another password" })).Is(200);
    }

    [Fact]
    public async Task A_teacher_who_joins_gets_a_token_that_is_still_the_teachers()
    {
        var host = await site.TeacherAsync();
        var room = await site.RoomAsync(host);
        var joined = (await host.Client.PostAsync("/api/rooms/join", new { code = room.Code, display_name = "Somebody" })).Is(200);
        Assert.Equal((host.UserId, "Host"), (joined.Id("user_id"), joined.Text("role")));
        (await site.Client().With(joined.Text("token")).PostAsync("/api/rooms", new { name = "Chemistry" })).Is(201);
    }

    private static Task<Reply> AskAsync(Client client, string method, string path, string body) =>
        method == "GET" ? client.GetAsync(path) : client.SendAsync(new HttpMethod(method), path, body);

    private static string Changed(string token)
    {
        var middle = token.Length / 2;
        return token[..middle] + (token[middle] == 'A' ? 'B' : 'A') + token[(middle + 1)..];
    }
}
