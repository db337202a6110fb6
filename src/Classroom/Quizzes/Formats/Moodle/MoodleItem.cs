namespace Classroom.Quizzes.Formats.Moodle;

/// <summary>One question's element, or a place where the XML is broken.</summary>
/// <param name="Element">Null where it is broken.</param>
/// <param name="Start">Where it begins.</param>
internal sealed record MoodleItem(MoodleElement? Element, Spot Start)
{
    /// <summary>Where it is broken.</summary>
    public Spot Break { get; init; }

    /// <summary>Where in the file an element of it stands.</summary>
    public Spot SpotOf(MoodleElement? element) => element?.Spot ?? Start;

    /// <summary>A place in a text that begins at the origin.</summary>
    public static Spot Shifted(Spot origin, int line, int column) =>
        new(origin.Line + Math.Max(line, 1) - 1, Math.Max(column, 1) + (line <= 1 ? origin.Column - 1 : 0));
}
