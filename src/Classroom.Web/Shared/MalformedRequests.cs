using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;

namespace Classroom.Web.Shared;

/// <summary>
/// Bodies that are no JSON, or not the JSON that was asked for, are somebody's mistake and no fault of ours: a sentence with its
/// place, and nothing in the log of errors.
/// </summary>
public sealed class MalformedRequests(Problems problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext http, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not BadHttpRequestException malformed)
        {
            return false;
        }

        var (sentence, code, named) = malformed switch
        {
            { StatusCode: StatusCodes.Status413PayloadTooLarge } => ("Refusal.TooLarge", "TooLarge", (Doors.LargestBody / 1024).ToString()),
            { StatusCode: StatusCodes.Status415UnsupportedMediaType } => ("Refusal.NotJson", "NotJson", ""),
            { InnerException: JsonException { Path: { } path } json } => ("Refusal.JsonAt", "Malformed", $"{path} ({Where(json)})"),
            { InnerException: JsonException json } => ("Refusal.JsonAt", "Malformed", Where(json)),
            _ => ("Refusal.Malformed", "Malformed", ""),
        };
        await problems.Of(malformed.StatusCode, sentence, code, null, named).ExecuteAsync(http);
        return true;
    }

    private static string Where(JsonException json) => json.LineNumber is { } line
        ? $"line {line + 1}, byte {json.BytePositionInLine + 1}"
        // Which fields are missing stands only in the message; it names our own fields and nothing of the sender's.
        : json.Message;
}
