using System.Globalization;
using Classroom.Attendance;
using Classroom.Presence;
using CsvHelper;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Classroom.Tests.Attendance;

/// <summary>The files of attendance, read back as other programs read them.</summary>
public sealed class AttendanceFileTests
{
    public static TheoryData<string> Dangerous => ["=HYPERLINK(\"http://x\")", "+1", "-2+3", "@x", "=1+1", "'=1", "a;=1+1", "\"=1\",2", "a,=1"];

    [Fact]
    public async Task The_csv_has_a_row_a_person_with_local_times_and_minutes()
    {
        var csv = await CsvAsync(ClassFile.Attendance("Ada", "Zoë 🦉"), ClassFile.Berlin);
        Assert.Equal(ClassFile.Columns.OfPeople(showsAttention: true), csv[0]);
        Assert.Equal(["Ada", "2026-03-02 13:00:00", "2026-03-02 13:42:30", "41.5", "1", "1"], csv[1]);
        Assert.Equal("Zoë 🦉", csv[2][0]);
    }

    [Fact]
    public async Task The_csv_says_how_it_is_encoded() => Assert.Equal([0xEF, 0xBB, 0xBF], (await ClassFile.CsvAsync(ClassFile.Attendance("Ada"), TimeZoneInfo.Utc))[..3]);

    [Theory]
    [MemberData(nameof(Dangerous))]
    public async Task A_name_that_looks_like_a_formula_is_text_in_the_csv(string name)
    {
        var bytes = await ClassFile.CsvAsync(ClassFile.Attendance(name), TimeZoneInfo.Utc);
        var read = (await CsvAsync(bytes))[1][0];
        Assert.DoesNotContain(read[0], "=+-@\t\r");
        Assert.EndsWith(name, read);
        // And where cells are parted at semicolons.
        var line = System.Text.Encoding.UTF8.GetString(bytes).Split('\n')[1];
        Assert.True(!name.Contains(';') || line.StartsWith('"'), line);
    }

    [Theory]
    [MemberData(nameof(Dangerous))]
    public void A_name_that_looks_like_a_formula_is_text_in_the_workbook(string name)
    {
        using var book = Open(ClassFile.Attendance(name));
        var cell = Rows(book, 0)[1].Elements<Cell>().First();
        Assert.Equal((CellValues.InlineString, name), (cell.DataType!.Value, cell.InlineString!.InnerText));
        Assert.Empty(book.WorkbookPart!.WorksheetParts.SelectMany(sheet => sheet.Worksheet.Descendants<CellFormula>()));
    }

    [Fact]
    public void The_workbook_has_people_and_minutes_with_times_that_are_times()
    {
        using var book = Open(ClassFile.Attendance("Ada", "Bo"));
        Assert.Equal(["Students", "Minutes"], book.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value!));
        var ada = Rows(book, 0)[1].Elements<Cell>().ToList();
        Assert.Equal(new DateTime(2026, 3, 2, 13, 0, 0), TimeOf(ada[1]));
        Assert.Equal(["41.5", "1", "1"], ada[3..].Select(cell => cell.CellValue!.Text));
        var minutes = Rows(book, 1).Skip(1).Select(row => row.Elements<Cell>().ToList()).ToList();
        Assert.Equal(43, minutes.Count);
        Assert.Equal((new DateTime(2026, 3, 2, 13, 0, 0), "2"), (TimeOf(minutes[0][0]), minutes[0][1].CellValue!.Text));
    }

    [Fact]
    public void The_workbook_is_one_by_the_rules_of_the_format()
    {
        using var book = Open(ClassFile.Attendance("Ada", "=1+1", "Zoë 🦉"));
        Assert.Empty(new OpenXmlValidator().Validate(book).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
    }

    [Fact]
    public async Task Where_attention_is_not_shown_the_files_have_no_column_of_it()
    {
        var discreet = ClassFile.Attendance(showsAttention: false, "Ada");
        var csv = await CsvAsync(discreet, TimeZoneInfo.Utc);
        Assert.DoesNotContain(ClassFile.Columns.HiddenMinutes, csv[0]);
        Assert.Equal(["Ada", "2026-03-02 12:00:00", "2026-03-02 12:42:30", "42.5", "1"], csv[1]);
        using var book = Open(discreet);
        Assert.Equal([5, 5], Rows(book, 0).Select(row => row.Elements<Cell>().Count()));
    }

    [Fact]
    public async Task Nobody_is_a_file_with_headings_alone()
    {
        Assert.Single(await CsvAsync(ClassFile.Attendance(), TimeZoneInfo.Utc));
        using var book = Open(ClassFile.Attendance());
        Assert.Single(Rows(book, 0));
    }

    private static async Task<List<string[]>> CsvAsync(RoomAttendance attendance, TimeZoneInfo zone) => await CsvAsync(await ClassFile.CsvAsync(attendance, zone));

    private static async Task<List<string[]>> CsvAsync(byte[] file)
    {
        using var reader = CsvReader.Create(file, new CsvReaderOptions { HasHeader = false });
        List<string[]> rows = [];
        while (await reader.ReadAsync())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        }

        return rows;
    }

    private static SpreadsheetDocument Open(RoomAttendance attendance) =>
        SpreadsheetDocument.Open(new MemoryStream(ClassFile.Xlsx(attendance, ClassFile.Berlin)), isEditable: false);

    private static List<Row> Rows(SpreadsheetDocument book, int sheet)
    {
        var id = book.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().ElementAt(sheet).Id!.Value!;
        return [.. ((WorksheetPart)book.WorkbookPart.GetPartById(id)).Worksheet.Descendants<Row>()];
    }

    private static DateTime TimeOf(Cell cell)
    {
        var time = DateTime.FromOADate(double.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture));
        return new DateTime((time.Ticks + (TimeSpan.TicksPerSecond / 2)) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond);
    }
}
