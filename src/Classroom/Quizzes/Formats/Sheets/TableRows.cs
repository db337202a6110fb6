namespace Classroom.Quizzes.Formats.Sheets;

/// <summary>The rows of a table below its header, one after the other: what all four kinds of tables have in common.</summary>
internal static class TableRows
{
    public static IEnumerable<ReadRow> Read(ReadOnlyMemory<byte> file, Dialect dialect)
    {
        var opened = Sheet.Open(file);
        if (opened.Refusal is { } refusal)
        {
            yield return refusal.Row();
            yield break;
        }

        var sheet = opened.Value;
        var columns = TableColumns.Find(sheet) ?? (dialect.Format == QuizFormat.Table ? BareTable.Columns(sheet) : null);
        if (columns is null)
        {
            yield return new RowDraft(new Spot(1)).Skipped(RemarkKind.HeaderMissing, sheet.Rows is [var first, ..] ? first.At(0) : new Spot(1));
            yield break;
        }

        var rows = sheet.Rows.SkipWhile(row => columns.Header is { } header && row.Number <= header.Number).ToList();
        (columns, rows) = OptionList.Spread(columns, rows);
        rows = dialect.CorrectIsNumber || columns.IsOurs ? rows : CountedFromZero.FromOne(columns, rows);
        var textFirst = columns.Of(ColumnRole.Correct) >= 0 && SaysTexts(rows, columns);
        for (var i = 0; i < rows.Count; i++)
        {
            if (sheet.NotClosed.Contains(rows[i].Line))
            {
                yield return new RowDraft(rows[i].At(0)) { Title = string.Join(" ", rows[i].Cells) }.Skipped(RemarkKind.QuoteNotClosed, rows[i].At(0));
            }
            else if (!IsBlank(rows[i], columns) && !(i == 0 && dialect.HasHelpRow && IsHelp(rows[i], columns)))
            {
                yield return new TableRow(rows[i], columns, dialect, textFirst, sheet.IsWorkbook).Read();
            }
        }

        if (sheet.LeftOut is { } leftOut)
        {
            yield return new RowDraft(leftOut.At(0)).Skipped(RemarkKind.RowsLeftOut, leftOut.At(0));
        }
    }

    // Templates number their rows and set times before anybody has written a question.
    private static bool IsBlank(SheetRow row, TableColumns columns) =>
        row[columns.Of(ColumnRole.Prompt)].Trim().Length == 0 && columns.Options.All(column => row[column].Trim().Length == 0);

    // Where a number is expected, a help row has a sentence.
    private static bool IsHelp(SheetRow row, TableColumns columns)
    {
        var (time, prompt) = (row[columns.Of(ColumnRole.Seconds)].Trim(), HeaderWords.Normal(row[columns.Of(ColumnRole.Prompt)]));
        return (time.Length > 10 && CellNumber.Seconds(time) is null) || prompt.StartsWith("text of the question", StringComparison.Ordinal)
            || prompt.StartsWith("question text", StringComparison.Ordinal);
    }

    // One row that can only mean a text tells how the others are meant.
    private static bool SaysTexts(List<SheetRow> rows, TableColumns columns)
    {
        var correct = columns.Of(ColumnRole.Correct);
        return rows.Exists(row => row[correct].Trim().Length > 0 && CorrectCell.ByNumber(row[correct], columns.Options.Count) is null
            && CorrectCell.ByText(row[correct], [.. columns.Options.Select(column => row[column])]) is not null);
    }
}
