using AngleSharp.Dom;

namespace Classroom.Web.Tests.Rooms;

public sealed class JoinPageTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Joining_leads_into_the_room_with_a_cookie_that_scripts_cannot_read()
    {
        var room = await RoomAsync();
        var browser = site.Client();
        var reply = (await browser.SubmitAsync("/join", "join", ("code", room.Code), ("display_name", "Ada"))).Is(302);
        Assert.Equal($"/student/room/{room.Id}", reply.Location);
        Assert.Contains("classroom.guest=", reply.Header("Set-Cookie"));
        Assert.Contains("httponly", reply.Header("Set-Cookie"), StringComparison.OrdinalIgnoreCase);
        (await browser.GetAsync($"/student/room/{room.Id}")).Is(200);
    }

    [Fact]
    public async Task The_link_behind_the_qr_code_has_the_code_in_its_field()
    {
        var room = await RoomAsync();
        var page = await (await site.Client().GetAsync($"/join/{room.Code}")).Is(200).PageAsync();
        Assert.Equal(room.Code, page.QuerySelector("#code")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Coming_again_with_the_same_browser_finds_the_seat()
    {
        var room = await RoomAsync();
        var browser = await site.BrowserAsync(room, "Ada");
        var page = await (await browser.GetAsync($"/join/{room.Code}")).Is(200).PageAsync();
        Assert.Empty(page.QuerySelectorAll("#code"));
        Assert.NotNull(page.QuerySelector($"a[href='student/room/{room.Id}']"));
        Assert.Contains("Ada", page.Body!.TextContent);
    }

    [Fact]
    public async Task Somebody_else_at_the_same_browser_says_so_and_joins_as_themselves()
    {
        var room = await RoomAsync();
        var browser = await site.BrowserAsync(room, "Ada");
        (await browser.SubmitAsync($"/join/{room.Code}", "forget")).Is(302);
        Assert.DoesNotContain(browser.Cookies.Keys, name => name == "classroom.guest");
        (await browser.SubmitAsync($"/join/{room.Code}", "join", ("code", room.Code), ("display_name", "Ben"))).Is(302);
        var list = await browser.GetAsync($"/api/rooms/{room.Id}/participants");
        Assert.Equal(3, list.Json.GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task A_taken_name_offers_free_ones_that_a_click_takes()
    {
        var room = await RoomAsync();
        await site.BrowserAsync(room, "Ada");
        var browser = site.Client();
        var page = await (await browser.SubmitAsync("/join", "join", ("code", room.Code), ("display_name", "ada"))).Is(409).PageAsync();
        Assert.Contains("ada", page.QuerySelector("#name-error")!.TextContent);
        Assert.Equal((room.Code, "ada"), (page.QuerySelector("#code")!.GetAttribute("value"), page.QuerySelector("#display_name")!.GetAttribute("value")));
        var free = page.QuerySelector("button[name=free_name]")!.GetAttribute("value")!;
        (await browser.SubmitAsync("/join", "join", ("code", room.Code), ("display_name", "ada"), ("free_name", free))).Is(302);
    }

    [Fact]
    public async Task A_wrong_code_stays_on_the_page_and_says_how_many_tries_are_left()
    {
        var page = await (await site.Client().SubmitAsync("/join", "join", ("code", "000000"), ("display_name", "Ada"))).Is(422).PageAsync();
        Assert.Contains("9", page.QuerySelector("#code-error")!.TextContent);
        Assert.Equal("Ada", page.QuerySelector("#display_name")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_teacher_who_types_the_code_of_their_room_stays_its_host()
    {
        var host = await site.TeacherAsync();
        var room = await site.RoomAsync(host);
        var browser = await site.BrowserAsync(host);
        var page = await (await browser.GetAsync($"/join/{room.Code}")).Is(200).PageAsync();
        Assert.NotNull(page.QuerySelector($"a[href='student/room/{room.Id}']"));
        Assert.DoesNotContain(browser.Cookies.Keys, name => name == "classroom.guest");
    }

    [Fact]
    public async Task A_stranger_learns_nothing_of_the_room_behind_a_code()
    {
        var host = await site.TeacherAsync("Ms Gray");
        var room = await site.RoomAsync(host, "Secret subject");
        await site.BrowserAsync(room, "Ada");
        var reply = (await site.Client().GetAsync($"/join/{room.Code}")).Is(200);
        Assert.DoesNotContain("Secret subject", reply.Body);
        Assert.DoesNotContain("Ada", reply.Body);
        Assert.DoesNotContain(room.Id.ToString(), reply.Body);
    }

    private async Task<MadeRoom> RoomAsync() => await site.RoomAsync(await site.TeacherAsync());
}
