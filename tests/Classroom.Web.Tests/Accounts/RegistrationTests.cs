namespace Classroom.Web.Tests.Accounts;

public sealed class RegistrationTests
{
    private static readonly object Second = new { email = "second@school.example", password = SiteClass.Password, display_name = "Second" };

    [Fact]
    public async Task Closed_it_lets_nobody_in_by_the_door_or_by_the_page()
    {
        await using var site = new Site { Settings = [("Accounts:Registration", "Closed")] };
        (await site.Client().PostAsync("/api/accounts/register", Second)).Refuses(403, "registration_closed");
        var page = await (await site.Client().GetAsync("/account/register")).Is(200).PageAsync();
        Assert.Empty(page.QuerySelectorAll("input"));
    }

    [Fact]
    public async Task First_only_lets_the_first_in_and_nobody_after()
    {
        await using var site = new Site { Settings = [("Accounts:Registration", "FirstOnly")] };
        var browser = site.Client();
        await browser.GetAsync("/account/register");
        await site.TeacherAsync();
        (await site.Client().PostAsync("/api/accounts/register", Second)).Refuses(403, "registration_closed");
        Assert.Empty((await (await browser.GetAsync("/account/register")).PageAsync()).QuerySelectorAll("input"));
    }

    [Fact]
    public async Task A_form_that_was_open_when_it_closed_is_refused()
    {
        await using var open = new Site();
        var browser = open.Client();
        var form = await browser.GetAsync("/account/register");
        await using var closed = new Site { ConnectionString = open.ConnectionString, Settings = [("Accounts:Registration", "Closed")] };
        var other = closed.Client();
        foreach (var (name, value) in browser.Cookies)
        {
            other.SetCookie(name, value);
        }

        var token = (await form.PageAsync()).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var reply = await other.SendAsync(HttpMethod.Post, "/account/register", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = token, ["_handler"] = "register",
            ["email"] = "second@school.example", ["password"] = SiteClass.Password, ["display_name"] = "Second",
        }));
        Assert.InRange(reply.Status, 400, 403);
        await using var db = await closed.OpenDatabaseAsync();
        Assert.Empty(db.Users);
    }

    [Fact]
    public async Task Tries_are_limited_by_address_on_doors_and_forms_together()
    {
        await using var site = new Site { Settings = [("Accounts:TriesPerMinute", "3")] };
        object nobody = new { email = "nobody@school.example", password = "not the password" };
        (await site.Client().PostAsync("/api/accounts/login", nobody)).Refuses(401);
        (await site.Client().PostAsync("/api/accounts/login", nobody)).Refuses(401);
        (await site.Client().PostAsync("/api/accounts/register", Second)).Is(200);
        var refused = (await site.Client().PostAsync("/api/accounts/login", nobody)).Refuses(429, "too_many_tries");
        Assert.Equal("60", refused.Header("Retry-After"));
        (await site.Client("198.51.100.7").PostAsync("/api/accounts/login", nobody)).Refuses(401);
        Assert.Empty(site.Errors.Lines);
    }

    [Fact]
    public async Task Tries_by_the_form_are_limited_too()
    {
        await using var site = new Site { Settings = [("Accounts:TriesPerMinute", "3")] };
        var browser = site.Client();
        for (var tried = 0; tried < 3; tried++)
        {
            (await browser.SubmitAsync("/account/login", "login", ("email", "nobody@school.example"), ("password", "wrong"))).Is(401);
        }

        var refused = (await browser.SubmitAsync("/account/login", "login", ("email", "nobody@school.example"), ("password", "wrong"))).Is(429);
        Assert.Equal("60", refused.Header("Retry-After"));
        (await browser.GetAsync("/account/login")).Is(200);
    }
}
