using Classroom.Competitions;
using Classroom.Rooms;
using Classroom.Web.Accounts;
using Classroom.Web.Shared;

namespace Classroom.Web.Competitions;

/// <summary>The competitions' HTTP doors (part Z): open one, see it, see its board. Host's commands and answers have files of their own.</summary>
public static class CompetitionEndpoints
{
    public static void MapCompetitions(this IEndpointRouteBuilder api)
    {
        api.MapPost("rooms/{roomId:guid}/competitions", OpenAsync).WithSummary("Opens a competition in a room.")
            .WithDescription(
                "scoring is one of " + string.Join(", ", AskedTerms.Scorings) + "; case, hyphens and spaces make no difference. Every member of options may be "
                + "left out; one that does not exist is refused, so that nothing is played otherwise than it was meant.")
            .Produces<Opened>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        api.MapGet("competitions/{competitionId:guid}", ShowAsync).WithSummary("A competition as a member of its room sees it.")
            .WithDescription("A student who asks takes part from then on, unless it is over or has begun without them and late joining is switched off: then may_join is false. An assignment has a door of its own (409 here).")
            .Produces<CompetitionState>().ProducesProblem(StatusCodes.Status409Conflict);
        api.MapGet("competitions/{competitionId:guid}/leaderboard", RankAsync)
            .WithSummary("Who stands where after the last question that was closed, the first first.")
            .WithDescription("Where names are generated, those who do not teach get their own participant_id, and of others one that is good in this competition alone and leads to nobody.")
            .Produces<IReadOnlyList<Place>>();
        api.MapRunCommands();
        api.MapAnswers();
        api.MapAssignments();
    }

    private static async Task<IResult> OpenAsync(Guid roomId, Opening asked, HttpContext http, CompetitionDesk competitions, Problems problems)
    {
        var terms = AskedTerms.Read(asked.Scoring, asked.Options, problems, out var unread);
        if (unread is not null)
        {
            return unread;
        }

        var opened = await competitions.OpenAsync(
            roomId, http.User.Caller(), new Classroom.Competitions.Opening(asked.QuizId, asked.Title) { Terms = terms }, http.RequestAborted);
        return opened.Refusal is { } refusal
            ? problems.Of(refusal)
            : TypedResults.Created($"/api/competitions/{opened.Value.Id}", new Opened(opened.Value.Id, 0));
    }

    private static async Task<IResult> ShowAsync(
        Guid competitionId, HttpContext http, CompetitionDesk competitions, PlayerDesk players, OwnPlayers seats, CompetitionStates states, Problems problems)
    {
        var entry = await competitions.EnterAsync(competitionId, http.User.Caller(), http.RequestAborted);
        if (entry.Refusal is { } refusal)
        {
            return problems.Of(refusal);
        }

        if (entry.Value.IsAssignment)
        {
            return problems.Of(RunRefusal.NotLive);
        }

        seats.Keep(competitionId, http.User.Caller(), entry.Value.Room.ParticipantId);
        bool? mayJoin = entry.Value.Room.Role.IsCounted() ? (await players.ArriveAsync(entry.Value, http.User.Caller())).Done : null;
        return await states.ReadAsync(entry.Value) is { } state ? TypedResults.Ok(state with { MayJoin = mayJoin }) : problems.Of(CompetitionRefusal.NotFound);
    }

    private static async Task<IResult> RankAsync(
        Guid competitionId, HttpContext http, CompetitionDesk competitions, CompetitionBoard board, Problems problems)
    {
        var entry = await competitions.EnterAsync(competitionId, http.User.Caller(), http.RequestAborted);
        return entry.Refusal is { } refusal ? problems.Of(refusal)
            : entry.Value.IsAssignment ? problems.Of(RunRefusal.NotLive)
            : !await board.OpenAsync(competitionId) || board.Read(competitionId) is not { } view ? problems.Of(CompetitionRefusal.NotFound)
            : TypedResults.Ok<IReadOnlyList<Place>>(
                [
                    .. view.Board.Lines.Select(line => new Place(
                        entry.Value.Room.Role.Teaches() ? line.Participant : line.IdFor(entry.Value.Room.ParticipantId), line.Name, line.Standing.Points, line.Standing.Rank)),
                ]);
    }

    /// <param name="Title">The quiz's where there is none.</param>
    /// <param name="Scoring">How answers become points; speed where there is none.</param>
    public sealed record Opening(Guid QuizId, string? Title = null, string? Scoring = null, AskedOptions? Options = null);

    public sealed record Opened(Guid CompetitionId, int Version);

    /// <param name="Rank">Equal points share a rank: 1, 2, 2, 4.</param>
    public sealed record Place(Guid ParticipantId, string DisplayName, int Points, int Rank);
}
