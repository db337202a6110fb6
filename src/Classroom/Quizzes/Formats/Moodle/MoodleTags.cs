using System.Globalization;

namespace Classroom.Quizzes.Formats.Moodle;

/// <summary>What Moodle has no place for travels in tags, such as <c>classroom:seconds=30</c>.</summary>
internal static class MoodleTags
{
    public const string Seconds = "seconds", Kind = "kind", Accents = "accents", Range = "range";

    private const string Prefix = "classroom:";

    public static string Written(string name, string value) => $"{Prefix}{name}={value}";

    public static string? Read(MoodleElement question, string name) =>
        question.Element("tags")?.Elements("tag").Select(tag => MoodleText.TextOf(tag).Trim())
            .FirstOrDefault(text => text.StartsWith($"{Prefix}{name}=", StringComparison.Ordinal))?[(Prefix.Length + name.Length + 1)..];

    /// <summary>A range with both ends, which a value and a tolerance do not always give back.</summary>
    public static string Written(NumberBody number) => string.Create(CultureInfo.InvariantCulture, $"{number.Low}..{number.High}");

    public static NumberBody? RangeOf(MoodleElement question) =>
        Read(question, Range)?.Split("..") is [var low, var high]
        && decimal.TryParse(low, NumberStyles.Number, CultureInfo.InvariantCulture, out var from)
        && decimal.TryParse(high, NumberStyles.Number, CultureInfo.InvariantCulture, out var to) ? new NumberBody(from, to) : null;
}
