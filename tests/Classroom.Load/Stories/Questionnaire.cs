using System.Text;
using System.Text.Json;

namespace Classroom.Load.Stories;

/// <summary>A quiz that a story brings along: as a file for the site, and what is right, known here without asking it.</summary>
public sealed class Questionnaire
{
    private static readonly string[] Options = ["a", "b", "c", "d"];

    private Questionnaire(IReadOnlyList<AskedHere> asked) => Asked = asked;

    public IReadOnlyList<AskedHere> Asked { get; }

    public byte[] File => Encoding.UTF8.GetBytes(string.Concat(Asked.Select((question, index) => Gift(question, index))));

    /// <summary>Single choices, all alike. The last one has so little time that the clock closes it.</summary>
    public static Questionnaire OfChoices(int questions) =>
        new([.. Enumerable.Range(0, questions).Select(index => new AskedHere("single", index % 4, 1_000, index == questions - 1 ? AskedHere.Shortest : 20))]);

    /// <summary>All ways of answering in turn, with several points and times.</summary>
    public static Questionnaire Mixed(int questions)
    {
        string[] kinds = ["single", "multiple", "true-false", "number", "text", "poll"];
        return new([.. Enumerable.Range(0, questions).Select(index => new AskedHere(kinds[index % kinds.Length], index % 4, index % 5 == 4 ? 500 : 1_000, index % 3 == 2 ? 30 : 20))]);
    }

    /// <summary>One single choice with all the time that there is.</summary>
    public static Questionnaire WithTime() => new([new AskedHere("single", 0, 1_000, 600)]);

    /// <summary>Single choices; every fifth has so little time that it is over when a killed site is there again.</summary>
    public static Questionnaire WithShortOnes(int questions) =>
        new([.. Enumerable.Range(0, questions).Select(index => new AskedHere("single", index % 4, 1_000, index % 5 == 4 ? AskedHere.Shortest : 20))]);

    /// <summary>The text of an option of this question and of no other: whoever sees it has the question open. Null where there are no options.</summary>
    public byte[]? MarkOf(int question) =>
        Asked[question].Kind is "single" or "multiple" or "poll" ? Encoding.UTF8.GetBytes($"Option {question:000}") : null;

    // The comments are the site's own; other programs pass them over.
    private static string Gift(AskedHere question, int index)
    {
        var about = $"// classroom: seconds={question.Seconds} points={question.Points}{(question.Kind == "poll" ? " kind=poll" : "")}\n";
        var choices = Options.Select((letter, option) => (Text: $"Option {index:000} {letter}", Right: option == question.Key || (question.Kind == "multiple" && option == (question.Key + 1) % 4)));
        return about + $"What is said of number {index:000}? " + question.Kind switch
        {
            "single" => $"{{{string.Concat(choices.Select(choice => (choice.Right ? "=" : "~") + choice.Text + " "))}}}",
            "multiple" => $"{{{string.Concat(choices.Select(choice => (choice.Right ? "~%50%" : "~") + choice.Text + " "))}}}",
            "poll" => $"{{{string.Concat(choices.Select(choice => "~%25%" + choice.Text + " "))}}}",
            "true-false" => question.Key % 2 == 0 ? "{TRUE}" : "{FALSE}",
            "number" => $"{{#{question.Key}}}",
            _ => $"{{={Options[question.Key]}}}",
        } + "\n\n";
    }
}

/// <summary>One question.</summary>
/// <param name="Key">What is right: an option's index, a number, a letter's place.</param>
public sealed record AskedHere(string Kind, int Key, int Points, int Seconds)
{
    /// <summary>The least that a question may have.</summary>
    public const int Shortest = 5;

    /// <summary>Whether a story lets its time run out.</summary>
    public bool IsClosedByTheClock => Seconds == Shortest;

    /// <summary>An answer as a student sends it: one of four, the first of which is right.</summary>
    public string Draft(int number)
    {
        var chosen = (Key + number) % 4;
        return Kind switch
        {
            "single" or "poll" => $$"""{"choices":[{{chosen}}]}""",
            "multiple" => $$"""{"choices":[{{chosen}},{{(chosen + 1) % 4}}]}""",
            "true-false" => $$"""{"choices":[{{(Key + number) % 2}}]}""",
            "number" => $$"""{"number":{{chosen}}}""",
            _ => $$"""{"text":"{{"abcd"[chosen]}}"}""",
        };
    }

    /// <summary>Whether what is written of an answer is right; null where nothing is.</summary>
    public bool? IsRight(string content)
    {
        using var parsed = JsonDocument.Parse(content);
        var answer = parsed.RootElement;
        return Kind switch
        {
            "poll" => null,
            "number" => answer.GetProperty("value").GetDecimal() == Key,
            "text" => answer.GetProperty("text").GetString() == "abcd"[Key].ToString(),
            "multiple" => Choices(answer).SetEquals([Key, (Key + 1) % 4]),
            // Of true and false, true is the first.
            "true-false" => Choices(answer).SetEquals([Key % 2]),
            _ => Choices(answer).SetEquals([Key]),
        };
    }

    /// <summary>Whether this is what is written of that draft.</summary>
    public static bool IsWritten(string draft, string content)
    {
        using var sent = JsonDocument.Parse(draft);
        using var written = JsonDocument.Parse(content);
        var part = sent.RootElement.EnumerateObject().Single();
        return part.Name switch
        {
            "choices" => Choices(sent.RootElement).SetEquals(Choices(written.RootElement)),
            "number" => part.Value.GetDecimal() == written.RootElement.GetProperty("value").GetDecimal(),
            _ => part.Value.GetString() == written.RootElement.GetProperty("text").GetString(),
        };
    }

    private static HashSet<int> Choices(JsonElement answer) => [.. answer.GetProperty("choices").EnumerateArray().Select(choice => choice.GetInt32())];
}
