namespace Classroom.Quizzes.Formats.Gift;

/// <summary>One item of a GIFT file, from its first line or the comments above it, as it stands there.</summary>
/// <param name="Text">Comments are blank, so that an index in it is one in the file.</param>
/// <param name="Comments">The text of its comment lines, without their slashes.</param>
/// <param name="Start">The index in the file at which <paramref name="Text"/> begins.</param>
/// <param name="Open">The index in <paramref name="Text"/> of the brace before the answers, or -1.</param>
/// <param name="Close">The one of the brace after them, or -1.</param>
internal sealed record GiftItem(string Text, IReadOnlyList<string> Comments, int Start, int Open, int Close)
{
    /// <summary>What is wrong with its braces, or null.</summary>
    public RemarkKind? Fault { get; init; }

    /// <summary>The index in <see cref="Text"/> of the brace that is wrong.</summary>
    public int FaultAt { get; init; }
}
