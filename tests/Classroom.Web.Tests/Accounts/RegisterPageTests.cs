namespace Classroom.Web.Tests.Accounts;

public sealed class RegisterPageTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_new_teacher_is_signed_in_and_among_their_rooms()
    {
        var browser = site.Client();
        var reply = await RegisterAsync(browser, "new@school.example", SiteClass.Password, "Ms Gray");
        Assert.Equal("/teacher", reply.Is(302).Location);
        (await browser.GetAsync("/teacher")).Is(200);
    }

    [Theory]
    [InlineData("nobody", SiteClass.Password, "Ms Gray", 422, "#email-error")]
    [InlineData("weak@school.example", "short", "Ms Gray", 422, "#password-error")]
    [InlineData("name@school.example", SiteClass.Password, " ", 422, "#name-error")]
    public async Task What_is_wrong_is_said_beside_its_field(string email, string password, string name, int status, string error)
    {
        var browser = site.Client();
        var reply = (await RegisterAsync(browser, email, password, name)).Is(status);
        var page = await reply.PageAsync();
        Assert.NotNull(page.QuerySelector(error));
        Assert.Single(page.QuerySelectorAll("p.error"));
        Assert.DoesNotContain(password, reply.Body);
        Assert.DoesNotContain(browser.Cookies.Keys, cookie => cookie == "classroom.account");
    }

    [Fact]
    public async Task An_email_that_has_an_account_is_said_to_have_one()
    {
        var teacher = await site.TeacherAsync();
        Assert.NotNull((await (await RegisterAsync(site.Client(), teacher.Email, SiteClass.Password, "Ms Gray")).Is(409).PageAsync()).QuerySelector("#email-error"));
    }

    private static Task<Reply> RegisterAsync(Client browser, string email, string password, string name) =>
        browser.SubmitAsync("/account/register", "register", ("email", email), ("password", password), ("display_name", name));
}
