namespace Classroom.Quizzes.Formats.Sheets;

/// <summary>Whose table a file is, by the names of its columns.</summary>
public static class SheetRecognition
{
    private const int RowsLookedAt = 30;

    /// <summary>Null where it is no table, or one that nobody could read.</summary>
    public static QuizFormat? Of(ReadOnlyMemory<byte> file)
    {
        var opened = Sheet.Open(file);
        return opened.Done ? Of(opened.Value) : null;
    }

    private static QuizFormat? Of(Sheet sheet)
    {
        foreach (var row in sheet.Rows.Take(RowsLookedAt))
        {
            var names = row.Cells.Select(HeaderWords.Normal).ToList();
            if (names.Contains("question text") && names.Contains("question type") && Begins(names, "option 1"))
            {
                return QuizFormat.Wayground;
            }

            if (names.Contains("question text") && Begins(names, "answer 1") && Begins(names, "correct answer"))
            {
                return QuizFormat.Blooket;
            }

            if (names.Exists(name => name.StartsWith("question max", StringComparison.Ordinal) || name.StartsWith("answer 1 max", StringComparison.Ordinal))
                && Begins(names, "correct answer"))
            {
                return QuizFormat.Kahoot;
            }
        }

        return (TableColumns.Find(sheet) ?? BareTable.Columns(sheet)) is null ? null : QuizFormat.Table;
    }

    private static bool Begins(List<string> names, string with) => names.Exists(name => name.StartsWith(with, StringComparison.Ordinal));
}
