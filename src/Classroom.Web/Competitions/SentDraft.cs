using System.Text.Json;
using Classroom.Competitions;

namespace Classroom.Web.Competitions;

/// <summary>An answer as a browser sends it, whatever it sends: <c>{choices: […] | text | number | order: […]}</c>. Nothing is thrown.</summary>
public static class SentDraft
{
    /// <summary>More than any question has; longer lists are no answer.</summary>
    private const int Most = 64;

    /// <summary>Bytes of JSON: half of what a message or a body may have. What is larger would end the page's connection, so its script does not send it.</summary>
    public const int Largest = 32 * 1024;

    /// <summary>The draft, or null where it is none.</summary>
    public static AnswerDraft? Of(JsonElement sent)
    {
        if (sent.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var draft = new AnswerDraft();
        foreach (var part in sent.EnumerateObject())
        {
            if (part.Value.ValueKind == JsonValueKind.Null)
            {
                continue;
            }

            var read = part.Name switch
            {
                "choices" => Places(part.Value) is { } choices ? draft with { Choices = choices } : null,
                "order" => Places(part.Value) is { } order ? draft with { Order = order } : null,
                "number" => part.Value.ValueKind == JsonValueKind.Number && part.Value.TryGetDecimal(out var number) ? draft with { Number = number } : null,
                "text" => Text(part.Value) is { } text ? draft with { Text = text } : null,
                _ => draft,
            };
            if (read is null)
            {
                return null;
            }

            draft = read;
        }

        return draft;
    }

    private static string? Text(JsonElement sent)
    {
        try
        {
            return sent.ValueKind == JsonValueKind.String ? sent.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half a character, written as an escape.
            return null;
        }
    }

    private static List<int>? Places(JsonElement sent)
    {
        if (sent.ValueKind != JsonValueKind.Array || sent.GetArrayLength() > Most)
        {
            return null;
        }

        List<int> places = [];
        foreach (var place in sent.EnumerateArray())
        {
            if (place.ValueKind != JsonValueKind.Number || !place.TryGetInt32(out var index))
            {
                return null;
            }

            places.Add(index);
        }

        return places;
    }
}
