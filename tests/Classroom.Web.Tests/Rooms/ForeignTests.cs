using Classroom.Accounts;
using Classroom.Rooms;
using Microsoft.Extensions.DependencyInjection;

namespace Classroom.Web.Tests.Rooms;

/// <summary>Whatever is not one's own answers as if it did not exist, from the moment at which it stops being one's own .</summary>
public sealed class ForeignTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Anothers_seat_cannot_be_beaten_for_or_said_good_bye_for()
    {
        var (host, room, ada) = await ClassAsync();
        var ben = await site.StudentAsync(room, "Ben");
        await ada.BeatAsync();
        foreach (var other in new[] { ben, host, await site.TeacherAsync(), await site.StudentAsync(await site.RoomAsync(host), "Ada") })
        {
            var asAda = other with { Seat = ada.Seat };
            (await asAda.BeatAsync()).Refuses(404, "not_found");
            (await other.Client.PostAsync($"/api/participants/{ada.Seat}/goodbye", new { session_id = "tab" })).Refuses(404, "not_found");
        }

        site.Time.Pass(TimeSpan.FromSeconds(4));
        Assert.Equal(1, (await host.Client.GetAsync($"/api/participants/active/{room.Id}")).Json.GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task Another_room_answers_like_no_room()
    {
        var (_, room, _) = await ClassAsync();
        var (stranger, _, theirs) = await ClassAsync();
        foreach (var client in new[] { stranger.Client, theirs.Client })
        {
            foreach (var id in new[] { room.Id, Guid.CreateVersion7(), Guid.Empty })
            {
                (await client.GetAsync($"/api/rooms/{id}/participants")).Refuses(404, "not_found");
                (await client.GetAsync($"/api/participants/active/{id}")).Refuses(404, "not_found");
                (await client.PostAsync($"/api/rooms/{id}/competitions", new { quiz_id = Guid.NewGuid() })).Refuses(404, "not_found");
            }
        }
    }

    [Fact]
    public async Task Another_rooms_competition_answers_like_none()
    {
        var (host, room, _) = await ClassAsync();
        var competition = await site.CompetitionAsync(host, room);
        var (stranger, _, theirs) = await ClassAsync();
        foreach (var client in new[] { stranger.Client, theirs.Client })
        {
            (await client.GetAsync($"/api/competitions/{competition}")).Refuses(404, "not_found");
            (await client.GetAsync($"/api/competitions/{competition}/active")).Refuses(404, "not_found");
        }
    }

    [Fact]
    public async Task A_student_opens_no_competition()
    {
        var (_, room, ada) = await ClassAsync();
        (await ada.Client.PostAsync($"/api/rooms/{room.Id}/competitions", new { quiz_id = Guid.NewGuid() })).Refuses(403, "not_allowed");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_token_of_a_removed_or_banned_student_opens_nothing_from_that_moment_on(bool banned)
    {
        var (host, room, ada) = await ClassAsync();
        var competition = await site.CompetitionAsync(host, room);
        (await ada.BeatAsync()).Is(200);
        await (banned ? Seats.BanAsync(room.Id, Of(host), ada.Seat) : Seats.RemoveAsync(room.Id, Of(host), ada.Seat));

        (await ada.BeatAsync()).Refuses(404, "not_found");
        (await ada.Client.PostAsync($"/api/participants/{ada.Seat}/goodbye", new { session_id = "tab" })).Refuses(404, "not_found");
        foreach (var door in new[] { $"rooms/{room.Id}/participants", $"participants/active/{room.Id}", $"competitions/{competition}", $"competitions/{competition}/active" })
        {
            (await ada.Client.GetAsync($"/api/{door}")).Refuses(404, "not_found");
        }

        Assert.Equal(0, (await host.Client.GetAsync($"/api/participants/active/{room.Id}")).Json.GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task A_co_teacher_whose_role_was_taken_back_is_a_stranger_by_token_and_by_cookie()
    {
        var (host, room, _) = await ClassAsync();
        var co = await site.TeacherAsync("Mr Brown");
        var browser = site.Client();
        await browser.SubmitAsync("/account/login", "login", ("email", co.Email), ("password", SiteClass.Password));
        await Seats.AddTeacherAsync(room.Id, Of(host), co.Email);
        var competition = (await co.Client.PostAsync($"/api/rooms/{room.Id}/competitions", new { quiz_id = await co.QuizAsync() })).Is(201).Id("competition_id");
        (await browser.GetAsync($"/teacher/rooms/{room.Id}")).Is(200);
        (await browser.GetAsync($"/teacher/competition/{competition}")).Is(200);

        var seat = (await site.Services.GetRequiredService<RoomDesk>().EnterAsync(room.Id, Of(co))).Value.ParticipantId;
        await Seats.RemoveAsync(room.Id, Of(host), seat);
        foreach (var client in new[] { co.Client, browser })
        {
            (await client.PostAsync($"/api/rooms/{room.Id}/competitions", new { quiz_id = Guid.NewGuid() })).Refuses(404, "not_found");
            (await client.GetAsync($"/api/rooms/{room.Id}/participants")).Refuses(404, "not_found");
            (await client.GetAsync($"/api/competitions/{competition}")).Refuses(404, "not_found");
        }

        (await browser.GetAsync($"/teacher/rooms/{room.Id}")).Is(404);
        (await browser.GetAsync($"/teacher/competition/{competition}")).Is(404);
        (await browser.GetAsync($"/student/room/{room.Id}")).Is(404);
    }

    [Fact]
    public async Task A_deleted_room_is_gone_for_everybody_in_it()
    {
        var (host, room, ada) = await ClassAsync();
        (await ada.BeatAsync()).Is(200);
        await site.Services.GetRequiredService<RoomDesk>().DeleteAsync(room.Id, Of(host), "Physics");
        (await ada.BeatAsync()).Refuses(404, "not_found");
        (await ada.Client.GetAsync($"/api/rooms/{room.Id}/participants")).Refuses(404);
        (await host.Client.GetAsync($"/api/participants/active/{room.Id}")).Refuses(404);
        (await site.Client().PostAsync("/api/rooms/join", new { code = room.Code, display_name = "Ben" })).Refuses(404, "wrong_code");
    }

    [Fact]
    public async Task An_archived_room_is_its_teachers_alone_and_nothing_begins_in_it()
    {
        var (host, room, ada) = await ClassAsync();
        await site.Services.GetRequiredService<RoomDesk>().ArchiveAsync(room.Id, Of(host));
        (await ada.Client.GetAsync($"/api/rooms/{room.Id}/participants")).Refuses(404);
        (await host.Client.GetAsync($"/api/rooms/{room.Id}/participants")).Is(200);
        (await host.Client.PostAsync($"/api/rooms/{room.Id}/competitions", new { quiz_id = Guid.NewGuid() })).Refuses(409, "room_archived");
    }

    private Seats Seats => site.Services.GetRequiredService<Seats>();

    private static Caller Of(Person person) => new(person.UserId, null);

    private async Task<(Person Host, MadeRoom Room, Person Ada)> ClassAsync()
    {
        var host = await site.TeacherAsync();
        var room = await site.RoomAsync(host);
        return (host, room, await site.StudentAsync(room, "Ada"));
    }
}
