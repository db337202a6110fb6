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

    /// <summary>What the file says about single answers stands in the explanation now, behind each answer's name or ✓ and ✗.</summary>
    FeedbackMoved,

    /// <summary>What the file says about single answers was left out: with it the explanation would be too long.</summary>
    FeedbackLeftOut,

    /// <summary>Answers that the file gives a part of the credit for, or none, are not accepted; the remark quotes the first.</summary>
    PartialAnswersLeftOut,

    /// <summary>Of several numbers with full credit only the first is right; the remark quotes the second.</summary>
    AnswersLeftOut,

    /// <summary>The file accepts anything where * stands at an edge of this answer; here only the words themselves are right.</summary>
    WildcardTrimmed,

    /// <summary>A comma in this number was read as a decimal point.</summary>
    CommaReadAsPoint,

    /// <summary>A text that the format wants on one line stood on several; they were kept together.</summary>
    LinesJoined,

    /// <summary>Several right answers are named where the format has one; it became a multiple choice.</summary>
    SeveralAnswersTaken,

    /// <summary>An element of the text has no counterpart and was left out; the remark names it, such as "table" or "script".</summary>
    MarkupLeftOut,

    /// <summary>A picture that the text only points to was left out; the remark quotes its address.</summary>
    ImageNotFetched,

    /// <summary>Characters that no screen shows were replaced or left out.</summary>
    ControlsDropped,

    // Skipped.

    /// <summary>The item breaks a rule that every question keeps; <see cref="Remark.About"/> names the flaw.</summary>
    BreaksRule,

    /// <summary>A brace that nothing closes.</summary>
    BraceNotClosed,

    /// <summary>A closing brace that nothing opens; one that is meant to be read needs \ before it.</summary>
    BraceNotOpened,

    /// <summary>The item has answers in more than one place; a question here has one.</summary>
    SeveralBlanks,

    /// <summary>There is no such kind of question here; the remark names the kind as the format calls it, such as "matching" or "description".</summary>
    KindUnsupported,

    /// <summary>The answer should be a number and is none.</summary>
    NumberNotRead,

    /// <summary>No answer of the item earns full credit.</summary>
    NothingFullyRight,

    /// <summary>The lines are not followed by options and the line that says which is right.</summary>
    AnswerLineMissing,

    /// <summary>The line that says which option is right names none: the remark quotes it.</summary>
    AnswerLineUnclear,

    /// <summary>Nothing in this line parts the term from its definition.</summary>
    SeparatorMissing,

    /// <summary>A term without a definition, or a definition without a term.</summary>
    HalfMissing,

    /// <summary>From here on nothing was read: the file has more questions, or more rows, than one import takes.</summary>
    TooMany,

    /// <summary>From here on the file could not be read.</summary>
    Unreadable,
}

public static class RemarkKinds
{
    /// <summary>Whether an item of which this is said has no question.</summary>
    public static bool Skips(this RemarkKind kind) => kind >= RemarkKind.BreaksRule;
}
