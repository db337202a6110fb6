using Classroom.Data;
using Classroom.Quizzes;
using Classroom.Web.Accounts;
using Classroom.Web.Shared;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;

namespace Classroom.Web.Quizzes;

/// <summary>A quiz for its owner, as JSON and as files (part Z). For anybody else there is nothing here.</summary>
public static class QuizEndpoints
{
    public static void MapQuizzes(this IEndpointRouteBuilder api)
    {
        api.MapImport();
        api.MapGet("quizzes/{quizId:guid}", ReadAsync).WithSummary("A quiz with its questions and what is right.").Produces<QuizAnswer>();
        api.MapGet("quizzes/{quizId:guid}/export", ExportAsync)
            .WithSummary("The quiz as a file: gift, moodle-xml, csv or xlsx. With losses=true: what would not be in that file.").Produces<Losses>();
    }

    private static async Task<IResult> ReadAsync(Guid quizId, HttpContext http, QuizDesk desk, Problems problems)
    {
        var quiz = await FindAsync(quizId, http, desk);
        return quiz.Refusal is { } refusal ? problems.Of(refusal) : TypedResults.Ok(QuizAnswer.Of(quiz.Value));
    }

    private static async Task<Outcome<QuizView, QuizRefusal>> FindAsync(Guid quizId, HttpContext http, QuizDesk desk) =>
        http.User.Caller().Account is { } account ? await desk.ReadAsync(account, quizId, http.RequestAborted) : QuizRefusal.NotFound;

    private static async Task<IResult> ExportAsync(
        Guid quizId, string? format, bool? losses, HttpContext http, QuizDesk desk, QuizExport export, Problems problems, IStringLocalizer<Words> words)
    {
        if (http.User.Caller().Account is not { } account)
        {
            return problems.Of(QuizRefusal.NotFound);
        }

        if (FormatNames.Out.FirstOrDefault(one => one.Name.Equals(format, StringComparison.OrdinalIgnoreCase)) is not { } chosen)
        {
            return problems.Of(
                StatusCodes.Status422UnprocessableEntity, "Refusal.NoSuchFormat", "NoSuchFormat", null, string.Join(", ", FormatNames.Out.Select(one => one.Name)));
        }

        if (losses == true)
        {
            var quiz = await FindAsync(quizId, http, desk);
            return quiz.Refusal is { } hidden ? problems.Of(hidden) : TypedResults.Ok(new Losses(
                chosen.Name,
                [.. QuizExport.LossesOf(quiz.Value, chosen.Writer).Select(loss => new Loss(loss.Number, loss.Prompt, SnakeCase.Of(loss.Loss.ToString()), words[Wording.Of(loss.Loss)]))]));
        }

        var read = await export.ReadAsync(account, quizId, http.RequestAborted);
        if (read.Refusal is { } refusal)
        {
            return problems.Of(refusal);
        }

        // Writers write at once, and a request's body does not take that: what is long goes over a file on the disk.
        return TypedResults.Stream(
            async body =>
            {
                await using var file = new FileBufferingWriteStream();
                chosen.Writer.Write(file, read.Value);
                await file.DrainBufferAsync(body, http.RequestAborted);
            },
            chosen.ContentType, FileName.Of(read.Value.Title, chosen.Ending));
    }

    public sealed record Losses(string Format, [property: System.Text.Json.Serialization.JsonPropertyName("losses")] IReadOnlyList<Loss> All);

    /// <param name="Row">The question's number in the quiz, from 1.</param>
    /// <param name="What">Such as "seconds"; "question" where the whole of it is left out.</param>
    public sealed record Loss(int Row, string Prompt, string What, string Reason);
}
