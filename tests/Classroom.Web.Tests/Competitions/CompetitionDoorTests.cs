using System.Text.Json;
using Classroom.Accounts;
using Classroom.Competitions;
using Microsoft.Extensions.DependencyInjection;

namespace Classroom.Web.Tests.Competitions;

public sealed class CompetitionDoorTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Opening_one_answers_with_its_id_and_version()
    {
        var host = await site.TeacherAsync();
        var room = await site.RoomAsync(host);
        var reply = (await host.Client.PostAsync($"/api/rooms/{room.Id}/competitions", new { title = " Waves ", quiz_id = await host.QuizAsync() })).Is(201);
        Assert.Equal(["competition_id", "version"], reply.Names);
        Assert.Equal(7, reply.Id("competition_id").Version);
        Assert.Equal($"/api/competitions/{reply.Id("competition_id")}", reply.Location);
    }

    [Fact]
    public async Task A_member_sees_it_as_it_stands()
    {
        var host = await site.TeacherAsync();
        var room = await site.RoomAsync(host);
        var competition = await site.CompetitionAsync(host, room);
        var anna = await site.StudentAsync(room, "Anna");
        var seen = (await anna.Client.GetAsync($"/api/competitions/{competition}")).Is(200);
        Assert.Equal(
            ["title", "phase", "question_index", "question_count", "version", "opened_at", "closes_at", "now", "prompt", "kind", "options", "active_count",
                "answered_count", "is_paused", "is_automatic", "seconds", "points", "may_join"],
            seen.Names);
        Assert.Equal(("Waves", "lobby", 2, true), (seen.Text("title"), seen.Text("phase"), seen.Json.GetProperty("question_count").GetInt32(), seen.Json.GetProperty("may_join").GetBoolean()));
        Assert.All(["question_index", "opened_at", "closes_at", "prompt", "kind"], name => Assert.Equal(JsonValueKind.Null, seen.Json.GetProperty(name).ValueKind));

        await site.Services.GetRequiredService<RunDesk>().CancelAsync(competition, new Caller(host.UserId, null));
        var ended = (await anna.Client.GetAsync($"/api/competitions/{competition}")).Is(200);
        Assert.Equal(("cancelled", seen.Json.GetProperty("version").GetInt32() + 1), (ended.Text("phase"), ended.Json.GetProperty("version").GetInt32()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u200B")]
    [InlineData("Wa\0ves")]
    [InlineData("Wa\u202Eves")]
    public async Task A_title_that_cannot_be_read_is_refused(string title)
    {
        var host = await site.TeacherAsync();
        var room = await site.RoomAsync(host);
        var quiz_id = await host.QuizAsync();
        (await host.Client.PostAsync($"/api/rooms/{room.Id}/competitions", new { title, quiz_id })).Refuses(422, "title_invalid");
        (await host.Client.PostAsync($"/api/rooms/{room.Id}/competitions", new { title = new string('x', 81), quiz_id })).Refuses(422, "title_invalid");
        Assert.Empty(site.Errors.Lines);
    }
}
