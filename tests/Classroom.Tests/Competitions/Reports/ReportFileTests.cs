using Classroom.Competitions;
using Classroom.Competitions.Reports;
using Classroom.Tests.Attendance;
using Classroom.Tests.Rooms;
using CsvHelper;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Classroom.Tests.Competitions.Reports;

/// <summary>The files of a report, read back as other programs read them.</summary>
public sealed class ReportFileTests() : RoomContract(new SqliteFiles())
{
    private static readonly ReportColumns Columns = new(
        "Students", "Questions", "Answers", "Rank", "Name", "Shown as", "Team", team => $"Team {team}", "Removed", "Attempt", "Points", "Right", "Answered", "Seconds",
        number => $"Q{number}", "Question", "Prompt", "Kind", "State", "Key", "Share", "Median", "Discrimination", "Answer", "Correctness", "At", "yes", "True", "False",
        state => state.ToString(), kind => kind.ToString());

    [Fact]
    public async Task The_table_of_students_has_their_points_by_question()
    {
        var rows = await CsvAsync(ReportFile.Students(await ReportAsync(), Columns));
        Assert.Equal(["Rank", "Name", "Shown as", "Removed", "Attempt", "Points", "Right", "Answered", "Seconds", "Q1", "Q2", "Q3"], rows[0]);
        Assert.Equal(["1", "Anna", "", "", "1", "2750", "3", "3", "10", "950", "875", "925"], rows[1]);
        Assert.Equal(["3", "Dora", "", "", "1", "0", "0", "0", "0", "", "", ""], rows[^1]);
    }

    [Fact]
    public async Task A_team_is_called_by_its_name()
    {
        var rows = await CsvAsync(ReportFile.Students(await ReportAsync(CompetitionTerms.Usual with { Teams = TeamMode.Drawn, TeamCount = 2 }), Columns));
        Assert.Equal("Team", rows[0][3]);
        Assert.Equal(["Team 0", "Team 1"], rows.Skip(1).Select(row => row[3]).Distinct().Order());
    }

    [Fact]
    public async Task Points_below_nothing_stay_numbers()
    {
        var rows = await CsvAsync(ReportFile.Students(await ReportAsync(CompetitionTerms.Usual with { Scoring = new ScoringOptions(Penalty: true) }), Columns));
        Assert.Equal("-250", rows.Single(row => row[1] == "Bert")[9]);
    }

    [Fact]
    public async Task The_table_of_answers_has_a_row_an_answer_and_no_formula()
    {
        var rows = await CsvAsync(ReportFile.Answers(await ReportAsync(), Columns));
        Assert.Equal(1 + 7, rows.Count);
        Assert.Equal("'=Water", rows.Single(row => row[0] == "Bert" && row[2] == "1")[4]);
        Assert.Equal(["hertz; metre", "1", "875"], rows.Single(row => row[0] == "Anna" && row[2] == "2")[4..7]);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@a")]
    [InlineData("\uFF1D1+1")]
    [InlineData("\uFF0B1")]
    [InlineData("\uFF0D1")]
    [InlineData("\uFF20a")]
    public async Task What_somewhere_is_a_formula_begins_with_a_quote(string text) =>
        Assert.Equal(["'" + text], (await CsvAsync(new FileSheet("One", ["Text"], [[text]])))[1]);

    [Fact]
    public async Task The_workbook_has_three_sheets_by_the_rules_of_the_format_and_text_where_text_was()
    {
        var report = await ReportAsync();
        using var file = new MemoryStream();
        SheetFile.WriteXlsx(file, ReportFile.Sheets(report, Columns), TimeZoneInfo.Utc);
        using var book = SpreadsheetDocument.Open(file, isEditable: false);
        Assert.Equal(["Students", "Questions", "Answers"], book.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value!));
        Assert.Empty(new OpenXmlValidator().Validate(book).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
        var cells = book.WorkbookPart.WorksheetParts.SelectMany(sheet => sheet.Worksheet.Descendants<Cell>()).ToList();
        Assert.Contains(cells, cell => cell.InlineString?.InnerText == "=Water" && cell.DataType!.Value == CellValues.InlineString);
        Assert.DoesNotContain(cells, cell => cell.CellFormula is not null);
    }

    [Fact]
    public void What_no_workbook_can_hold_breaks_none()
    {
        using var file = new MemoryStream();
        SheetFile.WriteXlsx(file, [new FileSheet("One", ["Text"], [["a\0b\uFFFEc\t"], [new string('x', 40_000)], ["\ud83e\udd89"]])], TimeZoneInfo.Utc);
        using var book = SpreadsheetDocument.Open(file, isEditable: false);
        var texts = book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>().Skip(1).Select(cell => cell.InlineString!.InnerText).ToList();
        Assert.Equal(["a\uFFFDb\uFFFDc\t", "\ud83e\udd89"], [texts[0], texts[2]]);
        Assert.Equal(32_767, texts[1].Length);
    }

    [Fact]
    public async Task The_workbook_opens_in_an_office()
    {
        LibreOffice.OrSkip();
        using var file = new MemoryStream();
        SheetFile.WriteXlsx(file, ReportFile.Sheets(await ReportAsync(), Columns), TimeZoneInfo.Utc);
        using var office = new LibreOffice();
        var seen = await office.SeesInAsync("report.xlsx", file.ToArray());
        Assert.Equal(["Answers", "Questions", "Students"], seen.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("1,Anna,,,1,2750,3,3,10.00,950,875,925", seen["Students"][1]);
        Assert.Contains(seen["Answers"], row => row.Contains("=Water", StringComparison.Ordinal));
    }

    private async Task<CompetitionReport> ReportAsync(CompetitionTerms? terms = null) =>
        (await School.Reports.ReadAsync((await PlayedQuiz.FinishedAsync(School, Room, Host, terms)).Id, Host)).Value;

    private static async Task<List<string[]>> CsvAsync(FileSheet sheet)
    {
        using var file = new MemoryStream();
        await SheetFile.WriteCsvAsync(file, sheet, TimeZoneInfo.Utc);
        using var reader = CsvReader.Create(file.ToArray(), new CsvReaderOptions { HasHeader = false });
        List<string[]> rows = [];
        while (await reader.ReadAsync())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        }

        return rows;
    }
}
