using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Classroom.Attendance;

/// <summary>
/// A workbook with a sheet of people and a sheet of minutes. Names are stored as text cells, which no spreadsheet reads as a
/// formula; times as real times.
/// </summary>
public static class AttendanceXlsx
{
    private const uint Plain = 0, Heading = 1, Moment = 2, Number = 3;

    /// <param name="to">A stream that can seek: a workbook is a zip archive.</param>
    public static void Write(Stream to, RoomAttendance attendance, AttendanceColumns columns, TimeZoneInfo zone)
    {
        using var document = SpreadsheetDocument.Create(to, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
        var people = workbook.AddNewPart<WorksheetPart>();
        WriteSheet(people, columns.OfPeople(attendance.ShowsAttention), attendance.People.Select(person => new[]
        {
            Text(person.DisplayName), Time(person.FirstSeen, zone), Time(person.LastSeen, zone), Decimal(AttendanceCsv.Minutes(person.Active)),
        }.Concat(attendance.ShowsAttention ? [Decimal(AttendanceCsv.Minutes(person.Hidden))] : []).Append(Whole(person.Visits)).ToArray()));
        var minutes = workbook.AddNewPart<WorksheetPart>();
        WriteSheet(minutes, columns.OfMinutes, attendance.ByMinute().Select(minute => new[] { Time(minute.Minute, zone), Whole(minute.Active) }));
        workbook.Workbook = new Workbook(new Sheets(
            new Sheet { Name = columns.PeopleSheet, SheetId = 1, Id = workbook.GetIdOfPart(people) },
            new Sheet { Name = columns.MinutesSheet, SheetId = 2, Id = workbook.GetIdOfPart(minutes) }));
    }

    // Row by row, so that a year of minutes does not stand in memory as elements.
    private static void WriteSheet(WorksheetPart part, string[] headings, IEnumerable<Cell[]> rows)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new Columns(new Column { Min = 1, Max = (uint)headings.Length, Width = 20, CustomWidth = true }));
        writer.WriteStartElement(new SheetData());
        writer.WriteElement(new Row(headings.Select(heading => Text(heading, Heading))));
        foreach (var row in rows)
        {
            writer.WriteElement(new Row(row.AsEnumerable<OpenXmlElement>()));
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static Cell Text(string text, uint style = Plain) => new(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }))
    {
        DataType = CellValues.InlineString, StyleIndex = style,
    };

    private static Cell Time(DateTimeOffset instant, TimeZoneInfo zone) => new(new CellValue(
        TimeZoneInfo.ConvertTime(instant, zone).DateTime.ToOADate().ToString(CultureInfo.InvariantCulture))) { StyleIndex = Moment };

    private static Cell Decimal(decimal number) => new(new CellValue(number)) { StyleIndex = Number };

    private static Cell Whole(int number) => new(new CellValue(number));

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
