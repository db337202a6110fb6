using System.IO.Compression;
using System.Security;
using System.Text;

namespace Classroom.Tests.Quizzes.Formats.Sheets;

/// <summary>Workbooks as other programs write them: part by part, so that anything can be wrong with one.</summary>
internal static class Xlsx
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>A workbook of one sheet with shared strings; cells that are numbers are written as numbers.</summary>
    public static byte[] Of(params object?[][] rows)
    {
        var shared = new List<string>();
        var sheet = new StringBuilder($"<worksheet xmlns=\"{Main}\"><dimension ref=\"A1:AA1001\"/><sheetData>");
        for (var r = 0; r < rows.Length; r++)
        {
            sheet.Append($"<row r=\"{r + 1}\">");
            for (var c = 0; c < rows[r].Length; c++)
            {
                var name = $"{(char)('A' + c)}{r + 1}";
                if (rows[r][c] is string text)
                {
                    sheet.Append($"<c r=\"{name}\" t=\"s\" s=\"1\"><v>{shared.Count}</v></c>");
                    shared.Add(text);
                }
                else
                {
                    sheet.Append(rows[r][c] is { } value
                        ? $"<c r=\"{name}\"><v>{Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)}</v></c>"
                        : $"<c r=\"{name}\" s=\"1\"/>");
                }
            }

            sheet.Append("</row>");
        }

        sheet.Append("</sheetData></worksheet>");
        return OfParts(sheet.ToString(), string.Concat(shared.Select(text => $"<si><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></si>")));
    }

    public static byte[] OfSheetData(string rows) => OfParts($"<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData></worksheet>", "");

    public static byte[] OfParts(string sheet, string sharedStrings, params (string Name, byte[] Bytes)[] more) => Zip(
    [
        ("[Content_Types].xml", Encoding.UTF8.GetBytes("""
            <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
            <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
            <Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>
            """)),
        ("_rels/.rels", Encoding.UTF8.GetBytes("""
            <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """)),
        ("xl/workbook.xml", Encoding.UTF8.GetBytes($"""
            <?xml version="1.0" encoding="UTF-8"?><workbook xmlns="{Main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
            <sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>
            """)),
        ("xl/_rels/workbook.xml.rels", Encoding.UTF8.GetBytes("""
            <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
            <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>
            """)),
        ("xl/sharedStrings.xml", Encoding.UTF8.GetBytes(sharedStrings.StartsWith('<') && sharedStrings.StartsWith("<!", StringComparison.Ordinal)
            ? sharedStrings
            : $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><sst xmlns=\"{Main}\">{sharedStrings}</sst>")),
        ("xl/worksheets/sheet1.xml", Encoding.UTF8.GetBytes(sheet)),
        .. more,
    ]);

    /// <summary>A workbook of several sheets, whose cells may have a style.</summary>
    public static byte[] OfSheets(string styles, params string[] sheets) => Zip(
    [
        ("[Content_Types].xml", Encoding.UTF8.GetBytes("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"
            + string.Concat(sheets.Select((_, i) => $"<Override PartName=\"/xl/worksheets/sheet{i}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>")) + "</Types>")),
        ("_rels/.rels", Encoding.UTF8.GetBytes("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Target=\"xl/workbook.xml\" "
            + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\"/></Relationships>")),
        ("xl/workbook.xml", Encoding.UTF8.GetBytes($"<workbook xmlns=\"{Main}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
            + string.Concat(sheets.Select((_, i) => $"<sheet name=\"s{i}\" sheetId=\"{i + 1}\" r:id=\"s{i}\"/>")) + "</sheets></workbook>")),
        ("xl/_rels/workbook.xml.rels", Encoding.UTF8.GetBytes("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"st\" Target=\"styles.xml\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\"/>"
            + string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"s{i}\" Target=\"worksheets/sheet{i}.xml\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\"/>"))
            + "</Relationships>")),
        ("xl/styles.xml", Encoding.UTF8.GetBytes(styles.Length == 0 ? "<broken" : $"<styleSheet xmlns=\"{Main}\">{styles}</styleSheet>")),
        .. sheets.Select((sheet, i) => ($"xl/worksheets/sheet{i}.xml", Encoding.UTF8.GetBytes($"<worksheet xmlns=\"{Main}\"><sheetData>{sheet}</sheetData></worksheet>"))),
    ]);

    public static byte[] Zip(IEnumerable<(string Name, byte[] Bytes)> parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in parts)
            {
                using var part = archive.CreateEntry(name, CompressionLevel.Optimal).Open();
                part.Write(bytes);
            }
        }

        return stream.ToArray();
    }
}
