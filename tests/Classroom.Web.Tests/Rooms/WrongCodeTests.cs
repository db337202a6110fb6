using Classroom.Accounts;
using Classroom.Rooms;
using Microsoft.Extensions.DependencyInjection;

namespace Classroom.Web.Tests.Rooms;

/// <summary>Guessing is slow, and a school behind one address goes on joining .</summary>
public sealed class WrongCodeTests
{
    private const string Address = "203.0.113.5";

    [Fact]
    public async Task A_browser_has_ten_wrong_codes_a_minute_and_others_at_its_address_go_on_joining()
    {
        await using var site = new Site();
        var room = await site.RoomAsync(await site.TeacherAsync());
        var (guessing, other) = (await BrowserAsync(site), await BrowserAsync(site));
        for (var left = 9; left >= 0; left--)
        {
            Assert.Equal(left, (await JoinAsync(guessing, Wrong(room))).Refuses(404, "wrong_code").Json.GetProperty("tries_left").GetInt32());
        }

        var refused = (await JoinAsync(guessing, room.Code)).Refuses(429, "too_many_wrong_codes");
        Assert.Equal("60", refused.Header("Retry-After"));
        (await JoinAsync(other, room.Code)).Is(200);
    }

    [Fact]
    public async Task After_a_minute_the_browser_tries_again()
    {
        await using var site = new Site();
        var room = await site.RoomAsync(await site.TeacherAsync());
        var browser = await BrowserAsync(site);
        for (var tried = 0; tried < 10; tried++)
        {
            await JoinAsync(browser, Wrong(room));
        }

        site.Time.Pass(TimeSpan.FromSeconds(59));
        (await JoinAsync(browser, room.Code)).Refuses(429);
        site.Time.Pass(TimeSpan.FromSeconds(1));
        (await JoinAsync(browser, room.Code)).Is(200);
    }

    [Fact]
    public async Task Right_codes_are_never_counted()
    {
        await using var site = new Site { Settings = [("Rooms:WrongCodesPerAddress", "10")] };
        var room = await site.RoomAsync(await site.TeacherAsync());
        for (var student = 0; student < 40; student++)
        {
            (await JoinAsync(site.Client(Address), room.Code, $"Student {student}")).Is(200);
        }
    }

    [Fact]
    public async Task Who_drops_the_cookie_is_still_counted_by_address()
    {
        await using var site = new Site { Settings = [("Rooms:WrongCodesPerAddress", "25")] };
        var room = await site.RoomAsync(await site.TeacherAsync());
        for (var browser = 0; browser < 25; browser++)
        {
            (await JoinAsync(await BrowserAsync(site), Wrong(room))).Refuses(404);
        }

        (await JoinAsync(await BrowserAsync(site), room.Code)).Refuses(429);
        (await JoinAsync(site.Client("198.51.100.7"), room.Code)).Is(200);
    }

    [Fact]
    public async Task All_together_have_a_limit_too()
    {
        await using var site = new Site { Settings = [("Rooms:WrongCodesInAll", "12")] };
        var room = await site.RoomAsync(await site.TeacherAsync());
        for (var client = 0; client < 12; client++)
        {
            (await JoinAsync(site.Client($"198.51.100.{client}"), Wrong(room))).Refuses(404);
        }

        (await JoinAsync(site.Client("192.0.2.99"), room.Code)).Refuses(429, "too_many_wrong_codes");
    }

    [Fact]
    public async Task A_wrong_and_a_closed_and_an_archived_code_get_the_same_answer()
    {
        await using var site = new Site();
        var host = await site.TeacherAsync();
        var (room, closed, archived) = (await site.RoomAsync(host), await site.RoomAsync(host), await site.RoomAsync(host));
        await site.Services.GetRequiredService<Door>().SetOpenAsync(closed.Id, new Caller(host.UserId, null), open: false);
        await site.Services.GetRequiredService<RoomDesk>().ArchiveAsync(archived.Id, new Caller(host.UserId, null));
        string[] codes = [Wrong(room, closed, archived), closed.Code, archived.Code];
        var answers = new List<string>();
        foreach (var code in codes)
        {
            var browser = await BrowserAsync(site);
            site.Queries.Clear();
            var reply = (await JoinAsync(browser, code)).Refuses(404, "wrong_code");
            // In the same time means by the same work.
            answers.Add($"{site.Queries.Commands.Count} query: " + string.Join(" ", reply.Json.EnumerateObject().Where(property => property.Name != "trace_id").Select(property => property.ToString())));
        }

        Assert.True(answers.Distinct().Count() == 1, string.Join("\n", answers));
    }

    [Fact]
    public async Task The_page_and_the_door_count_together()
    {
        await using var site = new Site();
        var room = await site.RoomAsync(await site.TeacherAsync());
        var browser = await BrowserAsync(site);
        for (var tried = 0; tried < 5; tried++)
        {
            (await JoinAsync(browser, Wrong(room))).Refuses(404);
            (await browser.SubmitAsync("/join", "join", ("code", Wrong(room)), ("display_name", "Ada"))).Is(422);
        }

        (await browser.SubmitAsync("/join", "join", ("code", room.Code), ("display_name", "Ada"))).Is(429);
        (await JoinAsync(browser, room.Code)).Refuses(429);
    }

    private static async Task<Client> BrowserAsync(Site site)
    {
        var browser = site.Client(Address);
        (await browser.GetAsync("/join")).Is(200);
        return browser;
    }

    private static string Wrong(params MadeRoom[] rooms) =>
        Enumerable.Range(0, 1_000_000).Select(code => code.ToString("D6")).First(code => rooms.All(room => room.Code != code));

    private static Task<Reply> JoinAsync(Client client, string code, string name = "Ada") =>
        client.PostAsync("/api/rooms/join", new { code, display_name = name });
}
