namespace Classroom.Quizzes.Formats.Sheets;

/// <summary>What a column of a table holds.</summary>
internal enum ColumnRole
{
    None,
    Prompt,
    Kind,
    Option,
    WrongOption,

    /// <summary>All options in one cell.</summary>
    OptionList,

    Correct,
    Accepted,
    Low,
    High,
    Case,
    Accents,
    Seconds,
    Points,
    Explanation,
    Image,
}
