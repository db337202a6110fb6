using Classroom.Accounts;
using Classroom.Rooms;
using Microsoft.Extensions.DependencyInjection;

namespace Classroom.Web.Tests.Rooms;

/// <summary>The page behind a ticket's QR code: the new device takes the seat there.</summary>
public sealed class HandoverPageTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task The_new_browser_gets_the_seat_and_the_old_one_finds_nothing_any_more()
    {
        var (host, room, _) = await ClassAsync();
        var old = await site.BrowserAsync(room, "Zoe");
        var secret = await IssuedAsync(host, room, "Zoe");
        (await old.GetAsync($"/student/room/{room.Id}")).Is(200);

        var device = site.Client();
        var taken = (await device.SubmitAsync($"/join/seat/{secret}", "take-seat")).Is(302);
        Assert.Equal($"/student/room/{room.Id}", taken.Location);
        Assert.Contains("Zoe", (await device.GetAsync(taken.Location!)).Is(200).Body);
        (await old.GetAsync($"/student/room/{room.Id}")).Is(404);
    }

    [Fact]
    public async Task The_old_devices_token_opens_nothing_from_that_moment_on()
    {
        var (host, room, ada) = await ClassAsync();
        (await ada.BeatAsync()).Is(200);
        (await site.Client().SubmitAsync($"/join/seat/{await IssuedAsync(host, room, "Ada")}", "take-seat")).Is(302);
        (await ada.BeatAsync()).Refuses(404, "not_found");
        (await ada.Client.GetAsync($"/api/rooms/{room.Id}/participants")).Refuses(404, "not_found");
    }

    [Fact]
    public async Task Looking_at_it_asks_and_takes_nothing()
    {
        var (host, room, ada) = await ClassAsync();
        var (secret, passerBy) = (await IssuedAsync(host, room, "Ada"), site.Client());
        for (var looks = 0; looks < 2; looks++)
        {
            var page = await (await passerBy.GetAsync($"/join/seat/{secret}")).Is(200).PageAsync();
            Assert.Equal("Ada", page.QuerySelector("form bdi")!.TextContent);
        }

        (await passerBy.GetAsync($"/student/room/{room.Id}")).Is(404);
        (await ada.BeatAsync()).Is(200);
    }

    [Fact]
    public async Task A_ticket_that_was_used_or_never_was_says_why()
    {
        var (host, room, _) = await ClassAsync();
        var secret = await IssuedAsync(host, room, "Ada");
        (await site.Client().SubmitAsync($"/join/seat/{secret}", "take-seat")).Is(302);
        foreach (var path in new[] { secret, new string('0', 32), "x", "..%2F..%2Fteacher" })
        {
            var page = (await site.Client().GetAsync($"/join/seat/{path}")).Is(422);
            Assert.Equal("This ticket has ended", (await page.PageAsync()).QuerySelector("h1")?.TextContent);
        }
    }

    [Fact]
    public async Task Two_who_had_it_open_press_and_one_gets_it()
    {
        var (host, room, _) = await ClassAsync();
        var secret = await IssuedAsync(host, room, "Ada");
        var (first, second) = (site.Client(), site.Client());
        var form = await (await second.GetAsync($"/join/seat/{secret}")).PageAsync();
        var fields = form.QuerySelectorAll("form input[type=hidden]").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value")!)).ToList();
        (await first.SubmitAsync($"/join/seat/{secret}", "take-seat")).Is(302);
        var late = await second.SendAsync(HttpMethod.Post, $"/join/seat/{secret}", new FormUrlEncodedContent(fields));
        Assert.InRange(late.Status, 400, 499);
        (await second.GetAsync($"/student/room/{room.Id}")).Is(404);
        (await first.GetAsync($"/student/room/{room.Id}")).Is(200);
    }

    private async Task<string> IssuedAsync(Person host, MadeRoom room, string name)
    {
        await using var db = await site.OpenDatabaseAsync();
        var seat = db.Participants.Single(p => p.RoomId == room.Id && p.DisplayName == name).Id;
        return (await site.Services.GetRequiredService<Handovers>().IssueAsync(room.Id, new Caller(host.UserId, null), seat)).Value;
    }

    private async Task<(Person Host, MadeRoom Room, Person Ada)> ClassAsync()
    {
        var host = await site.TeacherAsync();
        var room = await site.RoomAsync(host);
        return (host, room, await site.StudentAsync(room, "Ada"));
    }
}
