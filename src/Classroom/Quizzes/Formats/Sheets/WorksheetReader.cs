using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Classroom.Quizzes.Formats.Sheets;

/// <summary>Goes over the parts of a workbook element by element: no part stands in memory, and none can be nested too deeply.</summary>
internal static class WorksheetReader
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false, IgnoreComments = true, CloseInput = true,
    };

    public static XmlReader Open(OpenXmlPart part) => XmlReader.Create(part.GetStream(FileMode.Open, FileAccess.Read), Settings);

    /// <summary>Reads on; what is nested deeper than anything in a workbook cannot be read.</summary>
    public static bool Next(XmlReader reader)
    {
        const int deepest = 64;
        return reader.Read() && (reader.Depth < deepest ? true : throw new XmlException("Too deep for a workbook."));
    }

    /// <summary>Adds the text on which the reader stands, as much of it as a cell can hold.</summary>
    public static void AddText(StringBuilder text, XmlReader reader)
    {
        const int longestCell = 32_767;
        var buffer = new char[1_024];
        while (text.Length < longestCell && reader.ReadValueChunk(buffer, 0, buffer.Length) is > 0 and var read)
        {
            text.Append(buffer, 0, read);
        }
    }

    /// <summary>The sheets in their order.</summary>
    public static IReadOnlyList<string> SheetIds(WorkbookPart workbook)
    {
        const string relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
        var ids = new List<string>();
        using var reader = Open(workbook);
        while (Next(reader))
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "sheet" }
                && (reader.GetAttribute("id", relationships) ?? reader.GetAttribute("id", strict)) is { } id)
            {
                ids.Add(id);
            }
        }

        return ids;
    }

    public static Sheet Read(WorksheetPart part, IReadOnlyList<string> shared, CellStyles styles)
    {
        var rows = new List<SheetRow>();
        using var reader = Open(part);
        var number = 0;
        while (Next(reader))
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                continue;
            }

            number = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : number + 1;
            var row = new SheetRow(number, number, Cells(reader, shared, styles));
            if (row.IsEmpty)
            {
                continue;
            }

            if (rows.Count == Sheet.MostRows)
            {
                return new Sheet(rows, IsWorkbook: true) { LeftOut = row };
            }

            rows.Add(row);
        }

        return new Sheet(rows, IsWorkbook: true);
    }

    private static List<string> Cells(XmlReader reader, IReadOnlyList<string> shared, CellStyles styles)
    {
        var cells = new List<string>();
        if (reader.IsEmptyElement)
        {
            return cells;
        }

        var (depth, next) = (reader.Depth, 0);
        while (Next(reader) && reader.Depth > depth)
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                continue;
            }

            var column = ColumnOf(reader.GetAttribute("r")) ?? next;
            next = column + 1;
            var text = SheetCell.Read(reader, shared, styles);
            if (column < Sheet.MostColumns && text.Length > 0)
            {
                cells.AddRange(Enumerable.Repeat("", Math.Max(0, column + 1 - cells.Count)));
                cells[column] = text;
            }
        }

        return cells;
    }

    private static int? ColumnOf(string? cell)
    {
        var column = 0;
        foreach (var letter in cell ?? "")
        {
            if (!char.IsAsciiLetterUpper(letter) || column > Sheet.MostColumns * 26)
            {
                break;
            }

            column = (column * 26) + letter - 'A' + 1;
        }

        return column == 0 ? null : column - 1;
    }
}
