using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Classroom.Web.Competitions;

/// <summary>A number as it was sent: as JSON has them, or as text, which may have several readings. What no decimal can hold is text as well.</summary>
[JsonConverter(typeof(Reader))]
public sealed record SentNumber(decimal? Value, string? Text)
{
    private sealed class Reader : JsonConverter<SentNumber>
    {
        public override SentNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.Number when reader.TryGetDecimal(out var value) => new SentNumber(value, null),
            JsonTokenType.Number => new SentNumber(null, Encoding.UTF8.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan)),
            JsonTokenType.String => new SentNumber(null, reader.GetString()),
            _ => throw new JsonException(),
        };

        public override void Write(Utf8JsonWriter writer, SentNumber value, JsonSerializerOptions options)
        {
            if (value.Value is { } number)
            {
                writer.WriteNumberValue(number);
            }
            else
            {
                writer.WriteStringValue(value.Text);
            }
        }
    }
}
