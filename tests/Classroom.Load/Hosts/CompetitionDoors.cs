using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Classroom.Load.Circuits;

namespace Classroom.Load.Hosts;

/// <summary>The HTTP doors of one competition: those of its host, and those of students who have no page.</summary>
public sealed class CompetitionDoors(Uri root, Guid id, string teacher)
{
    private string Path => $"api/competitions/{id}";

    public Guid Id => id;

    /// <summary>Opens a competition of a new quiz in a room.</summary>
    public static async Task<CompetitionDoors> OpenAsync(Site site, string teacher, Guid room, byte[] quiz)
    {
        var made = await site.Doors.ImportAsync(teacher, quiz);
        using var body = Doors.Body(new { quiz_id = made });
        using var answer = await new Visitor(site.Root, teacher).SendAsync(HttpMethod.Post, $"api/rooms/{room}/competitions", body, CancellationToken.None);
        return new CompetitionDoors(site.Root, (await Doors.ReadAsync<Opened>(answer)).CompetitionId, teacher);
    }

    /// <summary>Where it stands, to its host or to a student, who takes part from then on.</summary>
    public async Task<RunState> ShowAsync(Seat? seat = null)
    {
        using var answer = await new Visitor(root, seat?.Token ?? teacher).SendAsync(HttpMethod.Get, Path, null, CancellationToken.None);
        return await Doors.ReadAsync<RunState>(answer);
    }

    /// <summary>The host's "go on", until it stands there; whoever was faster, the clock or an answer, is no obstacle.</summary>
    public async Task<RunState> GoToAsync(string phase, int question)
    {
        var state = await ShowAsync();
        while ((state.Phase, state.Phase == "finished" ? question : state.QuestionIndex ?? -1) != (phase, question))
        {
            if (state.Phase is "finished" or "cancelled" || state.QuestionIndex > question)
            {
                throw new InvalidOperationException($"{phase} of question {question} is past: it is {state.Phase} of {state.QuestionIndex}.");
            }

            state = await AdvanceAsync(state.Version);
        }

        return state;
    }

    /// <summary>One "go on" from a state that was seen; the state after it, or that which was there instead.</summary>
    public async Task<RunState> AdvanceAsync(int version)
    {
        using var body = Doors.Body(new { version });
        using var answer = await new Visitor(root, teacher).SendAsync(HttpMethod.Post, $"{Path}/advance", body, CancellationToken.None);
        return answer.StatusCode == HttpStatusCode.Conflict ? await ShowAsync() : await Doors.ReadAsync<RunState>(answer);
    }

    public async Task<IReadOnlyList<Placed>> LeaderboardAsync()
    {
        using var answer = await new Visitor(root, teacher).SendAsync(HttpMethod.Get, $"{Path}/leaderboard", null, CancellationToken.None);
        return await Doors.ReadAsync<Placed[]>(answer);
    }

    /// <summary>A student's answer: whether it is on the disk, or why it is not taken.</summary>
    public async Task<Reply> AnswerAsync(Seat seat, int question, string draft, CancellationToken cancel = default)
    {
        using var body = new StringContent(draft, new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"));
        using var answer = await new Visitor(root, seat.Token).SendAsync(HttpMethod.Put, $"{Path}/answers/{question}", body, cancel);
        if (answer.IsSuccessStatusCode)
        {
            return new Reply(true, null, (await answer.Content.ReadFromJsonAsync<Taken>(Doors.SnakeCase, cancel))!.AnsweredAt);
        }

        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(cancel));
        return new Reply(false, problem.RootElement.TryGetProperty("code", out var code) ? code.GetString() : $"status {(int)answer.StatusCode}", null);
    }

    private sealed record Opened(Guid CompetitionId);

    private sealed record Taken(DateTimeOffset AnsweredAt);
}

/// <summary>Where a competition stands, as its door says it.</summary>
public sealed record RunState(string Phase, int? QuestionIndex, int Version, DateTimeOffset? OpenedAt, DateTimeOffset? ClosesAt, int AnsweredCount);

/// <summary>One line of the leaderboard.</summary>
public sealed record Placed(Guid ParticipantId, int Points, int Rank);

/// <summary>What a student was told: received, or why not.</summary>
/// <param name="AnsweredAt">The site's own instant of the answer that counts, where it says so.</param>
public sealed record Reply(bool Received, string? Refusal, DateTimeOffset? AnsweredAt);
