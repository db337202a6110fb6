using Classroom.Data;
using Classroom.Quizzes;
using Classroom.Quizzes.Formats;
using Classroom.Web.Accounts;
using Classroom.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Classroom.Web.Quizzes;

/// <summary>The door by which files of questions come in (part Z).</summary>
public static class ImportEndpoints
{
    public static void MapImport(this IEndpointRouteBuilder api) =>
        api.MapPost("quizzes/import", ImportAsync).WithSummary("Makes a quiz of a file, sent as application/octet-stream, or only says what would become of it, row by row.")
            // Larger ones are refused by FileBody, with its own sentence.
            .WithMetadata(new RequestSizeLimitAttribute(2L * QuizReading.LargestFile))
            .Produces<Answer>(StatusCodes.Status201Created).Produces<Answer>()
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> ImportAsync(
        string? format, string? name, bool? preview, HttpContext http, QuizImport import, Problems problems, IStringLocalizer<Words> words)
    {
        if (http.User.Caller().Account is not { } account)
        {
            return problems.Of(StatusCodes.Status403Forbidden, "Refusal.TeachersOnly", "NotAllowed");
        }

        if (!FileBody.IsTaken(http.Request))
        {
            return problems.Of(StatusCodes.Status415UnsupportedMediaType, "Refusal.NotAFile", "NotAFile");
        }

        QuizFormat? chosen = null;
        if (!string.IsNullOrEmpty(format))
        {
            if (!FormatNames.In.TryGetValue(format, out var named))
            {
                return problems.Of(StatusCodes.Status422UnprocessableEntity, "Refusal.NoSuchFormat", "NoSuchFormat", null, string.Join(", ", FormatNames.In.Keys));
            }

            chosen = named;
        }

        var body = await FileBody.ReadAsync(http.Request, http.RequestAborted);
        if (body.Refusal is { } tooLarge)
        {
            return problems.Of(tooLarge);
        }

        var read = import.Preview(body.Value, chosen, stop: http.RequestAborted);
        if (read.Refusal is { } refusal)
        {
            return problems.Of(refusal);
        }

        var file = read.Value;
        if (preview == true)
        {
            return TypedResults.Ok(Of(null, file.Reading, words));
        }

        var title = string.IsNullOrEmpty(name) ? words["Import.Untitled"].Value : name;
        var saved = await import.SaveAsync(account, title, file, [.. file.Reading.Questions], http.RequestAborted);
        return saved.Refusal is { } why
            ? problems.Of(Statuses.Of(why), Wording.Of(why), why.ToString(), why is QuizRefusal.NoQuestions ? new Dictionary<string, object?> { ["rows"] = RowsOf(file.Reading, words) } : null)
            : TypedResults.Created($"/api/quizzes/{saved.Value}", Of(saved.Value, file.Reading, words));
    }

    private static Answer Of(Guid? quiz, FileReading reading, IStringLocalizer words) =>
        new(quiz, FormatNames.NameOf(reading.Format), reading.Accepted, reading.Changed, reading.Skipped, RowsOf(reading, words));

    private static IReadOnlyList<Row> RowsOf(FileReading reading, IStringLocalizer words) =>
    [
        .. reading.Rows.Index().Select(place => new Row(
            place.Index + 1, SnakeCase.Of(place.Item.Verdict.ToString()),
            place.Item.Remarks.Count == 0 ? null : string.Join(' ', place.Item.Remarks.Select(remark => words["Remark.Placed", words.Place(remark.Where), words.Sentence(remark)].Value)),
            place.Item.Question is { } question ? SnakeCase.Of(question.Kind.ToString()) : null,
            place.Item.Question?.Prompt ?? place.Item.Title)),
    ];

    /// <param name="QuizId">Null where nothing was saved.</param>
    /// <param name="Format">As it was recognised, or as it was said to be.</param>
    public sealed record Answer(Guid? QuizId, string Format, int Accepted, int Changed, int Skipped, IReadOnlyList<Row> Rows);

    /// <param name="Number">The item's in the file, from 1.</param>
    public sealed record Row([property: System.Text.Json.Serialization.JsonPropertyName("row")] int Number, string Status, string? Reason, string? Kind, string Prompt);
}
