namespace Classroom.Web.Tests.Rooms;

public sealed class RoomDoorTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_new_room_answers_with_its_id_and_a_code_of_six_digits()
    {
        var reply = (await (await site.TeacherAsync()).Client.PostAsync("/api/rooms", new { name = "  Physics   10b " })).Is(201);
        Assert.Equal(["room_id", "join_code"], reply.Names);
        Assert.Equal(7, reply.Id("room_id").Version);
        Assert.Matches("^[0-9]{6}$", reply.Text("join_code"));
        Assert.Equal($"/api/rooms/{reply.Id("room_id")}/participants", reply.Location);
    }

    [Fact]
    public async Task A_student_makes_no_room()
    {
        var student = await site.StudentAsync(await site.RoomAsync(await site.TeacherAsync()), "Ada");
        (await student.Client.PostAsync("/api/rooms", new { name = "Mine" })).Refuses(403, "not_allowed");
    }

    [Theory]
    [InlineData("", "room_name_empty")]
    [InlineData(" \t ", "room_name_empty")]
    [InlineData("\u200B\u2060\u3164", "room_name_empty")]
    [InlineData("Phys\0ics", "room_name_has_control_characters")]
    [InlineData("Phys\u202Eics", "room_name_has_control_characters")]
    [InlineData("Phys\nics", "room_name_has_control_characters")]
    public async Task A_room_needs_a_name_that_can_be_read(string name, string code) =>
        (await (await site.TeacherAsync()).Client.PostAsync("/api/rooms", new { name })).Refuses(422, code);

    [Fact]
    public async Task A_rooms_name_has_eighty_characters_at_most()
    {
        var teacher = await site.TeacherAsync();
        (await teacher.Client.PostAsync("/api/rooms", new { name = new string('x', 80) })).Is(201);
        (await teacher.Client.PostAsync("/api/rooms", new { name = new string('x', 81) })).Refuses(422, "room_name_too_long");
    }

    [Fact]
    public async Task The_list_has_everybody_with_a_seat_in_the_documented_shape()
    {
        var host = await site.TeacherAsync("Ms Gray");
        var room = await site.RoomAsync(host);
        var ada = await site.StudentAsync(room, "Ada");
        (await ada.BeatAsync()).Is(200);
        var list = (await host.Client.GetAsync($"/api/rooms/{room.Id}/participants")).Is(200);
        Assert.Equal(["count", "participants"], list.Names);
        var people = list.Json.GetProperty("participants").EnumerateArray().ToList();
        Assert.Equal((2, 2), (list.Json.GetProperty("count").GetInt32(), people.Count));
        Assert.All(people, person => Assert.Equal(
            ["participant_id", "display_name", "role", "state", "last_active", "competition_id"], person.EnumerateObject().Select(property => property.Name)));
        Assert.Equal(["Host left", "Student active"], people.Select(person => $"{person.GetProperty("role")} {person.GetProperty("state")}"));
        Assert.Equal(ada.Seat, people[1].GetProperty("participant_id").GetGuid());
        Assert.Equal(site.Time.Now, people[1].GetProperty("last_active").GetDateTimeOffset());
    }

    [Fact]
    public async Task Without_attention_a_hidden_tab_is_not_told_by_name_here_either()
    {
        await using var discreet = new Site { Settings = [("Rooms:ShowsAttention", "false")] };
        var host = await discreet.TeacherAsync();
        var room = await discreet.RoomAsync(host);
        var ada = await discreet.StudentAsync(room, "Ada");
        (await ada.BeatAsync(new { session_id = "tab", visible = false })).Is(200);
        var list = (await host.Client.GetAsync($"/api/rooms/{room.Id}/participants")).Is(200);
        Assert.Equal("active", list.Json.GetProperty("participants")[1].GetProperty("state").GetString());
        Assert.Equal(0, (await host.Client.GetAsync($"/api/participants/active/{room.Id}")).Json.GetProperty("count").GetInt32());
    }
}
