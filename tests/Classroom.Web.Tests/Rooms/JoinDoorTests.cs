using Classroom.Accounts;
using Classroom.Rooms;
using Microsoft.Extensions.DependencyInjection;

namespace Classroom.Web.Tests.Rooms;

public sealed class JoinDoorTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Joining_answers_with_seat_user_role_and_a_token()
    {
        var room = await RoomAsync();
        var reply = (await JoinAsync(site.Client(), room.Code, " Ada ")).Is(200);
        Assert.Equal(["room_id", "participant_id", "user_id", "role", "display_name", "token"], reply.Names);
        Assert.Equal((room.Id, "Student", "Ada"), (reply.Id("room_id"), reply.Text("role"), reply.Text("display_name")));
        Assert.Equal((7, 7), (reply.Id("participant_id").Version, reply.Id("user_id").Version));
        (await site.Client().With(reply.Text("token")).GetAsync($"/api/rooms/{room.Id}/participants")).Is(200);
    }

    [Fact]
    public async Task Joining_again_gives_the_same_seat_whatever_the_name()
    {
        var room = await RoomAsync();
        var ada = await site.StudentAsync(room, "Ada");
        var again = (await JoinAsync(ada.Client, room.Code, "Somebody else")).Is(200);
        Assert.Equal((ada.Seat, ada.UserId, "Ada"), (again.Id("participant_id"), again.Id("user_id"), again.Text("display_name")));
    }

    [Fact]
    public async Task One_token_joins_many_rooms_as_one_user()
    {
        var (first, second) = (await RoomAsync(), await RoomAsync());
        var ada = await site.StudentAsync(first, "Ada");
        var there = (await JoinAsync(ada.Client, second.Code, "Ada")).Is(200);
        Assert.Equal(ada.UserId, there.Id("user_id"));
        Assert.NotEqual(ada.Seat, there.Id("participant_id"));
    }

    [Fact]
    public async Task A_taken_name_is_answered_with_free_ones_that_work()
    {
        var room = await RoomAsync();
        await site.StudentAsync(room, "Ada");
        foreach (var clash in new[] { "Ada", "ADA", " ada ", "\uFF21\uFF44\uFF41", "A\u200Bda" })
        {
            var refused = (await JoinAsync(site.Client(), room.Code, clash)).Refuses(409, "name_taken");
            Assert.NotEmpty(refused.Json.GetProperty("suggestions").EnumerateArray());
        }

        var free = (await JoinAsync(site.Client(), room.Code, "Ada")).Json.GetProperty("suggestions")[0].GetString()!;
        (await JoinAsync(site.Client(), room.Code, free)).Is(200);
    }

    [Fact]
    public async Task Twenty_who_want_one_name_at_once_get_it_once()
    {
        var room = await RoomAsync();
        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => JoinAsync(site.Client(), room.Code, "Ada"))));
        Assert.Single(replies, reply => reply.Status == 200);
        Assert.All(replies.Where(reply => reply.Status != 200), reply => reply.Refuses(409, "name_taken"));
        Assert.Empty(site.Errors.Lines);
    }

    [Fact]
    public async Task One_browser_that_joins_twice_at_once_has_one_seat()
    {
        var (first, room) = (await RoomAsync(), await RoomAsync());
        var ada = await site.StudentAsync(first, "Ada");
        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => JoinAsync(site.Client().With(ada.Client.Token), room.Code, "Ada"))));
        Assert.Single(replies.Select(reply => reply.Is(200).Id("participant_id")).Distinct());
        Assert.Empty(site.Errors.Lines);
    }

    [Fact]
    public async Task A_locked_room_lets_in_only_those_who_have_a_seat()
    {
        var (host, room) = await HostedAsync();
        var ada = await site.StudentAsync(room, "Ada");
        await Door.SetLockedAsync(room.Id, Of(host), locked: true);
        (await JoinAsync(site.Client(), room.Code, "Ben")).Refuses(403, "locked");
        (await JoinAsync(ada.Client, room.Code, "Ada")).Is(200);
    }

    [Fact]
    public async Task A_banned_student_does_not_come_back_and_a_removed_one_does()
    {
        var (host, room) = await HostedAsync();
        var (ada, ben) = (await site.StudentAsync(room, "Ada"), await site.StudentAsync(room, "Ben"));
        await Seats.BanAsync(room.Id, Of(host), ada.Seat);
        await Seats.RemoveAsync(room.Id, Of(host), ben.Seat);
        (await JoinAsync(ada.Client, room.Code, "Ada")).Refuses(403, "banned");
        Assert.Equal(ben.Seat, (await JoinAsync(ben.Client, room.Code, "Ben")).Is(200).Id("participant_id"));
    }

    [Fact]
    public async Task An_old_code_opens_nothing()
    {
        var (host, room) = await HostedAsync();
        var code = (await Door.ReplaceCodeAsync(room.Id, Of(host))).Value;
        (await JoinAsync(site.Client(), room.Code, "Ada")).Refuses(404, "wrong_code");
        (await JoinAsync(site.Client(), code, "Ada")).Is(200);
    }

    [Theory]
    [InlineData("{0}-{1}")]
    [InlineData("{0} {1}")]
    [InlineData("  {0}{1} ")]
    public async Task A_code_may_be_typed_as_it_is_read_out(string form)
    {
        var room = await RoomAsync();
        (await JoinAsync(site.Client(), string.Format(form, room.Code[..3], room.Code[3..]), "Ada")).Is(200);
    }

    private Door Door => site.Services.GetRequiredService<Door>();

    private Seats Seats => site.Services.GetRequiredService<Seats>();

    private static Caller Of(Person host) => new(host.UserId, null);

    private async Task<MadeRoom> RoomAsync() => await site.RoomAsync(await site.TeacherAsync());

    private async Task<(Person, MadeRoom)> HostedAsync()
    {
        var host = await site.TeacherAsync();
        return (host, await site.RoomAsync(host));
    }

    private static Task<Reply> JoinAsync(Client client, string code, string name) =>
        client.PostAsync("/api/rooms/join", new { code, display_name = name });
}
