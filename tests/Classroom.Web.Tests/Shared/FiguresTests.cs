namespace Classroom.Web.Tests.Shared;

/// <summary><c>/metrics</c> (X-4): for this machine, or with the token; figures, and nobody's name.</summary>
public sealed class FiguresTests
{
    private const string Path = "/metrics", Here = "127.0.0.1", Elsewhere = "192.0.2.7";

    [Fact]
    public async Task This_machine_reads_figures_and_others_find_nothing()
    {
        await using var site = new Site();
        foreach (var here in new[] { Here, "::1", "::ffff:127.0.0.1" })
        {
            Assert.StartsWith("text/plain", (await site.Client(here).GetAsync(Path)).Is(200).ContentType);
        }

        (await site.Client(Elsewhere).GetAsync(Path)).Is(404);
    }

    [Fact]
    public async Task Who_comes_through_a_proxy_on_this_machine_is_not_this_machine()
    {
        await using var site = new Site();
        using var http = site.CreateDefaultClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, Path) { Headers = { { Client.AddressHeader, Here }, { "X-Forwarded-For", Here } } };
        Assert.Equal(404, (int)(await http.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task With_a_token_set_it_opens_for_it_from_anywhere_and_for_nothing_else()
    {
        await using var site = new Site { Settings = [("Metrics:Token", "the-token")] };
        (await site.Client(Elsewhere).With("the-token").GetAsync(Path)).Is(200);
        foreach (var token in new[] { null, "", "the-tokem", "the-token2" })
        {
            Assert.NotEqual(200, (await site.Client(Elsewhere).With(token).GetAsync(Path)).Status);
            Assert.NotEqual(200, (await site.Client(Here).With(token).GetAsync(Path)).Status);
        }
    }

    [Fact]
    public async Task The_figures_are_a_name_and_a_number_a_line_and_name_nobody()
    {
        await using var site = new Site();
        var host = await site.TeacherAsync("Quirina Host");
        var room = await site.RoomAsync(host, "Xylophone lesson");
        var student = await site.StudentAsync(room, "Zebulon");
        (await student.BeatAsync()).Is(200);
        site.Time.Pass(TimeSpan.FromSeconds(6));
        var text = (await site.Client(Here).GetAsync(Path)).Is(200).Body;
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines, line => Assert.Matches("""^[a-z][a-z0-9_]*(\{[a-z_]+="[A-Za-z0-9_]+"\})? -?[0-9.E+-]+$""", line));
        Assert.All(
            new[] { "classroom_heartbeats", "classroom_presence_transactions", "classroom_presence_rows", "classroom_presence_lag_count", "classroom_participants_active", "classroom_rooms_open" },
            name => Assert.Contains(lines, line => line.StartsWith($"{name} ", StringComparison.Ordinal)));
        Assert.All(
            new[] { "Zebulon", "Quirina", "Xylophone", room.Code, $"{room.Id}", $"{student.Seat}", host.Email },
            secret => Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase));
    }
}
