namespace Classroom.Tests.Attendance;

/// <summary>The files open in somebody's office, with right values, and no name becomes a formula.</summary>
public sealed class LibreOfficeTests
{
    private static readonly string[] Names = ["Ada", "=HYPERLINK(\"http://x\")", "+1", "-2", "@x", "=1+1", "Zoë 🦉", "a,b;=1+1", "007", "1/2"];

    [Fact]
    public async Task A_workbook_shows_the_names_as_they_are_and_times_as_times()
    {
        LibreOffice.OrSkip();
        using var office = new LibreOffice();
        var seen = await office.SeesInAsync("attendance.xlsx", ClassFile.Xlsx(ClassFile.Attendance(Names), ClassFile.Berlin));
        Assert.Equal(["Minutes", "Students"], seen.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("Name,First seen,Last seen,Active (minutes),Tab hidden (minutes),Visits", seen["Students"][0]);
        Assert.Equal(
            Names.Select(name => $"{Quoted(name)},2026-03-02 13:00:00,2026-03-02 13:42:30,41.50,1.00,1").Order(StringComparer.Ordinal),
            seen["Students"][1..].Order(StringComparer.Ordinal));
        Assert.Equal((44, "2026-03-02 13:00:00,10"), (seen["Minutes"].Length, seen["Minutes"][1]));
    }

    [Fact]
    public async Task A_csv_shows_the_names_as_text_and_the_figures()
    {
        LibreOffice.OrSkip();
        using var office = new LibreOffice();
        var seen = Assert.Single(await office.SeesInAsync("attendance.csv", await ClassFile.CsvAsync(ClassFile.Attendance(Names), ClassFile.Berlin))).Value;
        Assert.Equal("Name,First seen,Last seen,Active (minutes),Tab hidden (minutes),Visits", seen[0]);
        Assert.Equal(Names.Length + 1, seen.Length);
        Assert.All(seen[1..], row => Assert.EndsWith(",2026-03-02 13:00:00,2026-03-02 13:42:30,41.5,1,1", row));
        // What looks like a number or a date a spreadsheet takes for one; the workbook is for those who mind.
        Assert.All(
            Names.Except(["007", "1/2"]),
            name => Assert.Contains(seen, row => row.StartsWith(Quoted(name) + ",2026", StringComparison.Ordinal) || row.StartsWith(Quoted($"'{name}") + ",2026", StringComparison.Ordinal)));
    }

    private static string Quoted(string name) => name.Contains('"') || name.Contains(',') ? $"\"{name.Replace("\"", "\"\"")}\"" : name;
}
