using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Classroom.Quizzes;

/// <summary>How a question is stored, and compared: lists of records are equal by reference, texts by what they say.</summary>
public static class QuestionJson
{
    /// <summary>Characters of a stored question. Limits of single fields are <see cref="QuestionRules"/>'.</summary>
    public const int Longest = 64 * 1024;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // It goes into a column and not into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(Question question) => JsonSerializer.Serialize(question, Options);

    /// <exception cref="JsonException">What <see cref="Write"/> did not write.</exception>
    public static Question Read(string content) => JsonSerializer.Deserialize<Question>(content, Options)!;
}
