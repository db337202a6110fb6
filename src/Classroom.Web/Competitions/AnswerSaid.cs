using System.Text.Json;
using System.Text.Json.Serialization;

namespace Classroom.Web.Competitions;

/// <summary>What a browser is told about an answer: "received" or "refused", and why.</summary>
[JsonConverter(typeof(Written))]
public sealed record AnswerSaid(string State, string? Sentence = null)
{
    public static readonly AnswerSaid Received = new("received");

    public static AnswerSaid Refused(string sentence) => new("refused", sentence);

    // By hand: each circuit would hold a description of its own of this type.
    private sealed class Written : JsonConverter<AnswerSaid>
    {
        public override AnswerSaid Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, AnswerSaid value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteString("state", value.State);
            writer.WriteString("sentence", value.Sentence);
            writer.WriteEndObject();
        }
    }
}
