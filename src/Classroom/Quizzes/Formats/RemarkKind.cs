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

    /// <summary>The time lay outside what we allow and was moved to the nearest we do; <see cref="Remark.About"/> is the file's.</summary>
    TimeMoved,

    /// <summary>The time cannot be read; the usual one was taken. About: what the file says.</summary>
    TimeNotRead,

    /// <summary>The points lay outside what we allow and were moved to the nearest we do. About: the file's.</summary>
    PointsMoved,

    /// <summary>The points cannot be read; the usual ones were taken. About: what the file says.</summary>
    PointsNotRead,

    /// <summary>What was said of single answers stands in the explanation now.</summary>
    FeedbackMoved,

    /// <summary>What was said of single answers was left out: the explanation would have become too long.</summary>
    FeedbackLeftOut,

    /// <summary>A picture that lies somewhere on the web was not fetched. About: its address.</summary>
    ImageNotFetched,

    /// <summary>A picture that the item names is not in the file, or cannot be read. About: its name.</summary>
    ImageMissing,

    /// <summary>A question has one picture, beside its prompt: further ones were left out. About: the name of one.</summary>
    ImageLeftOut,

    /// <summary>The picture has more bytes than are taken and was left out. About: its name. So of the next three.</summary>
    PictureTooLarge,

    PictureTooManyPixels,

    PictureOfAnotherKind,

    PictureDamaged,

    /// <summary>Markup that has no counterpart was left out, with what it held. About: the name of the element, such as "script".</summary>
    MarkupLeftOut,

    /// <summary>A right answer with a wildcard (*) was left out. About: the answer.</summary>
    WildcardLeftOut,

    /// <summary>Further right answers were left out, because this kind has but one. About: the first of them.</summary>
    AnswersLeftOut,

    /// <summary>Units of a number were left out. About: the first of them.</summary>
    UnitsLeftOut,

    /// <summary>The question became one of a similar kind. About: what the file calls its kind.</summary>
    KindChanged,

    /// <summary>The prompt was empty; the item's name took its place.</summary>
    PromptFromName,

    /// <summary>A text stood on several lines where the format has one: an option's became one line, a prompt's were kept together.</summary>
    LinesJoined,

    /// <summary>What is said to be right could be an option's number or an option's text; it was taken for the number. About: what the cell says.</summary>
    CorrectTakenAsNumber,

    /// <summary>Answers that the file gives a part of the credit for are not accepted. About: the first of them.</summary>
    PartialAnswersLeftOut,

    /// <summary>The file accepts anything where * stands at an edge of this answer; here only the words themselves are right. About: the answer.</summary>
    WildcardTrimmed,

    /// <summary>A comma in this number was read as a decimal point. About: the number.</summary>
    CommaReadAsPoint,

    /// <summary>Several right answers are named where the format has one; it became a multiple choice. About: the line.</summary>
    SeveralAnswersTaken,

    /// <summary>Characters that no screen shows were replaced.</summary>
    ControlsDropped,

    // Skipped.

    /// <summary>The item breaks a rule that every question keeps; <see cref="Remark.About"/> names the flaw.</summary>
    BreaksRule,

    /// <summary>The kind of question has no counterpart here. About: what the file calls it, such as "matching".</summary>
    KindUnsupported,

    /// <summary>What is said to be right is none of the options. About: what the file says.</summary>
    CorrectNotRead,

    /// <summary>A quotation mark that nothing closes swallows the row.</summary>
    QuoteNotClosed,

    /// <summary>A number was expected. About: what stands there.</summary>
    NumberNotRead,

    /// <summary>All right answers have wildcards (*). About: the first of them.</summary>
    OnlyWildcards,

    /// <summary>The XML is broken here; the item that it belongs to is lost.</summary>
    XmlBroken,

    /// <summary>The file defines a document type or entities, which are refused; nothing was read.</summary>
    XmlEntities,

    /// <summary>The XML is of some other program. About: the name of its outermost element.</summary>
    XmlOfAnotherKind,

    /// <summary>The file is neither a workbook nor text; nothing was read.</summary>
    NotATable,

    /// <summary>An archive that holds no workbook, or a broken one; nothing was read.</summary>
    WorkbookBroken,

    /// <summary>A workbook of the kind before 2007 (.xls); nothing was read.</summary>
    WorkbookOld,

    /// <summary>A workbook that has a password; nothing was read.</summary>
    WorkbookEncrypted,

    /// <summary>A workbook that would unpack to far more than its size; nothing was read.</summary>
    WorkbookTooLarge,

    /// <summary>No row names the columns that this kind of table has; nothing was read.</summary>
    HeaderMissing,

    /// <summary>The table has more rows than are read; those from here on were left out.</summary>
    RowsLeftOut,

    /// <summary>A brace that nothing closes.</summary>
    BraceNotClosed,

    /// <summary>A closing brace that nothing opens; one that is meant to be read needs \ before it.</summary>
    BraceNotOpened,

    /// <summary>The item has answers in more than one place; a question here has one.</summary>
    SeveralBlanks,

    /// <summary>No answer of the item earns full credit.</summary>
    NothingFullyRight,

    /// <summary>The lines are not followed by options and the line that says which is right.</summary>
    AnswerLineMissing,

    /// <summary>The line that says which option is right names none. About: the line.</summary>
    AnswerLineUnclear,

    /// <summary>Nothing in this line parts the term from its definition. About: the line.</summary>
    SeparatorMissing,

    /// <summary>A term without a definition, or a definition without a term. About: the line.</summary>
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
