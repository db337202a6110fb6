using System.Globalization;
using System.Text;
using System.Xml;

namespace Classroom.Quizzes.Formats.Sheets;

/// <summary>A cell of a workbook as the text that a spreadsheet shows: of a formula the value that was worked out last.</summary>
internal static class SheetCell
{
    public static string Read(XmlReader reader, IReadOnlyList<string> shared, CellStyles styles)
    {
        var (type, style) = (reader.GetAttribute("t"), reader.GetAttribute("s"));
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var (depth, value) = (reader.Depth, "");
        while (WorksheetReader.Next(reader) && reader.Depth > depth)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "is" })
            {
                value = SharedStrings.TextWithin(reader);
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "v" })
            {
                value = Value(reader);
            }
        }

        return XmlText.Clean(type switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < shared.Count ? shared[index] : "",
            "b" => value == "1" ? "TRUE" : "FALSE",
            "e" => "",
            "str" => SharedStrings.Unescaped(value),
            "inlineStr" or "d" => value,
            _ => styles.Shown(style, value) ?? Number(value),
        });
    }

    private static string Value(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var (depth, text) = (reader.Depth, new StringBuilder());
        while (WorksheetReader.Next(reader) && reader.Depth > depth)
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
            {
                WorksheetReader.AddText(text, reader);
            }
        }

        return text.ToString();
    }

    // 20.0 is 20, and 0.30000000000000004 is what a spreadsheet shows as 0.3.
    private static string Number(string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e15
            ? Math.Round((decimal)number, 12).ToString("0.############", CultureInfo.InvariantCulture)
            : value;
}
