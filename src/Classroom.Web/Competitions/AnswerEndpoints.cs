using Classroom.Competitions;
using Classroom.Web.Accounts;
using Classroom.Web.Shared;

namespace Classroom.Web.Competitions;

/// <summary>The door of answers: a thousand in a second share a few queries and transactions.</summary>
internal static class AnswerEndpoints
{
    public static void MapAnswers(this IEndpointRouteBuilder api) =>
        api.MapPut("competitions/{competitionId:guid}/answers/{questionIndex:long}", AnswerAsync)
            .WithSummary("Answers a question, once; told when it is on the disk. A repeat is told the answer that is stored.")
            .WithDescription("One of choices, text, number or order, as the question's kind asks. A number may be text too, as people write it: 3,5.")
            .Produces<Stored>().ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> AnswerAsync(
        Guid competitionId, long questionIndex, Answering answer, HttpContext http, OwnPlayers seats, PlayerDesk players, CompetitionBoard board, Problems problems)
    {
        var (caller, draft) = (http.User.Caller(), answer.Draft);
        var question = SentIndex.Of(questionIndex);
        if (await seats.FindAsync(competitionId, caller) is not { } seat)
        {
            return problems.Of(CompetitionRefusal.NotFound);
        }

        var told = await players.AnswerAsync(competitionId, seat, caller, question, draft);
        // The record knows better than we: the seat was taken away, merged with another, or was never a student's.
        if (told.Refusal is AnswerRefusal.NotPlaying)
        {
            if (await seats.FindAnewAsync(competitionId, caller) is not { } other)
            {
                return problems.Of(CompetitionRefusal.NotFound);
            }

            told = other == seat ? told : await players.AnswerAsync(competitionId, other, caller, question, draft);
        }

        return told.Refusal is { } refusal
            ? problems.Of(refusal)
            : TypedResults.Ok(new Stored(true, told.Value.AnsweredAt.UtcDateTime, SentAnswer.Of(board.AsSent(competitionId, told.Value.Answer!))));
    }

    /// <param name="Choices">Indices of options; of true and false, true is 0.</param>
    /// <param name="Text">Words, or a number as people write it.</param>
    /// <param name="Number">A number.</param>
    /// <param name="Order">Places of all items as they are shown, in the order chosen.</param>
    public sealed record Answering(IReadOnlyList<long>? Choices = null, string? Text = null, SentNumber? Number = null, IReadOnlyList<long>? Order = null)
    {
        // A number as text is text; beside another text it is one part too many.
        internal AnswerDraft Draft => Number is { Value: null } && Text is null
            ? new AnswerDraft(Places(Choices), Number.Text, null, Places(Order))
            : new AnswerDraft(Places(Choices), Text, Number is null ? null : Number.Value ?? 0, Places(Order));

        private static IReadOnlyList<int>? Places(IReadOnlyList<long>? sent) =>
            sent is null ? null : [.. sent.Select(SentIndex.Of)];
    }

    /// <param name="Answer">The one that is stored: this, or the first of several.</param>
    public sealed record Stored(bool Received, DateTime AnsweredAt, SentAnswer? Answer);
}
