using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Classroom.Competitions;

/// <summary>How the records of a competition are written into its columns: what they hold, not what follows from it.</summary>
public static class StoredJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        // It goes into a column and not into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write<T>(T record) => JsonSerializer.Serialize(record, Options);

    /// <exception cref="JsonException">What <see cref="Write"/> did not write.</exception>
    public static T Read<T>(string content) => JsonSerializer.Deserialize<T>(content, Options)!;
}
