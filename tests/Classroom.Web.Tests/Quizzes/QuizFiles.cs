using System.IO.Compression;
using System.Text;
using Classroom.Tests.Quizzes.Formats.Sheets;

namespace Classroom.Web.Tests.Quizzes;

/// <summary>Files as teachers have them, good and bad.</summary>
public static class QuizFiles
{
    public const string Gift = "// Waves\n::Sound::What carries sound?{=particles ~light}\n\nSound crosses empty space.{F}\n\nHow many ears?{#2}\n";

    /// <summary>A pixel.</summary>
    public const string Pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A file of each format with one question in it at least.</summary>
    public static IReadOnlyDictionary<string, byte[]> Good { get; } = new Dictionary<string, byte[]>
    {
        ["gift"] = Bytes(Gift),
        ["aiken"] = Bytes("Which way does sound go fastest?\nA. air\nB. steel\nANSWER: B\n"),
        ["moodle-xml"] = Bytes(Moodle(Pixel)),
        ["kahoot"] = Xlsx.Of(
            ["Quiz template"], [null, "Question - max 120 characters", "Answer 1 - max 75 characters", "Answer 2 - max 75 characters", "Answer 3 - max 75 characters",
                "Answer 4 - max 75 characters", "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs", "Correct answer(s) - choose at least one"],
            [1, "What is an echo?", "a returning sound", "a light", null, null, 20.0, 1.0]),
        ["blooket"] = Bytes("\"Blooket\nImport Template\",,,,,,,\nQuestion #,Question Text,Answer 1,Answer 2,\"Answer 3\n(Optional)\",\"Answer 4\n(Optional)\",\"Time Limit (sec)\n(Max: 300 seconds)\",\"Correct Answer(s)\n(Only include Answer #)\"\n1,Quelle est la capitale ?,Lyon,Paris,,,30,2\n"),
        ["wayground"] = Bytes("Question Text,Question Type,Option 1,Option 2,Option 3,Option 4,Option 5,Correct Answer,Time in seconds,Image Link,Answer explanation\n¿Cuál?,Multiple Choice,uno,dos,,,,2,,,Porque sí\n"),
        ["csv"] = Bytes("Frage;A;B;richtig\nWo?;hier;dort;2\n"),
    };

    public static string Moodle(string picture) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <quiz><question type="truefalse"><name><text>Wave</text></name>
        <questiontext format="html"><text><![CDATA[<p>Is this a wave?</p><p><img src="@@PLUGINFILE@@/w.png" alt="A wave"></p>]]></text>
        <file name="w.png" path="/" encoding="base64">{picture}</file></questiontext>
        <answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question></quiz>
        """;

    public static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var entry = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open());
                entry.Write(text);
            }
        }

        return stream.ToArray();
    }

    extension(Person person)
    {
        /// <summary>Knocks at the import's door.</summary>
        public Task<Reply> ImportAsync(byte[] file, string query = "") => person.Client.ImportAsync(file, query);

        /// <summary>A quiz of this text.</summary>
        public async Task<Guid> QuizAsync(string name = "Waves", string text = Gift) =>
            (await person.ImportAsync(Bytes(text), $"?name={Uri.EscapeDataString(name)}")).Is(201).Id("quiz_id");
    }

    public static Task<Reply> ImportAsync(this Client client, byte[] file, string query = "", string type = "application/octet-stream") =>
        client.SendAsync(HttpMethod.Post, "/api/quizzes/import" + query, Client.Content(file, type));
}
