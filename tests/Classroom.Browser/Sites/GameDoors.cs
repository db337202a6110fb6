using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Classroom.Browser;

/// <summary>The HTTP doors of one competition: its host's "go on", and answers of students who have no page.</summary>
public sealed class GameDoors(Uri site, Competition competition, Account host) : IDisposable, IAsyncDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private readonly HttpClient _http = new() { BaseAddress = site };

    public async Task<Stands> Stands() => await Read<Stands>(await Knock(HttpMethod.Get, "", null, host.Token));

    /// <summary>The host goes on until it stands there.</summary>
    public async Task<Stands> GoTo(string phase, int question)
    {
        var stands = await Stands();
        while ((stands.Phase, stands.QuestionIndex) != (phase, question))
        {
            Assert.True((stands.QuestionIndex ?? -1) <= question && stands.Phase is not ("finished" or "cancelled"), $"{phase} of {question} is past: {stands}");
            using var answer = await Knock(HttpMethod.Post, "/advance", new { stands.Version }, host.Token);
            stands = answer.StatusCode == HttpStatusCode.Conflict ? await Stands() : await Read<Stands>(answer);
        }

        return stands;
    }

    /// <summary>It is over, after the question whose scores are shown.</summary>
    public Task Ends() => Does("end");

    /// <param name="command">One that needs nothing more: end, cancel, pause, resume.</param>
    public async Task Does(string command)
    {
        using var answer = await Knock(HttpMethod.Post, $"/{command}", new { }, host.Token);
        Assert.True(answer.IsSuccessStatusCode, $"{command}: {(int)answer.StatusCode}");
    }

    /// <summary>Everybody gets more time for the question.</summary>
    public async Task AddsTime(int seconds)
    {
        using var answer = await Knock(HttpMethod.Post, "/add-time", new { (await Stands()).Version, seconds }, host.Token);
        Assert.True(answer.IsSuccessStatusCode, $"add-time: {(int)answer.StatusCode}");
    }

    /// <summary>Takes part from now on.</summary>
    public async Task Arrives(Seat seat) => await Read<Stands>(await Knock(HttpMethod.Get, "", null, seat.Token));

    /// <summary>The first first.</summary>
    public async Task<IReadOnlyList<Place>> Leaderboard() => await Read<Place[]>(await Knock(HttpMethod.Get, "/leaderboard", null, host.Token));

    /// <summary>One option chosen: when the site says that it came, or null where it refuses.</summary>
    public Task<DateTime?> Answer(Seat seat, int question, int choice) => Answer(seat, question, new { choices = new[] { choice } });

    /// <param name="sent">As the door takes it: choices, text, number or order.</param>
    public async Task<DateTime?> Answer(Seat seat, int question, object sent)
    {
        using var answer = await Knock(HttpMethod.Put, $"/answers/{question}", sent, seat.Token);
        return answer.IsSuccessStatusCode ? (await Read<Received>(answer)).AnsweredAt : null;
    }

    public void Dispose() => _http.Dispose();

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task<T> Read<T>(HttpResponseMessage answer)
    {
        Assert.True(answer.IsSuccessStatusCode, $"{answer.RequestMessage?.RequestUri}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return (await answer.Content.ReadFromJsonAsync<T>(Json))!;
    }

    private async Task<HttpResponseMessage> Knock(HttpMethod method, string door, object? body, string token)
    {
        using var request = new HttpRequestMessage(method, $"/api/competitions/{competition.Id}{door}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Content = body is null ? null : JsonContent.Create(body, options: Json);
        return await _http.SendAsync(request);
    }

    private sealed record Received(DateTime AnsweredAt);
}

/// <summary>Where a competition stands.</summary>
public sealed record Stands(string Phase, int? QuestionIndex, int Version, DateTime? ClosesAt, int AnsweredCount);

/// <summary>A line of the leaderboard.</summary>
public sealed record Place(Guid ParticipantId, string DisplayName, int Points, int Rank);
