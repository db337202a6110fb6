using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Classroom.Quizzes.Formats.Sheets;

/// <summary>The texts of a workbook's cells.</summary>
internal static partial class SharedStrings
{
    private const int MostCharacters = 20_000_000, MostStrings = 500_000;

    /// <summary>Null where they are too many.</summary>
    public static IReadOnlyList<string>? Of(SharedStringTablePart? part)
    {
        var strings = new List<string>();
        if (part is null)
        {
            return strings;
        }

        using var reader = WorksheetReader.Open(part);
        var characters = 0L;
        while (WorksheetReader.Next(reader))
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                strings.Add(TextWithin(reader));
                characters += strings[^1].Length;
                if (characters > MostCharacters || strings.Count > MostStrings)
                {
                    return null;
                }
            }
        }

        return strings;
    }

    /// <summary>The text of the element on which the reader stands, without the reading aids of East Asian scripts.</summary>
    public static string TextWithin(XmlReader reader)
    {
        var text = new StringBuilder();
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var depth = reader.Depth;
        bool isText = false, isAid = false;
        while (WorksheetReader.Next(reader) && reader.Depth > depth)
        {
            if (reader.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
            {
                var begins = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
                isAid = reader.LocalName == "rPh" ? begins : isAid;
                isText = reader.LocalName == "t" && begins && !isAid;
            }
            else if (isText && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
            {
                WorksheetReader.AddText(text, reader);
            }
        }

        return Unescaped(text.ToString());
    }

    /// <summary>Spreadsheets write what XML cannot hold as _xHHHH_.</summary>
    public static string Unescaped(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escape().Replace(text, match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString())
        : text;

    public static string Escaped(string text) => Escape().Replace(text, "_x005F$0");

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escape();
}
