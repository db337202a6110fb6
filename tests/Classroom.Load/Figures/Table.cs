using System.Text;

namespace Classroom.Load.Figures;

/// <summary>A table in Markdown that can be read as plain text too.</summary>
public sealed class Table(params string[] heads)
{
    private readonly List<string[]> _rows = [];

    public void Add(params string[] row) => _rows.Add(row.Length == heads.Length
        ? row
        : throw new ArgumentException($"{row.Length} cells under {heads.Length} heads.", nameof(row)));

    public override string ToString()
    {
        var widths = heads.Select((head, column) => _rows.Select(row => row[column].Length).Append(head.Length).Max()).ToArray();
        var text = new StringBuilder();
        Line(heads);
        Line([.. widths.Select(width => new string('-', width))]);
        foreach (var row in _rows)
        {
            Line(row);
        }

        return text.ToString();

        void Line(string[] cells) =>
            text.Append("| ").AppendJoin(" | ", cells.Select((cell, column) => cell.PadRight(widths[column]))).Append(" |\n");
    }
}
