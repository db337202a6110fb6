namespace Classroom.Quizzes.Formats.Sheets;

/// <summary>A table without a header, where it can mean but one thing: a question, at least two options, and which of them is right.</summary>
internal static class BareTable
{
    private const int FewestCells = 4;

    public static TableColumns? Columns(Sheet sheet)
    {
        if (sheet.Rows.Count == 0)
        {
            return null;
        }

        var width = sheet.Rows.Max(row => row.Cells.Count);
        var last = sheet.Rows[0].Cells.Count - 1;
        if (width < FewestCells || last < FewestCells - 1 || width > QuestionRules.MostOptions + 2)
        {
            return null;
        }

        var roles = Enumerable.Range(0, width).Select(i => i == 0 ? ColumnRole.Prompt : i < last ? ColumnRole.Option : i == last ? ColumnRole.Correct : ColumnRole.None).ToList();
        return sheet.Rows.All(row => IsQuestion(row, last)) ? new TableColumns(null, roles) : null;
    }

    private static bool IsQuestion(SheetRow row, int last)
    {
        var options = Enumerable.Range(1, last - 1).Select(i => row[i]).ToList();
        return row[0].Trim().Length > 0 && options.Count(option => option.Trim().Length > 0) > 1
            && (CorrectCell.ByNumber(row[last], options.Count) is not null || CorrectCell.ByText(row[last], options) is not null);
    }
}
