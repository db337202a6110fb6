using System.Text.Json;
using Classroom.Rooms;
using Microsoft.Extensions.DependencyInjection;

namespace Classroom.Web.Tests.Competitions;

/// <summary>The host's commands by HTTP: for those who teach alone, and once (C-4).</summary>
public sealed class RunCommandDoorTests(PlayedSite played) : IClassFixture<PlayedSite>
{
    public static TheoryData<string, string> Commands => new()
    {
        { "advance", """{"version":0}""" }, { "close", """{"version":0}""" }, { "skip", """{"version":0}""" }, { "add-time", """{"version":0,"seconds":10}""" },
        { "automatic", """{"on":true}""" }, { "pause", "{}" }, { "resume", "{}" }, { "end", "{}" }, { "cancel", "{}" },
    };

    private Site Site => played.Site;

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Only_those_who_teach_there_give_commands(string command, string body)
    {
        var game = await played.BeginAsync("Anna");
        var stranger = await Site.TeacherAsync();
        var elsewhere = await Site.StudentAsync(await Site.RoomAsync(stranger), "Anna");
        var path = $"{game.Path}/{command}";
        (await game["Anna"].Client.SendAsync(HttpMethod.Post, path, body)).Refuses(403, "not_allowed");
        (await stranger.Client.SendAsync(HttpMethod.Post, path, body)).Refuses(404, "not_found");
        (await elsewhere.Client.SendAsync(HttpMethod.Post, path, body)).Refuses(404, "not_found");
        (await Site.Client().SendAsync(HttpMethod.Post, path, body)).Refuses(401, "not_signed_in");
        (await stranger.Client.SendAsync(HttpMethod.Post, $"/api/competitions/{Guid.CreateVersion7()}/{command}", body)).Refuses(404, "not_found");
        await Site.Services.GetRequiredService<Seats>().RemoveAsync(game.Room.Id, game.HostCaller, game["Anna"].Seat);
        (await game["Anna"].Client.SendAsync(HttpMethod.Post, path, body)).Refuses(404, "not_found");
        Assert.Equal(("lobby", 0), ((await game.ShowAsync()).Text("phase"), await game.VersionAsync()));
        Assert.Empty(Site.Errors.Lines);
    }

    [Theory]
    [InlineData("end", "finished")]
    [InlineData("cancel", "cancelled")]
    public async Task What_is_over_before_a_question_opened_never_opened_it(string command, string phase)
    {
        var game = await played.BeginAsync("Anna");
        await game.AdvanceAsync("ready");
        (await game.Host.Client.PostAsync($"{game.Path}/{command}", new { })).Is(200);
        var state = (await game.ShowAsync("Anna")).Is(200).Json;
        Assert.Equal(phase, state.GetProperty("phase").GetString());
        Assert.Equal((JsonValueKind.Null, 0), (state.GetProperty("opened_at").ValueKind, state.GetProperty("options").GetArrayLength()));
    }

    [Fact]
    public async Task A_co_teacher_goes_on_until_the_role_is_taken_back()
    {
        var game = await played.BeginAsync("Anna");
        var co = await Site.TeacherAsync("Mr Brown");
        var seats = Site.Services.GetRequiredService<Seats>();
        await seats.AddTeacherAsync(game.Room.Id, game.HostCaller, co.Email);
        (await co.Client.PostAsync($"{game.Path}/advance", new { version = 0 })).Is(200);
        var seat = (await Site.Services.GetRequiredService<RoomDesk>().EnterAsync(game.Room.Id, new(co.UserId, null))).Value.ParticipantId;
        await seats.RemoveAsync(game.Room.Id, game.HostCaller, seat);
        (await co.Client.PostAsync($"{game.Path}/advance", new { version = await game.VersionAsync() })).Refuses(404, "not_found");
    }

    [Fact]
    public async Task Ten_who_go_on_from_one_state_go_on_once_and_nine_are_shown_the_new_one()
    {
        var game = await played.BeginAsync("Anna");
        for (var step = 0; step < 4; step++)
        {
            var version = await game.VersionAsync();
            var told = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => game.Host.Client.PostAsync($"{game.Path}/advance", new { version })));
            var done = Assert.Single(told, reply => reply.Status == 200);
            Assert.All(told.Where(reply => reply != done), reply =>
            {
                var current = reply.Refuses(409, "moved_on").Json.GetProperty("current");
                Assert.Equal(done.Names, current.EnumerateObject().Select(member => member.Name));
                Assert.Equal((done.Text("phase"), version + 1), (current.GetProperty("phase").GetString(), current.GetProperty("version").GetInt32()));
            });
        }

        Assert.Empty(Site.Errors.Lines);
    }

    [Theory]
    [InlineData("""{"version":-1}""", 409)]
    [InlineData("""{"version":7}""", 409)]
    [InlineData("""{"version":2147483647}""", 409)]
    [InlineData("""{"version":2147483648}""", 400)]
    [InlineData("""{"version":"0"}""", 400)]
    [InlineData("""{"version":0.5}""", 400)]
    [InlineData("""{"version":null}""", 400)]
    [InlineData("""{"version":[0]}""", 400)]
    [InlineData("""{"version":0,"version":0}""", 400)]
    [InlineData("{}", 400)]
    [InlineData("[]", 400)]
    [InlineData("null", 400)]
    [InlineData("", 400)]
    public async Task A_version_that_is_none_or_another_moves_nothing(string body, int status)
    {
        var game = await played.BeginAsync("Anna");
        (await game.Host.Client.SendAsync(HttpMethod.Post, $"{game.Path}/advance", body)).Refuses(status);
        Assert.Equal("lobby", (await game.ShowAsync()).Text("phase"));
        Assert.Empty(Site.Errors.Lines);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("601")]
    [InlineData("2147483647")]
    public async Task Time_out_of_range_is_not_added(string seconds)
    {
        var game = await played.BeginAsync("Anna");
        await game.OpenAsync();
        var before = (await game.ShowAsync()).Text("closes_at");
        (await game.Host.Client.SendAsync(HttpMethod.Post, $"{game.Path}/add-time", $$"""{"version":{{await game.VersionAsync()}},"seconds":{{seconds}}}""")).Refuses(422, "time_out_of_range");
        Assert.Equal(before, (await game.ShowAsync()).Text("closes_at"));
    }

    [Fact]
    public async Task Thirty_commands_of_all_kinds_at_once_leave_a_run_that_goes_on()
    {
        var game = await played.BeginAsync("Anna", "Bert");
        await game.OpenAsync();
        var version = await game.VersionAsync();
        string[] kinds = ["advance", "close", "skip", "add-time", "pause", "resume"];
        var told = await Task.WhenAll(Enumerable.Range(0, 30).Select(n => n % 3 == 2
            ? game.AnswerAsync(n % 2 == 0 ? "Anna" : "Bert", new { choices = new[] { 0 } })
            : game.Host.Client.PostAsync($"{game.Path}/{kinds[n % kinds.Length]}", new { version, seconds = 5 })));
        Assert.All(told, reply => Assert.True(reply.Status is 200 or 409, reply.Body));
        var state = (await game.ShowAsync("Anna")).Is(200);
        Assert.Equal(JsonValueKind.Number, state.Json.GetProperty("version").ValueKind);
        (await game.Host.Client.PostAsync($"{game.Path}/end", new { })).Is(200);
        Assert.Empty(Site.Errors.Lines);
    }

    [Fact]
    public async Task Extra_time_moves_only_the_own_deadline_and_nobody_else_sees_it()
    {
        var game = await played.BeginAsync("Anna", "Bert");
        await using (var db = await Site.OpenDatabaseAsync())
        {
            db.Accommodations.Add(new() { ParticipantId = game["Anna"].Seat, RoomId = game.Room.Id, Extra = Classroom.Competitions.ExtraTime.Half });
            await db.SaveChangesAsync();
        }

        await Site.Services.GetRequiredService<Classroom.Messaging.IMessageBus>().PublishAsync(new Classroom.Messaging.PlayersChanged(game.Room.Id, game.Id));
        await game.OpenAsync();
        var opened = (await game.ShowAsync("Bert")).Json.GetProperty("opened_at").GetDateTimeOffset();
        Assert.Equal(30, (Closes(await game.ShowAsync("Anna")) - opened).TotalSeconds);
        Assert.Equal(20, (Closes(await game.ShowAsync("Bert")) - opened).TotalSeconds);
        Assert.Equal(20, (Closes(await game.ShowAsync()) - opened).TotalSeconds);

        static DateTimeOffset Closes(Reply reply) => reply.Json.GetProperty("closes_at").GetDateTimeOffset();
    }
}
