using Classroom.Accounts;
using Classroom.Rooms;
using Microsoft.Extensions.DependencyInjection;

namespace Classroom.Web.Tests.Attendance;

/// <summary>The ledger's doors: for the room's teachers, as JSON, CSV and a workbook.</summary>
public sealed class AttendanceDoorTests(Site site) : IClassFixture<Site>
{
    private static readonly string[] Doors = ["attendance", "attendance.csv", "attendance.xlsx"];

    [Fact]
    public async Task It_says_who_was_here_and_how_many_by_the_minute()
    {
        var (host, room, ada) = await ClassAsync();
        var start = site.Time.Now;
        await BeatForAsync(ada, seconds: 90);
        var said = (await host.Client.GetAsync($"/api/rooms/{room.Id}/attendance?from={start.AddMinutes(-1):yyyy-MM-ddTHH:mm:ssZ}")).Is(200);
        Assert.Equal(["from", "to", "participants", "minutes"], said.Names);
        var person = Assert.Single(said.Json.GetProperty("participants").EnumerateArray());
        Assert.Equal(
            ["participant_id", "display_name", "first_seen", "last_seen", "active_seconds", "hidden_seconds", "sessions", "intervals"],
            person.EnumerateObject().Select(property => property.Name));
        Assert.Equal((ada.Seat, "Ada", 90, 0), (person.GetProperty("participant_id").GetGuid(), person.GetProperty("display_name").GetString(),
            person.GetProperty("active_seconds").GetInt32(), person.GetProperty("hidden_seconds").GetInt32()));
        Assert.Equal((start, start.AddSeconds(90)), (person.GetProperty("first_seen").GetDateTimeOffset(), person.GetProperty("last_seen").GetDateTimeOffset()));
        var interval = Assert.Single(person.GetProperty("intervals").EnumerateArray());
        Assert.Equal("active", interval.GetProperty("state").GetString());
        Assert.All(said.Json.GetProperty("minutes").EnumerateArray().Take(2), minute => Assert.Equal(1, minute.GetProperty("active").GetInt32()));
    }

    [Fact]
    public async Task Students_strangers_and_nobody_get_nothing_not_even_that_the_room_exists()
    {
        var (host, room, ada) = await ClassAsync();
        var (stranger, _, _) = await ClassAsync();
        foreach (var door in Doors)
        {
            (await site.Client().GetAsync($"/api/rooms/{room.Id}/{door}")).Refuses(401, "not_signed_in");
            (await ada.Client.GetAsync($"/api/rooms/{room.Id}/{door}")).Refuses(404, "not_found");
            (await stranger.Client.GetAsync($"/api/rooms/{room.Id}/{door}")).Refuses(404, "not_found");
            (await host.Client.GetAsync($"/api/rooms/{Guid.CreateVersion7()}/{door}")).Refuses(404, "not_found");
            (await host.Client.GetAsync($"/api/rooms/{room.Id}/{door}")).Is(200);
        }
    }

    [Fact]
    public async Task A_co_teacher_gets_it_as_long_as_they_are_one()
    {
        var (host, room, _) = await ClassAsync();
        var co = await site.TeacherAsync("Mr Brown");
        var seats = site.Services.GetRequiredService<Seats>();
        await seats.AddTeacherAsync(room.Id, Of(host), co.Email);
        (await co.Client.GetAsync($"/api/rooms/{room.Id}/attendance")).Is(200);
        var seat = (await site.Services.GetRequiredService<RoomDesk>().EnterAsync(room.Id, Of(co))).Value.ParticipantId;
        await seats.RemoveAsync(room.Id, Of(host), seat);
        (await co.Client.GetAsync($"/api/rooms/{room.Id}/attendance")).Refuses(404, "not_found");
    }

    [Theory]
    [InlineData("from=yesterday")]
    [InlineData("from=2026-13-01")]
    [InlineData("to=2026-02-30")]
    [InlineData("to=9999-12-31")]
    [InlineData("from=0001-01-01")]
    [InlineData("from=2026-03-02&to=2026-03-01")]
    [InlineData("from=2026-03-01T10:00:00Z&to=2026-03-01T09:59:59Z")]
    [InlineData("from=%00")]
    [InlineData("from=2026-03-01T10:00:00+99:00")]
    public async Task Times_that_make_no_sense_are_refused_with_what_is_wanted(string query)
    {
        var (host, room, _) = await ClassAsync();
        foreach (var door in Doors)
        {
            (await host.Client.GetAsync($"/api/rooms/{room.Id}/{door}?{query}")).Refuses(422, "times_invalid");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("?from=&to=")]
    [InlineData("?from=2026-03-01")]
    [InlineData("?from=2026-03-01T10:00:00%2B02:00&to=9998-01-01")]
    public async Task Without_times_it_is_all_there_is(string query)
    {
        var (host, room, ada) = await ClassAsync();
        await BeatForAsync(ada, seconds: 15);
        Assert.Single((await host.Client.GetAsync($"/api/rooms/{room.Id}/attendance{query}")).Is(200).Json.GetProperty("participants").EnumerateArray());
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29", "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z")] // 23 hours long
    [InlineData("Europe/Berlin", "2026-10-25", "2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z")] // 25 hours
    [InlineData("Africa/Cairo", "2026-04-24", "2026-04-23T22:00:00Z", "2026-04-24T21:00:00Z")] // has no midnight
    [InlineData("Asia/Kathmandu", "2028-02-29", "2028-02-28T18:15:00Z", "2028-02-29T18:15:00Z")] // a leap day
    [InlineData("No/Where", "2026-03-29", "2026-03-29T00:00:00Z", "2026-03-30T00:00:00Z")]
    public async Task A_day_begins_and_ends_where_the_teacher_is(string zone, string day, string from, string to)
    {
        var (host, room, _) = await ClassAsync();
        host.Client.SetCookie("classroom.zone", Uri.EscapeDataString(zone));
        var said = (await host.Client.GetAsync($"/api/rooms/{room.Id}/attendance?from={day}&to={day}")).Is(200);
        Assert.Equal((DateTimeOffset.Parse(from), DateTimeOffset.Parse(to)), (said.Json.GetProperty("from").GetDateTimeOffset(), said.Json.GetProperty("to").GetDateTimeOffset()));
    }

    [Fact]
    public async Task The_csv_is_a_download_named_after_its_day_with_names_that_are_no_formulas()
    {
        var (host, room, _) = await ClassAsync();
        var eve = await site.StudentAsync(room, "=HYPERLINK(\"http://x\")");
        await BeatForAsync(eve, seconds: 90);
        var file = (await host.Client.GetAsync($"/api/rooms/{room.Id}/attendance.csv")).Is(200);
        Assert.Equal("text/csv; charset=utf-8", file.ContentType);
        Assert.Equal($"attachment; filename=attendance-{site.Time.Now:yyyy-MM-dd}.csv", file.Header("Content-Disposition")!.Split("; filename*")[0]);
        var lines = file.Body.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("Name,First seen,Last seen,Active (minutes),Tab hidden (minutes),Visits", lines[0]);
        Assert.StartsWith("\"'=HYPERLINK(\"\"http://x\"\")\",", lines[1]);
        Assert.EndsWith(",1.5,0,1", lines[1]);
    }

    [Fact]
    public async Task The_workbook_is_a_download_named_after_its_day()
    {
        var (host, room, ada) = await ClassAsync();
        await BeatForAsync(ada, seconds: 15);
        var file = (await host.Client.GetAsync($"/api/rooms/{room.Id}/attendance.xlsx")).Is(200);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", file.ContentType);
        Assert.StartsWith($"attachment; filename=attendance-{site.Time.Now:yyyy-MM-dd}.xlsx", file.Header("Content-Disposition"));
        Assert.StartsWith("PK", file.Body);
    }

    [Fact]
    public async Task Where_attention_is_not_shown_no_door_tells_it()
    {
        await using var discreet = new Site { Settings = [("Rooms:ShowsAttention", "false")] };
        var host = await discreet.TeacherAsync();
        var room = await discreet.RoomAsync(host);
        var ada = await discreet.StudentAsync(room, "Ada");
        for (var beat = 0; beat < 5; beat++)
        {
            (await ada.BeatAsync(new { session_id = "tab", visible = false })).Is(200);
            discreet.Time.Pass(TimeSpan.FromSeconds(15));
        }

        var said = (await host.Client.GetAsync($"/api/rooms/{room.Id}/attendance")).Is(200);
        Assert.DoesNotContain("\"hidden\"", said.Body);
        Assert.NotEqual("60", said.Json.GetProperty("participants")[0].TryGetProperty("hidden_seconds", out var hidden) ? hidden.ToString() : "");
        Assert.DoesNotContain("hidden", (await host.Client.GetAsync($"/api/rooms/{room.Id}/attendance.csv")).Is(200).Body, StringComparison.OrdinalIgnoreCase);
        Assert.All(said.Json.GetProperty("minutes").EnumerateArray(), minute => Assert.Equal(0, minute.GetProperty("active").GetInt32()));
    }

    private static Caller Of(Person person) => new(person.UserId, null);

    private async Task BeatForAsync(Person person, int seconds)
    {
        (await person.BeatAsync()).Is(200);
        for (var passed = 0; passed < seconds; passed += 15)
        {
            site.Time.Pass(TimeSpan.FromSeconds(15));
            (await person.BeatAsync()).Is(200);
        }

        site.Time.Pass(TimeSpan.FromSeconds(6));
        await Eventually.True(() => site.Services.GetRequiredService<Classroom.Presence.HeartbeatWriter>().Pending == 0);
        await site.Services.GetRequiredService<Classroom.Presence.HeartbeatWriter>().FlushAsync();
    }

    private async Task<(Person Host, MadeRoom Room, Person Ada)> ClassAsync()
    {
        var host = await site.TeacherAsync();
        var room = await site.RoomAsync(host);
        return (host, room, await site.StudentAsync(room, "Ada"));
    }
}
