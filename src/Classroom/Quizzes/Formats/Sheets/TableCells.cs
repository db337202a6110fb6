namespace Classroom.Quizzes.Formats.Sheets;

/// <summary>The cells of a row as Markdown: those of our own tables are, those of others become it.</summary>
internal sealed class TableCells(SheetRow row, TableColumns columns, bool isWorkbook)
{
    /// <summary>What begins a formula: a quotation mark before it says that it is none.</summary>
    public const string FormulaSigns = "=+-@\t\r";

    public string Raw(ColumnRole role) => Raw(columns.Of(role));

    public string Raw(int column)
    {
        var cell = row[column];

        // In our own files each such mark is ours, also one before another mark.
        var isOurMark = columns.IsOurs && !isWorkbook && cell.StartsWith('\'');
        var isUsualMark = !columns.IsOurs && cell.Length > 1 && cell[0] == '\'' && FormulaSigns.Contains(cell[1]);
        return isOurMark || isUsualMark ? cell[1..] : cell;
    }

    /// <summary>A cell as students will see it.</summary>
    public string Text(ColumnRole role) => Text(columns.Of(role));

    public string Text(int column) => columns.IsOurs ? Raw(column) : MarkdownText.Literal(Raw(column).Trim());

    /// <summary>A cell on one line.</summary>
    public string Line(int column, RowDraft draft)
    {
        var cell = Raw(column);
        if (cell.Trim().Contains('\n'))
        {
            draft.Say(RemarkKind.LinesJoined, row.At(column));
        }

        var line = string.Join(' ', cell.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        return columns.IsOurs ? line : MarkdownText.Literal(line);
    }
}
