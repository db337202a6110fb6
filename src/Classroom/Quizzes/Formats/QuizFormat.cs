namespace Classroom.Quizzes.Formats;

/// <summary>The kinds of file that quizzes come in (C-2).</summary>
public enum QuizFormat
{
    Gift,
    Aiken,
    MoodleXml,

    /// <summary>Kahoot's spreadsheet template.</summary>
    Kahoot,

    /// <summary>Blooket's template, as CSV.</summary>
    Blooket,

    /// <summary>Wayground's (once Quizizz) template, as CSV or spreadsheet.</summary>
    Wayground,

    /// <summary>A table with a header as people write it: CSV, TSV or a spreadsheet.</summary>
    Table,

    /// <summary>Term and definition on a line, as Quizlet copies them.</summary>
    Quizlet,

    /// <summary>A block a question: the prompt, then a line an option, with * before the right ones.</summary>
    Pasted,
}
