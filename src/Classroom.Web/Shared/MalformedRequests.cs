using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;

namespace Classroom.Web.Shared;

/// <summary>
/// Bodies that are no JSON, or not the JSON that was asked for, are somebody's mistake and no fault of ours: a sentence with its
/// place, and nothing in the log of errors.
/// </summary>
public sealed partial class MalformedRequests(Problems problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext http, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not BadHttpRequestException malformed)
        {
            return false;
        }

        var (sentence, code, named) = malformed switch
        {
            { StatusCode: StatusCodes.Status413PayloadTooLarge } => ("Refusal.TooLarge", "TooLarge", $"{Doors.LargestBody / 1024}"),
            { StatusCode: StatusCodes.Status415UnsupportedMediaType } => ("Refusal.NotJson", "NotJson", ""),
            { InnerException: JsonException json } when Missing().Match(json.Message) is { Success: true } missing
                => ("Refusal.JsonMissing", "Malformed", missing.Groups[1].Value),
            { InnerException: JsonException json } => ("Refusal.JsonAt", "Malformed", $"{json.Path}, line {json.LineNumber + 1}, byte {json.BytePositionInLine + 1}"),
            _ => ("Refusal.Malformed", "Malformed", ""),
        };
        await problems.Of(malformed.StatusCode, sentence, code, null, named).ExecuteAsync(http);
        return true;
    }

    // Which fields are missing stands only in the message.
    [GeneratedRegex("including: (.*?)\\.?$")]
    private static partial Regex Missing();
}
