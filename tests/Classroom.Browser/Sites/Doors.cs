using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Classroom.Quizzes;
using Classroom.Quizzes.Formats;
using Classroom.Quizzes.Formats.Moodle;
using Classroom.Quizzes.Formats.Sheets;

namespace Classroom.Browser;

/// <summary>The site's HTTP doors, for what a story needs and is not about: accounts, rooms, a crowd.</summary>
public sealed class Doors(Uri site) : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private readonly HttpClient _http = new() { BaseAddress = site };

    /// <summary>Makes a teacher's account.</summary>
    public async Task<Account> Register(string displayName)
    {
        var email = $"{Guid.NewGuid():N}@school.example";
        var signedIn = await Ask<SignedIn>("/api/accounts/register", new { email, password = Account.Password, displayName });
        return new Account(displayName, email, signedIn.Token);
    }

    public async Task<Room> MakeRoom(Account teacher, string name)
    {
        var made = await Ask<MadeRoom>("/api/rooms", new { name }, by: teacher);
        return new Room(made.RoomId, name, made.JoinCode);
    }

    /// <summary>Opens a competition of this quiz, or of a new one with two questions.</summary>
    public async Task<Competition> OpenCompetition(Account teacher, Room room, string title, Quiz? quiz = null, object? options = null, string? scoring = null)
    {
        quiz ??= await MakeQuiz(teacher, title, "What does a wave carry?{=energy ~water ~air}\n\nWhat is the unit of frequency?{=hertz ~metre}\n");
        var opening = new { title, quizId = quiz.Id, options, scoring };
        return new((await Ask<OpenedCompetition>($"/api/rooms/{room.Id}/competitions", opening, by: teacher)).CompetitionId);
    }

    /// <summary>Brings in a quiz that is written in GIFT.</summary>
    public Task<Quiz> MakeQuiz(Account teacher, string name, string gift) => MakeQuiz(teacher, name, "gift", Encoding.UTF8.GetBytes(gift));

    /// <summary>Brings in a quiz of any kinds, by our own table.</summary>
    public async Task<Quiz> MakeQuiz(Account teacher, string name, IReadOnlyList<Question> questions)
    {
        using var table = new MemoryStream();
        new CsvQuizWriter().Write(table, new QuizFile(name, questions, _ => null));
        return await MakeQuiz(teacher, name, "csv", table.ToArray());
    }

    /// <summary>Brings in a quiz with pictures, by the one format that carries them; all of them are this one.</summary>
    public async Task<Quiz> MakeQuiz(Account teacher, string name, IReadOnlyList<Question> questions, byte[] picture)
    {
        using var file = new MemoryStream();
        new MoodleXmlWriter().Write(file, new QuizFile(name, questions, _ => picture));
        return await MakeQuiz(teacher, name, "moodle-xml", file.ToArray());
    }

    private async Task<Quiz> MakeQuiz(Account teacher, string name, string format, byte[] content)
    {
        using var file = new ByteArrayContent(content) { Headers = { ContentType = new("application/octet-stream") } };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/quizzes/import?format={format}&name={Uri.EscapeDataString(name)}") { Content = file };
        using var answer = await Knock(request, teacher.Token);
        return new((await answer.Content.ReadFromJsonAsync<MadeQuiz>(Json))!.QuizId);
    }

    public async Task<Seat> Join(Room room, string name)
    {
        var joined = await Ask<JoinedRoom>("/api/rooms/join", new { code = room.Code, displayName = name });
        return new Seat(joined.ParticipantId, joined.Token);
    }

    /// <summary>Returns when the site heard it, by its clock.</summary>
    public async Task<DateTimeOffset> Beat(Seat seat, bool visible = true, Competition? competition = null)
    {
        using var answer = await Knock(
            HttpMethod.Put, $"/api/participants/{seat.ParticipantId}/heartbeat",
            new { sessionId = "door", visible, isInCompetition = competition is not null, competitionId = competition?.Id }, seat.Token);
        return (await answer.Content.ReadFromJsonAsync<HeardBeat>(Json))!.LastActive;
    }

    public async Task Leave(Seat seat)
    {
        using var answer = await Knock(HttpMethod.Post, $"/api/participants/{seat.ParticipantId}/goodbye", new { sessionId = "door" }, seat.Token);
    }

    public void Dispose() => _http.Dispose();

    private async Task<T> Ask<T>(string path, object body, Account? by = null)
    {
        using var answer = await Knock(HttpMethod.Post, path, body, by?.Token);
        return (await answer.Content.ReadFromJsonAsync<T>(Json))!;
    }

    private async Task<HttpResponseMessage> Knock(HttpMethod method, string path, object body, string? token)
    {
        using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body, options: Json) };
        return await Knock(request, token);
    }

    private async Task<HttpResponseMessage> Knock(HttpRequestMessage request, string? token)
    {
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        var answer = await _http.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, $"{request.Method} {request.RequestUri}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return answer;
    }

    private sealed record HeardBeat(DateTimeOffset LastActive);

    private sealed record SignedIn(string Token);

    private sealed record MadeRoom(Guid RoomId, string JoinCode);

    private sealed record MadeQuiz(Guid QuizId);

    private sealed record OpenedCompetition(Guid CompetitionId);

    private sealed record JoinedRoom(Guid ParticipantId, string Token);
}
