using System.Net.Http.Json;
using System.Text.Json;
using Classroom.Load.Circuits;

namespace Classroom.Load.Hosts;

/// <summary>The site's HTTP doors, as far as stories use them.</summary>
public sealed class Doors(Uri root)
{
    private const string Password = "load-measures-10b";
    internal static readonly JsonSerializerOptions SnakeCase = new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public async Task<string> RegisterTeacherAsync() => (await PostAsync<SignedIn>(
        null, "api/accounts/register", new { email = $"{Guid.NewGuid():N}@load.example", password = Password, display_name = "Teacher" })).Token;

    public Task<Room> CreateRoomAsync(string teacher) => PostAsync<Room>(teacher, "api/rooms", new { name = "Load" });

    public Task<Seat> JoinAsync(Room room, string name) =>
        PostAsync<Seat>(null, "api/rooms/join", new { code = room.JoinCode, display_name = name });

    /// <summary>A new quiz from a file.</summary>
    public async Task<Guid> ImportAsync(string teacher, byte[] file)
    {
        using var content = new ByteArrayContent(file) { Headers = { ContentType = new("application/octet-stream") } };
        using var answer = await new Visitor(root, teacher).SendAsync(HttpMethod.Post, "api/quizzes/import?name=Load", content, CancellationToken.None);
        return (await ReadAsync<Imported>(answer)).QuizId;
    }

    /// <summary>One beat over HTTP; the server's own instant of it.</summary>
    public async Task<DateTime> BeatAsync(Seat seat, string session)
    {
        using var beat = JsonContent.Create(new { session_id = session, visible = true });
        using var answer = await new Visitor(root, seat.Token).SendAsync(
            HttpMethod.Put, $"api/participants/{seat.ParticipantId}/heartbeat", beat, CancellationToken.None);
        return (await ReadAsync<Beaten>(answer)).LastActive.UtcDateTime;
    }

    public async Task GoodbyeAsync(Seat seat, string session)
    {
        using var goodbye = JsonContent.Create(new { session_id = session });
        using var answer = await new Visitor(root, seat.Token).SendAsync(
            HttpMethod.Post, $"api/participants/{seat.ParticipantId}/goodbye", goodbye, CancellationToken.None);
        answer.EnsureSuccessStatusCode();
    }

    private async Task<T> PostAsync<T>(string? token, string path, object body)
    {
        using var content = Body(body);
        using var answer = await new Visitor(root, token).SendAsync(HttpMethod.Post, path, content, CancellationToken.None);
        return await ReadAsync<T>(answer);
    }

    /// <summary>A body with its names as they stand here.</summary>
    internal static JsonContent Body(object body) => JsonContent.Create(body);

    internal static async Task<T> ReadAsync<T>(HttpResponseMessage answer) => answer.IsSuccessStatusCode
        ? (await answer.Content.ReadFromJsonAsync<T>(SnakeCase))!
        : throw new HttpRequestException($"{answer.RequestMessage?.RequestUri} answered {answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");

    private sealed record SignedIn(string Token);

    private sealed record Imported(Guid QuizId);

    private sealed record Beaten(DateTimeOffset LastActive);
}
