using CsvHelper;

namespace Classroom.Quizzes.Formats.Sheets;

/// <summary>Separated text as a sheet. A quotation mark that nothing closes costs its own row, not the rest of the file.</summary>
internal static class CsvSheet
{
    private const int MostRestarts = 20;

    public static Outcome<Sheet, SheetRefusal> Read(string text)
    {
        if (text.AsSpan(0, Math.Min(text.Length, 4_096)).Contains('\0'))
        {
            return SheetRefusal.NotATable;
        }

        var separator = CsvSeparator.Of(text, out var from);
        var rows = new List<SheetRow>();
        var notClosed = new HashSet<int>();
        int line = 1 + text.AsSpan(0, from).Count('\n'), number = line;
        SheetRow? leftOut = null;
        for (var restarts = 0; from >= 0 && from < text.Length && leftOut is null; restarts++)
        {
            if (restarts > MostRestarts)
            {
                leftOut = new SheetRow(number, line, []);
                break;
            }

            if (Part(text[from..], separator, rows, ref line, ref number, out leftOut) is not { } open)
            {
                break;
            }

            // The row alone, then on with the next line as if nothing had been open.
            notClosed.Add(line);
            var end = AfterLines(text, from, open);
            var next = text.IndexOf('\n', end);
            rows.Add(new SheetRow(number, line, text[end..(next < 0 ? text.Length : next)].Split(separator, Sheet.MostColumns)));
            (from, line, number) = (next < 0 ? -1 : next + 1, line + 1, number + 1);
        }

        return new Sheet([.. rows.Where(row => !row.IsEmpty)], IsWorkbook: false) { LeftOut = leftOut, NotClosed = notClosed };
    }

    // Reads until the end, or gives how many lines on the row begins that nothing closes.
    private static int? Part(string text, char separator, List<SheetRow> rows, ref int line, ref int number, out SheetRow? leftOut)
    {
        leftOut = null;
        var isOpen = false;
        var options = new CsvReaderOptions
        {
            Separator = separator, HasHeader = false, SkipEmptyLines = false, TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Recover,
            OnMalformedRecord = record => isOpen |= IsOpen(record),
        };
        using var csv = CsvReader.FromText(text, options);
        var first = line;
        while (csv.Read())
        {
            line = first + (int)csv.LineNumber - 1;
            if (isOpen)
            {
                return line - first;
            }

            var row = new SheetRow(number++, line, [.. Enumerable.Range(0, Math.Min(csv.FieldCount, Sheet.MostColumns)).Select(column => XmlText.Clean(csv.GetString(column)))]);
            if (row.IsEmpty)
            {
                continue;
            }

            if (rows.Count == Sheet.MostRows)
            {
                leftOut = row;
                return null;
            }

            rows.Add(row);
        }

        return null;
    }

    // Closed only by the next row's own mark, which text follows, it was not closed either.
    private static bool IsOpen(CsvMalformedRecord record) => record.Reason == CsvMalformedReason.UnterminatedQuote
        || (record.Reason == CsvMalformedReason.TextAfterClosingQuote && record.RawRecord.Contains('\n'));

    private static int AfterLines(string text, int from, int lines)
    {
        for (; lines > 0; lines--)
        {
            from = text.IndexOf('\n', from) + 1;
        }

        return from;
    }
}
