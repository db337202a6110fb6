using System.Text;
using Classroom.Quizzes.Formats;
using Classroom.Quizzes.Formats.Sheets;

namespace Classroom.Tests.Quizzes.Formats.Sheets;

/// <summary>Files that only say to be tables.</summary>
public sealed class SheetTests
{
    private const string Laughs = "<!DOCTYPE sst [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]><sst><si><t>&b;</t></si></sst>";

    public static readonly TheoryData<string, SheetRefusal> Bad = new()
    {
        { "pdf", SheetRefusal.NotATable },
        { "noise", SheetRefusal.NotATable },
        { "cut off", SheetRefusal.WorkbookBroken },
        { "a zip of something else", SheetRefusal.WorkbookBroken },
        { "a sheet that is no XML", SheetRefusal.WorkbookBroken },
        { "entities", SheetRefusal.XmlEntities },
        { "bomb", SheetRefusal.WorkbookTooLarge },
        { "many parts", SheetRefusal.WorkbookTooLarge },
        { "password", SheetRefusal.WorkbookEncrypted },
        { "old", SheetRefusal.WorkbookOld },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_file_that_is_no_table_is_refused_with_its_reason(string what, SheetRefusal refusal)
    {
        var file = File(what);
        Assert.Equal(refusal, Sheet.Open(file).Refusal);
        var row = Assert.Single(new KahootReader().Read(file));
        Assert.Null(row.Question);
        Assert.True(Assert.Single(row.Remarks).What.Skips());
        Assert.Null(SheetRecognition.Of(file));
    }

    [Fact]
    public void A_sheet_that_is_nested_without_end_ends()
    {
        var deep = string.Concat(Enumerable.Repeat("<c>", 100_000));
        Assert.Equal(SheetRefusal.WorkbookBroken, Sheet.Open(Xlsx.OfSheetData($"<row>{deep}</row>")).Refusal);
        var closed = deep + string.Concat(Enumerable.Repeat("</c>", 100_000));
        Assert.Equal(SheetRefusal.WorkbookBroken, Sheet.Open(Xlsx.OfSheetData($"<row><c><is>{closed}</is></c></row>")).Refusal);
    }

    [Fact]
    public void The_first_sheet_that_holds_anything_is_taken() =>
        Assert.Equal("x", Sheet.Open(Xlsx.OfSheetData("<row r=\"900\"><c r=\"AB900\" t=\"inlineStr\"><is><t>x</t></is></c></row>")).Value.Rows[0][27]);

    [Fact]
    public void A_sheet_of_instructions_before_the_questions_is_passed_over()
    {
        var file = Xlsx.OfSheets("", Words("So geht es"), Words("Frage", "A", "B", "Richtig") + Words("Was?", "x", "y", "B"), Words("Notizen"));
        Assert.Equal("Was?", Assert.Single(QuizReading.Read(file).Value.Rows).Question!.Prompt);
        Assert.Equal("Nur Text", Sheet.Open(Xlsx.OfSheets("", "", Words("Nur Text"), Words("mehr"))).Value.Rows[0][0]);
    }

    [Theory]
    [InlineData("General", "0.5", "0.5")]
    [InlineData("0.00%", "0.5", "50%")]
    [InlineData("0%", "0.075", "7.5%")]
    [InlineData("d\\.m\\.yyyy", "32821", "9.11.1989")]
    [InlineData("dd/mm/yyyy;@", "32821", "09/11/1989")]
    [InlineData("yyyy", "32821", "1989")]
    [InlineData("[$-407]d. mmmm yyyy", "32821", "1989-11-09")]
    [InlineData("d/m/yy h:mm", "32821.75", "1989-11-09 18:00")]
    [InlineData("hh:mm:ss AM/PM", "0.354166666666667", "8:30")]
    [InlineData("d.m.yyyy", "-3", "-3")]
    [InlineData("d.m.yyyy", "1E99", "1E99")]
    [InlineData("0.00E+00", "12", "12")]
    [InlineData("# ?/?", "0.5", "0.5")]
    [InlineData("#,##0.00\\ \"€\"", "2.5", "2.5")]
    [InlineData("0 \"h\"", "3", "3")]
    public void A_cell_reads_as_its_format_shows_it(string format, string number, string shown)
    {
        var styles = $"<numFmts><numFmt numFmtId=\"170\" formatCode=\"{System.Security.SecurityElement.Escape(format)}\"/></numFmts>"
            + "<cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/></cellXfs>";
        Assert.Equal(shown, Sheet.Open(Xlsx.OfSheets(styles, $"<row><c s=\"1\"><v>{number}</v></c></row>")).Value.Rows[0][0]);
    }

    [Theory]
    [InlineData(9, "0.5", "50%")]
    [InlineData(14, "32821", "1989-11-09")]
    [InlineData(20, "0.5", "12:00")]
    [InlineData(2, "0.5", "0.5")]
    public void Formats_that_every_workbook_has_are_known(int format, string number, string shown) => Assert.Equal(
        shown, Sheet.Open(Xlsx.OfSheets($"<cellXfs><xf numFmtId=\"{format}\"/></cellXfs>", $"<row><c s=\"0\"><v>{number}</v></c></row>")).Value.Rows[0][0]);

    private static string Words(params string[] cells) =>
        $"<row>{string.Concat(cells.Select(text => $"<c t=\"inlineStr\"><is><t>{text}</t></is></c>"))}</row>";

    [Theory]
    [InlineData("_xD800_")]
    [InlineData("&#xD800;")]
    [InlineData("&#0;")]
    public void Halves_of_characters_and_controls_are_left_out(string half)
    {
        string[] cells = ["Question", "A" + half, "B", "Correct"], row = ["What" + half + "?", "a", "b", "A"];
        var file = Xlsx.OfSheetData($"<row>{string.Concat(cells.Select(Cell))}</row><row>{string.Concat(row.Select(Cell))}</row>");
        Assert.DoesNotContain(Assert.Single(new TableReader().Read(file)).Question!.Prompt, c => char.IsSurrogate(c) || char.IsControl(c));

        static string Cell(string text) => $"<c t=\"inlineStr\"><is><t>{text}</t></is></c>";
    }

    [Fact]
    public void A_long_header_that_is_cut_within_a_character_does_no_harm() =>
        Assert.Null(SheetRecognition.Of(Encoding.UTF8.GetBytes(new string('x', 299) + "😀😀,b\n1,2\n")));

    [Fact]
    public void Cells_are_named_as_a_spreadsheet_names_them()
    {
        var row = new SheetRow(7, 9, []);
        Assert.Equal(["A7", "Z7", "AA7", "BH7"], new[] { 0, 25, 26, 59 }.Select(column => row.At(column).Cell));
    }

    private static byte[] File(string what) => what switch
    {
        "pdf" => Encoding.Latin1.GetBytes("%PDF-1.7\n%âãÏÓ\n1 0 obj << /Type /Catalog >>"),
        "noise" => Noise(),
        "cut off" => Xlsx.Of(["Question", "A", "B", "Correct"])[..^200],
        "a zip of something else" => Xlsx.Zip([("document.xml", "<a/>"u8.ToArray())]),
        "a sheet that is no XML" => Xlsx.OfParts("no xml", ""),
        "entities" => Xlsx.OfParts("<worksheet/>", Laughs),
        "bomb" => Xlsx.OfParts("<worksheet/>", "", ("xl/media/zeros.bin", new byte[120_000_000])),
        "many parts" => Xlsx.Zip(Enumerable.Range(0, 3_000).Select(i => ($"{i}.xml", "<a/>"u8.ToArray()))),
        "password" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512], .. Encoding.Unicode.GetBytes("EncryptedPackage")],
        _ => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512], .. Encoding.Unicode.GetBytes("Workbook")],
    };

    private static byte[] Noise()
    {
        var noise = new byte[5_000];
        new Random(1).NextBytes(noise);
        noise[0] = noise[100] = 0;
        return noise;
    }
}
