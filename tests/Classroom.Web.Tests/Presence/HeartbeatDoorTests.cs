using Classroom.Accounts;
using Classroom.Data;
using Classroom.Presence;
using Classroom.Rooms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Classroom.Web.Tests.Presence;

public sealed class HeartbeatDoorTests
{
    [Fact]
    public async Task A_beat_answers_with_the_servers_time_of_it_and_the_state()
    {
        await using var site = new Site();
        var (_, _, ada) = await ClassAsync(site);
        site.Time.Pass(TimeSpan.FromSeconds(7));
        var reply = (await ada.BeatAsync(new { is_in_competition = false, competition_id = (Guid?)null, session_id = "tab", visible = true })).Is(200);
        Assert.Equal(["last_active", "state"], reply.Names);
        Assert.Equal((site.Time.Now, "active"), (reply.Json.GetProperty("last_active").GetDateTimeOffset(), reply.Text("state")));
    }

    [Fact]
    public async Task At_thirty_seconds_of_silence_one_is_here_and_past_them_not()
    {
        await using var site = new Site();
        var (host, room, ada) = await ClassAsync(site);
        await ada.BeatAsync();
        site.Time.Pass(TimeSpan.FromSeconds(30));
        Assert.Equal((1, "active"), await SeenAsync(host, room, ada));
        site.Time.Pass(TimeSpan.FromTicks(1));
        Assert.Equal((0, "stale"), await SeenAsync(host, room, ada));
        await ada.BeatAsync();
        Assert.Equal((1, "active"), await SeenAsync(host, room, ada));
    }

    [Fact]
    public async Task Hidden_for_thirty_seconds_one_is_active_and_past_them_hidden_and_back_at_once()
    {
        await using var site = new Site();
        var (host, room, ada) = await ClassAsync(site);
        await ada.BeatAsync();
        object hidden = new { session_id = "tab", visible = false };
        Assert.Equal("active", (await ada.BeatAsync(hidden)).Text("state"));
        site.Time.Pass(TimeSpan.FromSeconds(15));
        await ada.BeatAsync(hidden);
        site.Time.Pass(TimeSpan.FromSeconds(15));
        Assert.Equal("active", (await ada.BeatAsync(hidden)).Text("state"));
        site.Time.Pass(TimeSpan.FromTicks(1));
        Assert.Equal("hidden", (await ada.BeatAsync(hidden)).Text("state"));
        Assert.Equal((0, "hidden"), await SeenAsync(host, room, ada));
        Assert.Equal("active", (await ada.BeatAsync()).Text("state"));
    }

    [Fact]
    public async Task Good_bye_is_believed_after_the_grace_unless_the_tab_beats_again()
    {
        await using var site = new Site();
        var (host, room, ada) = await ClassAsync(site);
        await ada.BeatAsync();
        (await ada.Client.PostAsync($"/api/participants/{ada.Seat}/goodbye", new { session_id = "tab" })).Is(204);
        site.Time.Pass(TimeSpan.FromSeconds(2.9));
        Assert.Equal((1, "active"), await SeenAsync(host, room, ada));
        await ada.BeatAsync();
        site.Time.Pass(TimeSpan.FromSeconds(10));
        Assert.Equal((1, "active"), await SeenAsync(host, room, ada));

        await ada.Client.PostAsync($"/api/participants/{ada.Seat}/goodbye", new { session_id = "tab" });
        site.Time.Pass(TimeSpan.FromSeconds(3));
        Assert.Equal((0, "left"), await SeenAsync(host, room, ada));
    }

    [Fact]
    public async Task Four_tabs_are_one_person_until_the_last_is_gone()
    {
        await using var site = new Site();
        var (host, room, ada) = await ClassAsync(site);
        string[] tabs = ["one", "two", "three", "four"];
        foreach (var tab in tabs)
        {
            await ada.BeatAsync(new { session_id = tab });
        }

        foreach (var tab in tabs)
        {
            Assert.Equal((1, "active"), await SeenAsync(host, room, ada));
            await ada.Client.PostAsync($"/api/participants/{ada.Seat}/goodbye", new { session_id = tab });
            site.Time.Pass(TimeSpan.FromSeconds(3));
        }

        Assert.Equal((0, "left"), await SeenAsync(host, room, ada));
    }

    [Fact]
    public async Task The_host_beats_and_is_never_counted()
    {
        await using var site = new Site();
        var (host, room, ada) = await ClassAsync(site);
        var seat = (await host.Client.PostAsync("/api/rooms/join", new { code = room.Code, display_name = "Ms Gray" })).Id("participant_id");
        Assert.Equal("active", (await (host with { Seat = seat }).BeatAsync()).Is(200).Text("state"));
        await ada.BeatAsync();
        Assert.Equal((1, "active"), await SeenAsync(host, room, ada));
    }

    [Fact]
    public async Task In_a_competition_one_is_counted_in_the_room_and_there()
    {
        await using var site = new Site();
        var (host, room, ada) = await ClassAsync(site);
        var competition = await site.CompetitionAsync(host, room);
        (await ada.BeatAsync(new { session_id = "tab", is_in_competition = true, competition_id = competition })).Is(200);
        var there = (await ada.Client.GetAsync($"/api/competitions/{competition}/active")).Is(200);
        Assert.Equal(1, there.Json.GetProperty("count").GetInt32());
        Assert.Equal(competition, there.Json.GetProperty("participants")[0].GetProperty("competition_id").GetGuid());
        Assert.Equal(1, (await host.Client.GetAsync($"/api/competitions/{competition}")).Json.GetProperty("active_count").GetInt32());
        Assert.Equal((1, "active"), await SeenAsync(host, room, ada));

        await ada.BeatAsync();
        Assert.Equal(0, (await ada.Client.GetAsync($"/api/competitions/{competition}/active")).Json.GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task A_competition_that_is_not_in_the_room_is_refused()
    {
        await using var site = new Site();
        var (host, room, ada) = await ClassAsync(site);
        var elsewhere = await site.RoomAsync(host, "Chemistry");
        var joined = (await ada.Client.PostAsync("/api/rooms/join", new { code = elsewhere.Code, display_name = "Ada" })).Is(200);
        foreach (var competition in new[] { await site.CompetitionAsync(host, elsewhere), Guid.CreateVersion7(), Guid.Empty })
        {
            // Also where one has a seat in that other room, and also where it is known already.
            (await ada.BeatAsync(new { session_id = "tab", is_in_competition = true, competition_id = competition })).Refuses(404, "not_found");
            await (ada with { Seat = joined.Id("participant_id") }).BeatAsync(new { session_id = "tab", is_in_competition = true, competition_id = competition });
            (await ada.BeatAsync(new { session_id = "tab", is_in_competition = true, competition_id = competition })).Refuses(404, "not_found");
        }

        (await ada.BeatAsync(new { session_id = "tab", is_in_competition = true })).Refuses(404);
        Assert.Equal((0, "left"), await SeenAsync(host, room, ada));
    }

    [Fact]
    public async Task What_was_heard_stands_in_the_record_within_five_seconds()
    {
        await using var site = new Site();
        var (host, room, ada) = await ClassAsync(site);
        var competition = await site.CompetitionAsync(host, room);
        await ada.BeatAsync(new { session_id = "tab-7", is_in_competition = true, competition_id = competition });
        var at = site.Time.Now;
        site.Time.Pass(TimeSpan.FromSeconds(5));
        await site.Services.GetRequiredService<HeartbeatWriter>().FlushAsync();
        await using var db = await site.OpenDatabaseAsync();
        var row = await db.Participants.SingleAsync(p => p.Id == ada.Seat);
        Assert.Equal(
            (at.ToColumn(), true, competition, "tab-7"),
            (row.LastActive!.Value, row.IsInCompetition, row.CurrentCompetitionId!.Value, row.SessionId));
    }

    [Fact]
    public async Task Once_known_a_guests_beats_ask_the_database_nothing()
    {
        await using var site = new Site();
        var (host, room, ada) = await ClassAsync(site);
        var competition = await site.CompetitionAsync(host, room);
        object there = new { session_id = "tab", is_in_competition = true, competition_id = competition };
        (await ada.BeatAsync(there)).Is(200);
        site.Queries.Clear();
        for (var beat = 0; beat < 20; beat++)
        {
            (await ada.BeatAsync(there)).Is(200);
            (await ada.BeatAsync()).Is(200);
        }

        Assert.Equal(0, site.Queries.Selects);
    }

    private static async Task<(Person Host, MadeRoom Room, Person Ada)> ClassAsync(Site site)
    {
        var host = await site.TeacherAsync();
        var room = await site.RoomAsync(host);
        return (host, room, await site.StudentAsync(room, "Ada"));
    }

    private static async Task<(int Count, string State)> SeenAsync(Person host, MadeRoom room, Person who)
    {
        var active = (await host.Client.GetAsync($"/api/participants/active/{room.Id}")).Is(200);
        var list = (await host.Client.GetAsync($"/api/rooms/{room.Id}/participants")).Is(200);
        Assert.Equal(active.Json.GetProperty("count").GetInt32(), active.Json.GetProperty("participants").GetArrayLength());
        return (active.Json.GetProperty("count").GetInt32(), list.Json.GetProperty("participants").EnumerateArray()
            .Single(person => person.GetProperty("participant_id").GetGuid() == who.Seat).GetProperty("state").GetString()!);
    }
}
