using System.Globalization;
using System.Xml;
using CsvHelper;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Classroom;

/// <summary>One sheet of a file for spreadsheets.</summary>
/// <param name="Rows">Cells are text, whole numbers, decimals, instants (<see cref="DateTimeOffset"/>, shown in a zone) or null for nothing.</param>
public sealed record FileSheet(string Name, IReadOnlyList<string> Headings, IEnumerable<object?[]> Rows);

/// <summary>
/// Files for spreadsheets, whatever they are about. What people wrote is text in them and never a formula: in CSV such cells get a quote before
/// them, in a workbook they are cells of text.
/// </summary>
public static class SheetFile
{
    private const uint Plain = 0, Heading = 1, Moment = 2, Number = 3;

    /// <summary>Characters that a cell of a workbook holds.</summary>
    private const int LongestCell = 32_767;

    // With a mark of its encoding, or spreadsheets read names in some other one. Where spreadsheets part cells at semicolons, as in
    // much of Europe, a name with one must not be the beginning of another cell.
    private static readonly CsvWriterOptions Csv = new()
    {
        Injection = CsvInjection.Escape, WriteByteOrderMark = true, ShouldQuote = static (field, _, _, _) => field.Contains(';'),
    };

    /// <param name="to">Where to write; left open.</param>
    public static async Task WriteCsvAsync(Stream to, FileSheet sheet, TimeZoneInfo zone, CancellationToken cancel = default)
    {
        await using var csv = CsvWriter.Create(to, Csv, leaveOpen: true);
        csv.WriteHeader([.. sheet.Headings]);
        foreach (var row in sheet.Rows)
        {
            foreach (var cell in row)
            {
                Write(csv, cell, zone);
            }

            await csv.EndRecordAsync(cancel);
        }
    }

    // Numbers as numbers: a minus of ours is no formula.
    private static void Write(CsvWriter csv, object? cell, TimeZoneInfo zone)
    {
        switch (cell)
        {
            case int number:
                csv.WriteField(number);
                break;
            case decimal number:
                csv.WriteField(number);
                break;
            case DateTimeOffset instant:
                csv.WriteField(TimeZoneInfo.ConvertTime(instant, zone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
                break;
            default:
                csv.WriteField(cell?.ToString() is { } text ? Harmless(text) : "");
                break;
        }
    }

    // Spreadsheets of East Asia take a sign of full width for its narrow one, which the writer knows.
    private static string Harmless(string text) => text is ['\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20', ..] ? "'" + text : text;

    /// <param name="to">A stream that can seek: a workbook is a zip archive.</param>
    public static void WriteXlsx(Stream to, IReadOnlyList<FileSheet> sheets, TimeZoneInfo zone)
    {
        using var document = SpreadsheetDocument.Create(to, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
        var names = new Sheets();
        foreach (var (index, sheet) in sheets.Index())
        {
            var part = workbook.AddNewPart<WorksheetPart>();
            WriteSheet(part, sheet, zone);
            names.Append(new Sheet { Name = sheet.Name, SheetId = (uint)index + 1, Id = workbook.GetIdOfPart(part) });
        }

        workbook.Workbook = new Workbook(names);
    }

    // Row by row, so that a year of minutes does not stand in memory as elements.
    private static void WriteSheet(WorksheetPart part, FileSheet sheet, TimeZoneInfo zone)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new Columns(new Column { Min = 1, Max = (uint)sheet.Headings.Count, Width = 20, CustomWidth = true }));
        writer.WriteStartElement(new SheetData());
        writer.WriteElement(new Row(sheet.Headings.Select(heading => Text(heading, Heading))));
        foreach (var row in sheet.Rows)
        {
            writer.WriteElement(new Row(row.Select(cell => (OpenXmlElement)CellOf(cell, zone))));
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static Cell CellOf(object? cell, TimeZoneInfo zone) => cell switch
    {
        null => new Cell(),
        DateTimeOffset instant => new Cell(new CellValue(TimeZoneInfo.ConvertTime(instant, zone).DateTime.ToOADate().ToString(CultureInfo.InvariantCulture))) { StyleIndex = Moment },
        decimal number => new Cell(new CellValue(number)) { StyleIndex = Number },
        int number => new Cell(new CellValue(number)),
        _ => Text(cell.ToString() ?? "", Plain),
    };

    private static Cell Text(string text, uint style) => new(new InlineString(new Text(Writable(text)) { Space = SpaceProcessingModeValues.Preserve }))
    {
        DataType = CellValues.InlineString, StyleIndex = style,
    };

    // What XML cannot hold would break the whole file.
    private static string Writable(string text)
    {
        if (text.Length <= LongestCell && text.All(c => XmlConvert.IsXmlChar(c)))
        {
            return text;
        }

        var kept = text.EnumerateRunes().Select(rune => rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString());
        var whole = string.Concat(kept);
        return whole.Length <= LongestCell ? whole : whole[..(char.IsHighSurrogate(whole[LongestCell - 1]) ? LongestCell - 1 : LongestCell)];
    }

    private static Stylesheet Styles()
    {
        const uint momentFormat = 164, twoDecimals = 2;
        return new Stylesheet(
            new NumberingFormats(new NumberingFormat { NumberFormatId = momentFormat, FormatCode = "yyyy-mm-dd hh:mm:ss" }),
            new Fonts(new Font(), new Font(new Bold())),
            new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
            new Borders(new Border()),
            new CellFormats(
                new CellFormat(),
                new CellFormat { FontId = 1, ApplyFont = true },
                new CellFormat { NumberFormatId = momentFormat, ApplyNumberFormat = true },
                new CellFormat { NumberFormatId = twoDecimals, ApplyNumberFormat = true }));
    }
}
