namespace Classroom.Web.Tests.Rooms;

public sealed class RoomsPageTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Nobody_and_students_are_led_to_the_sign_in()
    {
        var student = await site.BrowserAsync(await site.RoomAsync(await site.TeacherAsync()), "Ada");
        foreach (var client in new[] { site.Client(), student })
        {
            Assert.StartsWith("/account/login", (await client.GetAsync("/teacher")).Is(302).Location);
        }
    }

    [Fact]
    public async Task It_lists_ones_own_rooms_and_no_others()
    {
        var (mine, theirs) = (await site.TeacherAsync(), await site.TeacherAsync());
        await site.RoomAsync(mine, "My physics");
        await site.RoomAsync(theirs, "Their physics");
        var reply = (await (await site.BrowserAsync(mine)).GetAsync("/teacher")).Is(200);
        Assert.Contains("My physics", reply.Body);
        Assert.DoesNotContain("Their physics", reply.Body);
    }

    [Fact]
    public async Task A_new_room_is_made_and_opened()
    {
        var browser = await site.BrowserAsync(await site.TeacherAsync());
        var reply = (await browser.SubmitAsync("/teacher", "create", ("name", "<i>Physics</i>"))).Is(302);
        Assert.Matches("^/teacher/rooms/[0-9a-f-]{36}$", reply.Location);
        var page = await (await browser.GetAsync(reply.Location!)).Is(200).PageAsync();
        Assert.Equal("<i>Physics</i>", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_name_that_cannot_be_read_is_refused_beside_its_field()
    {
        var browser = await site.BrowserAsync(await site.TeacherAsync());
        var page = await (await browser.SubmitAsync("/teacher", "create", ("name", " "))).Is(422).PageAsync();
        Assert.NotNull(page.QuerySelector("#name-error"));
    }

    [Theory]
    [InlineData("/teacher/rooms/{0}")]
    [InlineData("/teacher/competition/{1}")]
    public async Task A_teacher_page_is_nothing_to_all_who_do_not_teach_there(string path)
    {
        var host = await site.TeacherAsync();
        var room = await site.RoomAsync(host);
        path = string.Format(path, room.Id, await site.CompetitionAsync(host, room));
        (await (await site.BrowserAsync(host)).GetAsync(path)).Is(200);
        var nothing = (await site.Client().GetAsync("/teacher/rooms/" + Guid.CreateVersion7())).Is(404);
        foreach (var client in new[] { site.Client(), await site.BrowserAsync(room, "Ada"), await site.BrowserAsync(await site.TeacherAsync()) })
        {
            var reply = (await client.GetAsync(path)).Is(404);
            Assert.Equal((await nothing.PageAsync()).QuerySelector("main")!.TextContent, (await reply.PageAsync()).QuerySelector("main")!.TextContent);
        }
    }

    [Theory]
    [InlineData("/student/room/{0}")]
    [InlineData("/student/competition/{1}")]
    public async Task A_student_page_is_nothing_to_all_who_have_no_seat(string path)
    {
        var host = await site.TeacherAsync();
        var room = await site.RoomAsync(host);
        path = string.Format(path, room.Id, await site.CompetitionAsync(host, room));
        (await (await site.BrowserAsync(room, "Ada")).GetAsync(path)).Is(200);
        (await (await site.BrowserAsync(host)).GetAsync(path)).Is(200);
        var elsewhere = await site.RoomAsync(host, "Chemistry");
        foreach (var client in new[] { site.Client(), await site.BrowserAsync(elsewhere, "Ada"), await site.BrowserAsync(await site.TeacherAsync()) })
        {
            (await client.GetAsync(path)).Is(404);
        }
    }
}
