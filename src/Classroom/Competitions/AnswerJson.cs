using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Classroom.Competitions;

/// <summary>How an answer is stored, and compared: equal answers are written alike.</summary>
public static class AnswerJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // It goes into a column and not into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(Answer answer) => JsonSerializer.Serialize(answer, Options);

    /// <exception cref="JsonException">What <see cref="Write"/> did not write.</exception>
    public static Answer Read(string content) => JsonSerializer.Deserialize<Answer>(content, Options)!;
}
