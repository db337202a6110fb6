using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Classroom.Quizzes.Formats.Sheets;

/// <summary>Which cells show their number as a percentage, a day or a time: a workbook keeps 0.5 for 50% and 32821 for a day in 1989.</summary>
internal sealed partial class CellStyles
{
    private const int Most = 70_000;

    private readonly Dictionary<int, string> _formats = [];
    private readonly List<int> _styles = [];
    private bool _is1904;

    public static CellStyles Of(WorkbookPart workbook)
    {
        var styles = new CellStyles { _is1904 = Is1904(workbook) };
        try
        {
            if (workbook.WorkbookStylesPart is { } part)
            {
                styles.Read(part);
            }
        }
        catch (XmlException)
        {
            // How cells look is not worth losing what they say.
        }

        return styles;
    }

    /// <summary>What a cell shows for its number; null where that is the number.</summary>
    public string? Shown(string? style, string value)
    {
        if (!int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index >= _styles.Count
            || !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var format = FormatOf(_styles[index]);
        return format.EndsWith('%') ? Percent(number)
            : Dated().IsMatch(format) ? Day(number, format)
            : null;
    }

    // Of what is quoted or escaped, points and spaces between days and months are kept.
    private static string Signs(Match aside) => aside.Value[0] is '"' or '\\' && !aside.Value.Any(char.IsLetterOrDigit) ? aside.Value.Trim('"', '\\') : "";

    // Quoted words, colours and languages are no part of what is looked for; behind a semicolon stands what negative numbers look like.
    private string FormatOf(int id) => id switch
    {
        9 or 10 => "0%",
        14 or 15 or 16 or 17 => "yyyy-mm-dd",
        18 or 19 or 20 or 21 or 45 or 46 or 47 => "hh:mm",
        22 => "yyyy-mm-dd hh:mm",
        _ => Aside().Replace(_formats.GetValueOrDefault(id, ""), Signs).Split(';')[0].Trim().ToLowerInvariant(),
    };

    private static string? Percent(double number) =>
        Math.Abs(number) < 1e9 ? Math.Round((decimal)number * 100, 10).ToString("0.##########", CultureInfo.InvariantCulture) + "%" : null;

    private string? Day(double number, string format)
    {
        const int lastDay = 2_958_465, offset1904 = 1_462;
        var serial = number + (_is1904 ? offset1904 : 0);
        if (serial < 0 || serial > lastDay)
        {
            return null;
        }

        var day = DateTime.FromOADate(serial);
        var hasDay = format.AsSpan().ContainsAny("yd");
        var hasTime = format.Contains('h', StringComparison.Ordinal);
        return (hasDay, hasTime) switch
        {
            (false, _) => day.ToString(day.Second == 0 ? "H:mm" : "H:mm:ss", CultureInfo.InvariantCulture),
            (true, true) => day.ToString("yyyy-MM-dd H:mm", CultureInfo.InvariantCulture),
            _ => day.ToString(Numeric().IsMatch(format) && !Spelled().IsMatch(format) ? format.Replace('m', 'M').PadRight(2) : "yyyy-MM-dd", CultureInfo.InvariantCulture).Trim(),
        };
    }

    private void Read(WorkbookStylesPart part)
    {
        using var reader = WorksheetReader.Open(part);
        var isWithin = false;
        while (WorksheetReader.Next(reader) && _styles.Count < Most && _formats.Count < Most)
        {
            if (reader.LocalName == "cellXfs")
            {
                isWithin = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "numFmt")
            {
                _formats[IdOf(reader)] = reader.GetAttribute("formatCode") is { Length: < 256 } code ? code : "";
            }
            else if (isWithin && reader is { NodeType: XmlNodeType.Element, LocalName: "xf" })
            {
                _styles.Add(IdOf(reader));
            }
        }
    }

    private static int IdOf(XmlReader reader) =>
        int.TryParse(reader.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;

    private static bool Is1904(WorkbookPart workbook)
    {
        using var reader = WorksheetReader.Open(workbook);
        while (WorksheetReader.Next(reader))
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
            {
                return reader.GetAttribute("date1904") is "1" or "true";
            }
        }

        return false;
    }

    [GeneratedRegex(@"""[^""]*""|\[[^\]]*\]|\\.|[_*].", RegexOptions.NonBacktracking)]
    private static partial Regex Aside();

    // Also "hh:mm" and "mmm yyyy"; not "0.00E+00", "# ?/?" or "general".
    [GeneratedRegex("^[ymdhs .,:/-]*[ymdh][ymdhs .,:/-]*(?:am/pm)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Dated();

    [GeneratedRegex("^(?:y{4}|y{2}|m{1,2}|d{1,2}|[ ./-])+$", RegexOptions.NonBacktracking)]
    private static partial Regex Numeric();

    // Names of months and days are of a language that is not ours to choose.
    [GeneratedRegex("mmm|ddd", RegexOptions.NonBacktracking)]
    private static partial Regex Spelled();
}
