using Classroom.Competitions;
using Classroom.Presence;
using Classroom.Web.Accounts;
using Classroom.Web.Shared;

namespace Classroom.Web.Competitions;

/// <summary>The competitions' HTTP doors, as far as competitions go yet: open one, see it.</summary>
public static class CompetitionEndpoints
{
    public static void MapCompetitions(this IEndpointRouteBuilder api)
    {
        api.MapPost("rooms/{roomId:guid}/competitions", OpenAsync).WithSummary("Opens a competition in a room.");
        api.MapGet("competitions/{competitionId:guid}", ShowAsync).WithSummary("A competition as a member of its room sees it.");
    }

    private static async Task<IResult> OpenAsync(Guid roomId, Opening asked, HttpContext http, CompetitionDesk competitions, Problems problems)
    {
        var opened = await competitions.OpenAsync(roomId, http.User.Caller(), new Classroom.Competitions.Opening(asked.QuizId, asked.Title), http.RequestAborted);
        return opened.Refusal is { } refusal
            ? problems.Of(refusal)
            : TypedResults.Created($"/api/competitions/{opened.Value.Id}", new Opened(opened.Value.Id, 0));
    }

    private static async Task<IResult> ShowAsync(
        Guid competitionId, HttpContext http, CompetitionDesk competitions, PresenceBoard board, Problems problems)
    {
        var entry = await competitions.EnterAsync(competitionId, http.User.Caller(), http.RequestAborted);
        if (entry.Refusal is { } refusal)
        {
            return problems.Of(refusal);
        }

        var competition = entry.Value;
        await board.OpenAsync(competition.Room.RoomId);
        return TypedResults.Ok(new Shown(
            competition.Title, competition.IsOpen ? "lobby" : "finished", 0, competition.OpenedAt, competition.EndedAt,
            board.Read(competition.Room.RoomId).ActiveCountIn(competition.Id)));
    }

    public sealed record Opening(Guid QuizId, string? Title = null);

    public sealed record Opened(Guid CompetitionId, int Version);

    public sealed record Shown(string Title, string Phase, int Version, DateTime OpenedAt, DateTime? EndedAt, int ActiveCount);
}
