using System.Globalization;

namespace Classroom.Quizzes.Formats.Sheets;

/// <summary>Tables that programs wrote often count the options from 0; here they are made to count from 1, as people do.</summary>
internal static class CountedFromZero
{
    public static List<SheetRow> FromOne(TableColumns columns, List<SheetRow> rows)
    {
        var correct = columns.Of(ColumnRole.Correct);
        if (correct < 0 || columns.Header is not { } header || columns.Options.Count == 0)
        {
            return rows;
        }

        var isIndex = HeaderWords.Named(header[correct]).Split(' ')[^1] is "index" or "idx";
        var choices = rows.FindAll(row => row[correct].Trim().Length > 0 && columns.Options.Count(column => row[column].Trim().Length > 0) > 1);
        return choices.TrueForAll(row => Index(row[correct]) is { } index && index < columns.Options.Count)
            && choices.Exists(row => isIndex || (Index(row[correct]) == 0 && CorrectCell.ByText(row[correct], [.. columns.Options.Select(column => row[column])]) is null))
            ? rows.ConvertAll(row => Index(row[correct]) is { } index ? row with { Cells = [.. row.Cells.Take(correct), Shown(index + 1), .. row.Cells.Skip(correct + 1)] } : row)
            : rows;
    }

    private static int? Index(string cell) =>
        CellNumber.Read(cell) is { } number && number >= 0 && number < Sheet.MostColumns && number == Math.Floor(number) ? (int)number : null;

    private static string Shown(int number) => number.ToString(CultureInfo.InvariantCulture);
}
