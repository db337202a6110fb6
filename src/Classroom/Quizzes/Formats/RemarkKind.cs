namespace Classroom.Quizzes.Formats;

/// <summary>
/// What can be said about an item of a file. The first part is said of questions that came in changed, the second of items that
/// were skipped; <see cref="RemarkKinds.Skips"/> tells them apart.
/// </summary>
public enum RemarkKind
{
    // Changed.

    /// <summary>Percentages of single options became right or wrong.</summary>
    WeightsDropped,

    // Skipped.

    /// <summary>The item breaks a rule that every question keeps; <see cref="Remark.About"/> names the flaw.</summary>
    BreaksRule,

    /// <summary>A brace that nothing closes.</summary>
    BraceNotClosed,
}

public static class RemarkKinds
{
    /// <summary>Whether an item of which this is said has no question.</summary>
    public static bool Skips(this RemarkKind kind) => kind >= RemarkKind.BreaksRule;
}
