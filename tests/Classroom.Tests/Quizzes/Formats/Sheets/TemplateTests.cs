using System.Text;
using Classroom.Quizzes;
using Classroom.Quizzes.Formats;
using Classroom.Quizzes.Formats.Sheets;

namespace Classroom.Tests.Quizzes.Formats.Sheets;

/// <summary>The templates of other programs.</summary>
public sealed class TemplateTests
{
    private const string BlooketHeader = "\"Blooket\nImport Template\",,,,,,,\nQuestion #,Question Text,Answer 1,Answer 2,\"Answer 3\n(Optional)\",\"Answer 4\n(Optional)\",\"Time Limit (sec)\n(Max: 300 seconds)\",\"Correct Answer(s)\n(Only include Answer #)\"\n";

    private const string WaygroundHeader = "Question Text,Question Type,Option 1,Option 2,Option 3,Option 4,Option 5,Correct Answer,Time in seconds,Image Link,Answer explanation\n"
        + "Text of the question (required),Type (default is Multiple Choice),Text for option 1,Text for option 2,,,,The number of the right option,Time in seconds (optional),Link (optional),Why (optional)\n";

    [Fact]
    public void Kahoots_template_is_read_as_other_programs_filled_it_in()
    {
        var rows = Read(new KahootReader(), Kahoot(
            [1, "Welche Farbe hat der Himmel?", "Rot", "Blau", null, null, 20.0, 2.0],
            [2, "Prime numbers?", "2", "3", "4", null, "20.0", "1,2"],
            [3, "太陽は？", "恒星", "惑星", null, null, 240, "1;"],
            [4, null, null, null, null, null, 20, null],
            [5, "Which?", "a", "b", "c", "d", 1000, 1.3],
            [6, "No answer", "a", "b", null, null, 20, null],
            [7, "Beyond", "a", "b", null, null, 20, 4],
            [8, null, null, null, null, null, null, null]));
        Assert.Equal(
            ["Welche Farbe hat der Himmel?", "Prime numbers?", "太陽は？", "Which?", null, null], rows.Select(row => row.Question?.Prompt));
        Assert.Equal(1, Assert.IsType<SingleChoiceBody>(rows[0].Question!.Body).Correct);
        Assert.Equal([0, 1], Assert.IsType<MultipleChoiceBody>(rows[1].Question!.Body).Correct);
        Assert.Equal(240, rows[2].Question!.Seconds);
        Assert.Equal([0, 2], Assert.IsType<MultipleChoiceBody>(rows[3].Question!.Body).Correct);
        Assert.Equal(new Remark(RemarkKind.TimeMoved, new Spot(13, 7, "G13"), "1000"), Assert.Single(rows[3].Remarks));
        Assert.Equal(600, rows[3].Question!.Seconds);
        Assert.Equal((RemarkKind.BreaksRule, "NoCorrectOption", "H14"), Said(rows[4]));
        Assert.Equal((RemarkKind.CorrectNotRead, "4", "H15"), Said(rows[5]));
        Assert.Equal(new Spot(9, 2, "B9"), rows[0].Start);
    }

    [Fact]
    public void Blookets_template_has_line_breaks_in_its_header()
    {
        var file = Bytes(BlooketHeader + "1,Quelle est la capitale ?,Lyon,Paris,,,30,2\n2,\"Two\nlines, really\",a,b,c,,20,\"1,3\"\n3,,,,,,,\n");
        Assert.Equal(QuizFormat.Blooket, SheetRecognition.Of(file));
        var rows = new BlooketReader().Read(file).ToList();
        Assert.Equal(["Quelle est la capitale ?", "Two\nlines, really"], rows.Select(row => row.Question!.Prompt));
        Assert.Equal((30, 20), (rows[0].Question!.Seconds, rows[1].Question!.Seconds));
        Assert.Equal([0, 2], Assert.IsType<MultipleChoiceBody>(rows[1].Question!.Body).Correct);

        // A spreadsheet counts rows, an editor lines.
        Assert.Equal([new Spot(8, 2, "B3"), new Spot(9, 2, "B4")], rows.Select(row => row.Start));
    }

    [Fact]
    public void Waygrounds_kinds_are_read()
    {
        var file = Bytes(WaygroundHeader + """
            ¿Cuál?,Multiple Choice,uno,dos,,,,2,,,Porque sí
            Which?,Checkbox,a,b,c,,,"1,3",45,https://example.org/a.png,
            Paris is in ___,Fill-in-the-Blank,France,la France,,,,,,,
            Tea?,Poll,yes,no,,,,,,,
            Why?,Open-Ended,,,,,,,,,
            Draw!,Draw,,,,,,,,,
            """);
        Assert.Equal(QuizFormat.Wayground, SheetRecognition.Of(file));
        var rows = new WaygroundReader().Read(file).ToList();
        Assert.Equal(
            [QuestionKind.SingleChoice, QuestionKind.MultipleChoice, QuestionKind.ShortText, QuestionKind.Poll, QuestionKind.OpenText, null],
            rows.Select(row => row.Question?.Kind));
        Assert.Equal((30, "Porque sí"), (rows[0].Question!.Seconds, rows[0].Question!.Explanation));
        Assert.Equal((45, RemarkKind.ImageNotFetched, "https://example.org/a.png"), (rows[1].Question!.Seconds, rows[1].Remarks[0].What, rows[1].Remarks[0].About));
        Assert.Equal(["France", "la France"], Assert.IsType<ShortTextBody>(rows[2].Question!.Body).Accepted);
        Assert.Equal((RemarkKind.KindUnsupported, "Draw", "B8"), Said(rows[5]));
    }

    [Fact]
    public void A_template_in_a_workbook_is_recognised() => Assert.Equal(QuizFormat.Kahoot, SheetRecognition.Of(Kahoot()));

    [Fact]
    public void An_empty_template_has_no_rows() => Assert.Empty(Read(new KahootReader(), Kahoot([1, null, null, null, null, null, null, null])));

    private static (RemarkKind What, string? About, string? Cell) Said(ReadRow row)
    {
        var remark = Assert.Single(row.Remarks);
        return (remark.What, remark.About, remark.Where.Cell);
    }

    private static List<ReadRow> Read(IQuizReader reader, byte[] file) => [.. reader.Read(file)];

    private static byte[] Kahoot(params object?[][] questions) => Xlsx.Of(
    [
        [null], [null, "Quiz template"], [null, "Add questions, at least two answers and choose the correct one."], [], [], [], [],
        [
            null, "Question - max 120 characters", "Answer 1 - max 75 characters", "Answer 2 - max 75 characters", "Answer 3 - max 75 characters",
            "Answer 4 - max 75 characters", "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs", "Correct answer(s) - choose at least one",
        ],
        .. questions,
    ]);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    [Fact]
    public void Blookets_typed_answers_are_all_right()
    {
        var row = Assert.Single(new BlooketReader().Read(Bytes(BlooketHeader + "1,\"Löse: x + 2 = 9\",7,x=7,,,60,,,typing\n")));
        Assert.Equal(["7", "x=7"], Assert.IsType<ShortTextBody>(row.Question!.Body).Accepted);
    }
}
