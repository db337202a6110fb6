using Classroom.Accounts;
using Classroom.Competitions;
using Classroom.Web.Accounts;
using Classroom.Web.Shared;

namespace Classroom.Web.Competitions;

/// <summary>
/// The host's commands by HTTP. Each answers with the new state; where it was not done because of the state that there is (409), that one stands
/// in the problem's <c>current</c>. All of them take JSON, so that no foreign page's form can give them.
/// </summary>
internal static class RunCommandEndpoints
{
    public static void MapRunCommands(this IEndpointRouteBuilder api)
    {
        Map<Seen>(api, "advance", "Goes on: starts, opens, closes, shows the scores, asks the next, finishes.", (runs, id, who, seen) => runs.AdvanceAsync(id, who, seen.Version));
        Map<Seen>(api, "close", "Closes the open question now.", (runs, id, who, seen) => runs.CloseAsync(id, who, seen.Version));
        Map<Seen>(api, "skip", "Gives up the question that is asked, which then counts for nobody, and asks the next.", (runs, id, who, seen) => runs.SkipAsync(id, who, seen.Version));
        Map<MoreTime>(api, "add-time", "Gives everybody more time for the question, 1 to 600 seconds.", (runs, id, who, more) => runs.AddTimeAsync(id, who, more.Version, more.Seconds));
        Map<Switched>(api, "automatic", "Lets results and scores give way by themselves, or not.", (runs, id, who, switched) => runs.GoByItselfAsync(id, who, switched.On));
        Map<Nothing>(api, "pause", "Asks nothing by itself until it is resumed.", (runs, id, who, _) => runs.PauseAsync(id, who));
        Map<Nothing>(api, "resume", "Ends a pause.", (runs, id, who, _) => runs.ResumeAsync(id, who));
        Map<Nothing>(api, "end", "Finishes it now; a question that is not closed counts for nobody.", (runs, id, who, _) => runs.EndAsync(id, who));
        Map<Nothing>(api, "cancel", "Calls it off.", (runs, id, who, _) => runs.CancelAsync(id, who));
    }

    private static void Map<TBody>(
        IEndpointRouteBuilder api, string name, string summary, Func<RunDesk, Guid, Caller, TBody, Task<Outcome<RunView, RunRefusal>>> command)
        where TBody : class =>
        api.MapPost("competitions/{competitionId:guid}/" + name, async (
                Guid competitionId, TBody body, HttpContext http, CompetitionDesk competitions, RunDesk runs, CompetitionStates states, Problems problems) =>
            {
                var done = await command(runs, competitionId, http.User.Caller(), body);
                var entry = await competitions.EnterAsync(competitionId, http.User.Caller(), http.RequestAborted);
                return entry.Refusal is { } hidden ? problems.Of(hidden)
                    : done.Refusal is not { } refusal ? TypedResults.Ok(states.Of(done.Value, entry.Value))
                    : Statuses.Of(refusal) != StatusCodes.Status409Conflict ? problems.Of(refusal)
                    : (IResult)problems.Of(refusal, new Dictionary<string, object?> { ["current"] = await states.ReadAsync(entry.Value) });
            })
            .WithSummary(summary).Produces<CompetitionState>()
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    /// <param name="Version">That of the state that the caller saw.</param>
    public sealed record Seen(int Version);

    public sealed record MoreTime(int Version, int Seconds);

    public sealed record Switched(bool On);

    /// <summary>An empty object.</summary>
    public sealed record Nothing;
}
