using System.Text.Json;

namespace Classroom.Quizzes.Formats.Sheets;

/// <summary>Options that all stand in one cell: each on a line, or with | or ; or a comma between, or as a list of JSON.</summary>
internal static class OptionList
{
    private const int Most = 40;

    /// <summary>The table with a column for each of them; itself where it has no such column.</summary>
    public static (TableColumns Columns, List<SheetRow> Rows) Spread(TableColumns columns, List<SheetRow> rows)
    {
        var list = columns.Of(ColumnRole.OptionList);
        if (list < 0 || columns.Options.Count > 0)
        {
            return (columns, rows);
        }

        var lists = rows.ConvertAll(row => Split(row[list]));
        var width = Math.Max(columns.Roles.Count, rows.Select(row => row.Cells.Count).DefaultIfEmpty().Max());
        var most = lists.Select(options => options.Count).DefaultIfEmpty().Max();
        List<ColumnRole> roles =
        [
            .. columns.Roles, .. Enumerable.Repeat(ColumnRole.None, width - columns.Roles.Count), .. Enumerable.Repeat(ColumnRole.Option, most),
        ];
        return (new TableColumns(columns.Header, roles), [.. rows.Zip(lists, (row, options) => row with
        {
            Cells = [.. row.Cells, .. Enumerable.Repeat("", width - row.Cells.Count), .. options],
            Spread = (width, list),
        })]);
    }

    private static List<string> Split(string cell)
    {
        var text = cell.Trim();
        if (text is ['[', .., ']'] && Json(text) is { } items)
        {
            return items;
        }

        var separator = text.Contains('\n') ? '\n' : text.Contains('|') ? '|' : text.Contains(';') ? ';' : ',';
        return [.. text.Split(separator, Most, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
    }

    private static List<string>? Json(string text)
    {
        try
        {
            return [.. (JsonSerializer.Deserialize<List<string?>>(text) ?? []).OfType<string>().Take(Most)];
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
