using Classroom.Competitions;
using Classroom.Web.Accounts;
using Classroom.Web.Shared;

namespace Classroom.Web.Competitions;

/// <summary>
/// Assignments by HTTP (C-13): what a student does with them on the page, with the same commands, limits and refusals. An attempt is named by its
/// number among the caller's own, so nobody else's can be meant.
/// </summary>
internal static class AssignmentEndpoints
{
    public static void MapAssignments(this IEndpointRouteBuilder api)
    {
        const string one = "competitions/{competitionId:guid}/", attempt = one + "attempts/{attempt:long}/";
        api.MapGet("rooms/{roomId:guid}/assignments", ListAsync).WithSummary("The room's assignments, the newest first, and how far the caller is with each.")
            .Produces<IReadOnlyList<AssignmentOnList>>();
        Described(api.MapGet(one + "assignment", ReadAsync).WithSummary("An assignment as its student sees it: the question that is on, results, and once it may be shown what is right.")
            .WithDescription("What is right is shown when no attempt is left, or after the due date; before, only how right an answer was."));
        Described(api.MapPost(one + "attempts", StartAsync).WithSummary("Begins the next attempt. One that is still open goes on instead."));
        Described<Answered>(api.MapPut(attempt + "answers/{questionIndex:long}", AnswerAsync).WithSummary("Answers the open question, once, which closes it. A repeat is told the answer that is stored.")
            .WithDescription("One of choices, text, number or order, as the question's kind asks.")).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        Described(api.MapPost(attempt + "go-on", GoOnAsync).WithSummary("Leaves a question behind; after the last one the attempt is finished. Where another question is on already, nothing is done."));
        Described(api.MapPost(attempt + "finish", FinishAsync).WithSummary("Hands the attempt in; what was not answered stays so. Where that was done already, nothing is done."));
    }

    private static void Described(RouteHandlerBuilder door) => Described<AssignmentState>(door);

    private static RouteHandlerBuilder Described<T>(RouteHandlerBuilder door) =>
        door.Produces<T>().ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<IResult> ListAsync(Guid roomId, HttpContext http, AttemptDesk attempts, Problems problems)
    {
        var list = await attempts.ListAsync(roomId, http.User.Caller(), http.RequestAborted);
        return list.Refusal is { } refusal ? problems.Of(refusal) : TypedResults.Ok<IReadOnlyList<AssignmentOnList>>([.. list.Value.Select(AssignmentOnList.Of)]);
    }

    private static async Task<IResult> ReadAsync(Guid competitionId, HttpContext http, AttemptDesk attempts, AssignmentStates states, Problems problems) =>
        await ShowAsync(await attempts.ReadAsync(competitionId, http.User.Caller(), http.RequestAborted), http, states, problems);

    private static async Task<IResult> StartAsync(Guid competitionId, Empty _, HttpContext http, AttemptDesk attempts, AssignmentStates states, Problems problems) =>
        await ShowAsync(await attempts.StartAsync(competitionId, http.User.Caller(), http.RequestAborted), http, states, problems);

    private static async Task<IResult> GoOnAsync(
        Guid competitionId, long attempt, Left left, HttpContext http, AttemptDesk attempts, AssignmentStates states, Problems problems) =>
        await ShowAsync(
            await attempts.GoOnAsync(competitionId, http.User.Caller(), SentIndex.Of(attempt), SentIndex.Of(left.QuestionIndex), left.LeaveOut, http.RequestAborted), http, states, problems);

    private static async Task<IResult> FinishAsync(
        Guid competitionId, long attempt, Empty _, HttpContext http, AttemptDesk attempts, AssignmentStates states, Problems problems) =>
        await ShowAsync(await attempts.FinishAsync(competitionId, http.User.Caller(), SentIndex.Of(attempt), http.RequestAborted), http, states, problems);

    private static async Task<IResult> AnswerAsync(
        Guid competitionId, long attempt, long questionIndex, AnswerEndpoints.Answering answer, HttpContext http, AttemptDesk attempts, AssignmentStates states, Problems problems)
    {
        var caller = http.User.Caller();
        var told = await attempts.AnswerAsync(competitionId, caller, SentIndex.Of(attempt), SentIndex.Of(questionIndex), answer.Draft);
        var own = await attempts.ReadAsync(competitionId, caller, http.RequestAborted);
        // Who may not even read hears the same as everywhere: ids tell nothing.
        return own.Refusal is { } hidden ? problems.Of(hidden)
            : told.Refusal is { } refusal ? problems.Of(refusal)
            : await states.OfAsync(own.Value, caller) is { } state ? TypedResults.Ok(new Answered(true, told.Value.AnsweredAt.UtcDateTime, state))
            : problems.Of(AssignmentRefusal.NotFound);
    }

    private static async Task<IResult> ShowAsync(
        Outcome<OwnAssignment, AssignmentRefusal> own, HttpContext http, AssignmentStates states, Problems problems) =>
        own.Refusal is { } refusal ? problems.Of(refusal)
        : await states.OfAsync(own.Value, http.User.Caller()) is { } state ? TypedResults.Ok(state)
        : problems.Of(AssignmentRefusal.NotFound);

    /// <summary>An empty object.</summary>
    public sealed record Empty;

    /// <param name="QuestionIndex">The question that is left behind, from 0.</param>
    /// <param name="LeaveOut">Whether it is left even without an answer.</param>
    public sealed record Left(long QuestionIndex, bool LeaveOut = false);

    /// <param name="Assignment">As it is now.</param>
    public sealed record Answered(bool Received, DateTime AnsweredAt, AssignmentState Assignment);
}
