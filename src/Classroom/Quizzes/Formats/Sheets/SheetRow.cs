namespace Classroom.Quizzes.Formats.Sheets;

/// <summary>A row of a table.</summary>
/// <param name="Number">As a spreadsheet counts it, from 1.</param>
/// <param name="Line">The line of the file on which it begins; in a workbook the row's number.</param>
public sealed record SheetRow(int Number, int Line, IReadOnlyList<string> Cells)
{
    /// <summary>From which column on cells are parts of one of the file's, and of which.</summary>
    internal (int From, int Of)? Spread { get; init; }

    /// <summary>A cell's text; empty where the row is shorter.</summary>
    public string this[int column] => column >= 0 && column < Cells.Count ? Cells[column] : "";

    public bool IsEmpty => Cells.All(string.IsNullOrWhiteSpace);

    /// <summary>Where a cell stands; the row's beginning for a column that the table does not have.</summary>
    public Spot At(int column) => column < 0 ? new Spot(Line, 1, NameOf(0))
        : Spread is { } spread && column >= spread.From ? At(spread.Of)
        : new Spot(Line, column + 1, NameOf(column));

    private string NameOf(int column)
    {
        var name = "";
        for (var left = column + 1; left > 0; left = (left - 1) / 26)
        {
            name = (char)('A' + ((left - 1) % 26)) + name;
        }

        return name + Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
