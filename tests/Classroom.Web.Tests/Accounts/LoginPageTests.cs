namespace Classroom.Web.Tests.Accounts;

public sealed class LoginPageTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Signing_in_leads_to_the_rooms_with_a_cookie_that_scripts_cannot_read()
    {
        var teacher = await site.TeacherAsync();
        var browser = site.Client();
        var reply = (await browser.SubmitAsync("/account/login", "login", ("email", teacher.Email), ("password", SiteClass.Password))).Is(302);
        Assert.Equal("/teacher", reply.Location);
        var cookie = reply.Header("Set-Cookie")!.ToLowerInvariant();
        Assert.Contains("classroom.account=", cookie);
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=lax", cookie);
        (await browser.GetAsync("/teacher")).Is(200);
    }

    [Theory]
    [InlineData("/teacher/rooms/1", "/teacher/rooms/1")]
    [InlineData("/account", "/account")]
    [InlineData("//elsewhere.example", "/teacher")]
    [InlineData("/\\elsewhere.example", "/teacher")]
    [InlineData("https://elsewhere.example/teacher", "/teacher")]
    [InlineData("javascript:alert(1)", "/teacher")]
    [InlineData("/\t/elsewhere.example", "/teacher")]
    [InlineData("teacher", "/teacher")]
    public async Task Where_to_go_on_never_leads_off_the_site(string returnUrl, string expected)
    {
        var teacher = await site.TeacherAsync();
        var reply = await site.Client().SubmitAsync(
            $"/account/login?returnUrl={Uri.EscapeDataString(returnUrl)}", "login", ("email", teacher.Email), ("password", SiteClass.Password));
        Assert.Equal(expected, reply.Is(302).Location);
    }

    [Fact]
    public async Task A_wrong_password_keeps_the_email_says_why_and_never_shows_the_password()
    {
        var teacher = await site.TeacherAsync();
        var browser = site.Client();
        var reply = (await browser.SubmitAsync("/account/login", "login", ("email", teacher.Email), ("password", "not-the-pass-word"))).Is(401);
        var page = await reply.PageAsync();
        Assert.Equal(teacher.Email, page.QuerySelector("#email")!.GetAttribute("value"));
        Assert.NotEqual("", page.QuerySelector("#login-error")!.TextContent);
        Assert.DoesNotContain("not-the-pass-word", reply.Body);
        Assert.DoesNotContain(browser.Cookies.Keys, name => name == "classroom.account");
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_and_the_page_says_so()
    {
        var teacher = await site.TeacherAsync();
        var browser = site.Client();
        for (var tried = 0; tried < 4; tried++)
        {
            (await browser.SubmitAsync("/account/login", "login", ("email", teacher.Email), ("password", "wrong"))).Is(401);
        }

        (await browser.SubmitAsync("/account/login", "login", ("email", teacher.Email), ("password", "wrong"))).Is(429);
        (await browser.SubmitAsync("/account/login", "login", ("email", teacher.Email), ("password", SiteClass.Password))).Is(429);
    }

    [Fact]
    public async Task Its_fields_have_the_fixed_names()
    {
        var login = await (await site.Client().GetAsync("/account/login")).Is(200).PageAsync();
        Assert.Equal(2, login.QuerySelectorAll("input[name=email], input[name=password]").Length);
        var register = await (await site.Client().GetAsync("/account/register")).Is(200).PageAsync();
        Assert.Equal(3, register.QuerySelectorAll("input[name=email], input[name=password], input[name=display_name]").Length);
        var join = await (await site.Client().GetAsync("/join")).Is(200).PageAsync();
        Assert.Equal(2, join.QuerySelectorAll("input[name=code], input[name=display_name]").Length);
    }
}
