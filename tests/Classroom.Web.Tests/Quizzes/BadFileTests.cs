using System.Text;
using Classroom.Tests.Quizzes.Formats.Sheets;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Web.Tests.Quizzes;

/// <summary>Files that are no quiz, or would do harm: each gets one clear sentence, and nothing is left behind (C-2).</summary>
public sealed class BadFileTests(Site site) : IClassFixture<Site>
{
    private static readonly Dictionary<string, (Func<byte[]> File, int Status, string Code)> Bad = new()
    {
        ["empty"] = (() => [], 422, "empty"),
        ["spaces"] = (() => QuizFiles.Bytes(" \r\n\t"), 422, "empty"),
        ["a PDF renamed"] = (() => QuizFiles.Bytes("%PDF-1.7\n%âãÏÓ\n1 0 obj"), 422, "pdf"),
        ["a Moodle backup"] = (() => QuizFiles.Zip(("moodle_backup.xml", "<x/>")), 422, "moodle_backup"),
        ["a zip bomb"] = (() => QuizFiles.Zip(("xl/workbook.xml", "<x/>"), ("xl/worksheets/sheet1.xml", new string(' ', 210 * 1024 * 1024))), 422, "zip_bomb"),
        ["a billion laughs"] = (() => QuizFiles.Bytes("<?xml version=\"1.0\"?><!DOCTYPE quiz [<!ENTITY a \"b\"><!ENTITY c \"&a;&a;\">]><quiz>&c;</quiz>"), 422, "xml_entities"),
        ["noise"] = (() => Noise(100_000), 422, "not_text"),
        ["a letter"] = (() => QuizFiles.Bytes("Liebe Eltern,\n\nam Montag ist schulfrei. Bitte denken Sie daran.\n\nViele Grüße"), 422, "not_a_quiz"),
        ["six megabytes"] = (() => new byte[6 * 1024 * 1024], 413, "too_large"),
        ["one byte too many"] = (() => Encoding.UTF8.GetBytes(new string('a', (5 * 1024 * 1024) + 1)), 413, "too_large"),
    };

    public static TheoryData<string> Names => [.. Bad.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_gets_one_clear_sentence_and_leaves_nothing(string name)
    {
        var (teacher, (file, status, code)) = (await site.TeacherAsync(), Bad[name]);
        var reply = (await teacher.ImportAsync(file())).Refuses(status, code);
        Assert.EndsWith(".", reply.Text("detail"));
        await Nothing(teacher);
    }

    [Fact]
    public async Task A_workbook_with_a_billion_laughs_inside_leaves_nothing()
    {
        var teacher = await site.TeacherAsync();
        var laughs = Xlsx.OfParts("<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&b;</t></is></c></row></sheetData></worksheet>", "");
        Assert.InRange((await teacher.ImportAsync(laughs)).Status, 400, 499);
        await Nothing(teacher);
    }

    [Fact]
    public async Task A_file_without_a_single_question_that_can_be_saved_tells_why_row_by_row()
    {
        var teacher = await site.TeacherAsync();
        var reply = (await teacher.ImportAsync(QuizFiles.Bytes("Match{=a -> b =c -> d}\n\nAgain{=a -> b =c -> d}\n"), "?format=gift")).Refuses(422, "no_questions");
        Assert.Equal(2, reply.Json.GetProperty("rows").GetArrayLength());
        await Nothing(teacher);
    }

    /// <summary>On the real server, because only it knows how large a body may be, and how it comes.</summary>
    [Fact]
    public async Task On_the_network_too_much_is_refused_and_five_megabytes_are_not()
    {
        await using var real = new Site();
        real.UseKestrel(0);
        real.StartServer();
        var teacher = await real.TeacherAsync();
        (await teacher.ImportAsync(new byte[6 * 1024 * 1024])).Refuses(413, "too_large");
        var long5 = "What?{=a ~b}\n\n// " + new string('x', (5 * 1024 * 1024) - 100);
        (await teacher.ImportAsync(QuizFiles.Bytes(long5))).Is(201);
        Assert.Empty(real.Errors.Lines);
    }

    private async Task Nothing(Person teacher)
    {
        await using var db = await site.OpenDatabaseAsync();
        Assert.Equal(0, await db.Quizzes.CountAsync(quiz => quiz.OwnerId == teacher.UserId));
        Assert.Empty(site.Errors.Lines);
    }

    private static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(7).NextBytes(bytes);
        return bytes;
    }
}
