namespace Classroom.Web.Tests.Shared;

/// <summary>No form is taken that was not drawn for this browser.</summary>
public sealed class AntiforgeryTests(Site site) : IClassFixture<Site>
{
    public static TheoryData<string, string> Forms => new()
    {
        { "/account/login", "login" },
        { "/account/register", "register" },
        { "/join", "join" },
        { "/teacher", "create" },
        { "/account", "rename" },
        { "/account", "password" },
        { "/account", "sign-out" },
        { "/account", "sign-out-everywhere" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_form_without_its_token_does_nothing(string path, string form)
    {
        var teacher = await site.TeacherAsync();
        var room = await site.RoomAsync(teacher);
        var browser = await site.BrowserAsync(teacher);
        KeyValuePair<string, string>[] fields =
        [
            new("_handler", form), new("email", teacher.Email), new("password", "another pass word"), new("current_password", SiteClass.Password),
            new("display_name", "Forged"), new("name", "Forged"), new("code", room.Code),
        ];
        foreach (var token in new string?[] { null, "", "CfDJ8forged" })
        {
            var sent = token is null ? fields : [.. fields, KeyValuePair.Create("__RequestVerificationToken", token)];
            (await browser.SendAsync(HttpMethod.Post, path, new FormUrlEncodedContent(sent))).Is(400);
        }

        (await browser.GetAsync("/teacher")).Is(200);
        (await site.Client().PostAsync("/api/accounts/login", new { email = teacher.Email, password = SiteClass.Password })).Is(200);
        await using var db = await site.OpenDatabaseAsync();
        Assert.DoesNotContain(db.Users, user => user.DisplayName == "Forged");
        Assert.DoesNotContain(db.Rooms, made => made.Name == "Forged");
        Assert.DoesNotContain(db.Participants, seat => seat.DisplayName == "Forged");
        Assert.Empty(site.Errors.Lines);
    }

    [Fact]
    public async Task A_token_of_another_browser_does_not_do()
    {
        var other = await (await site.Client().GetAsync("/account/login")).PageAsync();
        var token = other.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var browser = site.Client();
        await browser.GetAsync("/account/login");
        (await browser.SendAsync(HttpMethod.Post, "/account/login", new FormUrlEncodedContent(
            [new("_handler", "login"), new("__RequestVerificationToken", token), new("email", "a@school.example"), new("password", "x")]))).Is(400);
    }

    [Theory]
    [InlineData("application/json", "{}")]
    [InlineData("text/plain", "code=1")]
    [InlineData("multipart/form-data; boundary=x", "--x")]
    [InlineData("application/x-www-form-urlencoded", "_handler=join&%00=%ff&&&=")]
    public async Task What_is_no_form_is_refused_and_no_error(string type, string body)
    {
        foreach (var path in new[] { "/join", "/account/login", "/", "/teacher" })
        {
            Assert.InRange((await site.Client().SendAsync(HttpMethod.Post, path, body, type)).Status, 300, 499);
        }

        Assert.Empty(site.Errors.Lines);
    }
}
