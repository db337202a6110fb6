namespace Classroom.Web.Tests.Accounts;

public sealed class AccountPageTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task It_is_for_those_who_are_signed_in()
    {
        var reply = (await site.Client().GetAsync("/account")).Is(302);
        Assert.Equal("/account/login?returnUrl=/account", reply.Location);
    }

    [Fact]
    public async Task Signing_out_takes_the_cookie_back()
    {
        var browser = await site.BrowserAsync(await site.TeacherAsync());
        Assert.Equal("/", (await browser.SubmitAsync("/account", "sign-out")).Is(302).Location);
        Assert.DoesNotContain(browser.Cookies.Keys, name => name == "classroom.account");
        (await browser.GetAsync("/teacher")).Is(302);
    }

    [Fact]
    public async Task A_new_name_is_shown_at_once_and_in_the_rooms()
    {
        var teacher = await site.TeacherAsync("Ms Gray");
        var room = await site.RoomAsync(teacher);
        var browser = await site.BrowserAsync(teacher);
        var page = await (await browser.SubmitAsync("/account", "rename", ("display_name", "Dr Gray"))).Is(200).PageAsync();
        Assert.Equal("Dr Gray", page.QuerySelector("#display_name")!.GetAttribute("value"));
        var list = await browser.GetAsync($"/api/rooms/{room.Id}/participants");
        Assert.Equal("Dr Gray", list.Json.GetProperty("participants")[0].GetProperty("display_name").GetString());
    }

    [Fact]
    public async Task A_wrong_current_password_changes_nothing()
    {
        var teacher = await site.TeacherAsync();
        var browser = await site.BrowserAsync(teacher);
        var page = await (await browser.SubmitAsync("/account", "password", ("current_password", "wrong"), ("password", "quite another password"))).PageAsync();
        Assert.NotNull(page.QuerySelector("#current-error"));
        (await site.Client().PostAsync("/api/accounts/login", new { email = teacher.Email, password = SiteClass.Password })).Is(200);
        (await browser.GetAsync("/account")).Is(200);
    }

    [Fact]
    public async Task A_form_that_was_open_when_the_sign_in_ended_changes_nothing()
    {
        var teacher = await site.TeacherAsync();
        var (here, there) = (await site.BrowserAsync(teacher), await site.BrowserAsync(teacher));
        var open = await (await there.GetAsync("/account")).Is(200).PageAsync();
        await here.SubmitAsync("/account", "sign-out-everywhere");
        var fields = open.QuerySelectorAll("form").Single(form => form.QuerySelector("#display_name") is not null).QuerySelectorAll("input[type=hidden]")
            .ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value")!);
        var reply = await there.SendAsync(HttpMethod.Post, "/account", new FormUrlEncodedContent([.. fields, KeyValuePair.Create("display_name", "Somebody else")]));
        Assert.NotEqual(200, reply.Status);
        await using var db = await site.OpenDatabaseAsync();
        Assert.DoesNotContain(db.Users, user => user.DisplayName == "Somebody else");
    }
}
