using System.Text;
using Classroom.Quizzes;
using Classroom.Quizzes.Formats;
using Classroom.Quizzes.Formats.Sheets;

namespace Classroom.Tests.Quizzes.Formats.Sheets;

/// <summary>What CSV and XLSX files carry out and back.</summary>
public sealed class QuizTableTests
{
    public static readonly TheoryData<string> Formats = ["csv", "xlsx"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void What_goes_out_comes_back_equal(string format)
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var questions = new RandomQuestions(seed);
            List<Question> all = [.. Enumerable.Range(0, 5).Select(_ => questions.Next())];
            var back = new TableReader().Read(Written(format, all)).ToList();
            Assert.Equal(all.Count, back.Count);
            foreach (var (before, after) in all.Zip(back))
            {
                Assert.True(after.Question is not null, $"seed {seed}: {after.Remarks.FirstOrDefault()}");
                Assert.True(RandomQuestions.Json(before) == RandomQuestions.Json(after.Question), $"seed {seed}:\n{RandomQuestions.Json(before)}\n{RandomQuestions.Json(after.Question)}");
                Assert.True(after.Remarks.Count == 0, $"seed {seed}: {after.Remarks.FirstOrDefault()}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Only_a_picture_is_lost(string format)
    {
        var plain = new Question("x", new OpenTextBody());
        Assert.Empty(Writer(format).LossesOf(plain));
        Assert.Equal([WriteLoss.Image], Writer(format).LossesOf(plain with { Image = new QuestionImage("00", "") }));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void An_empty_quiz_has_a_header(string format)
    {
        var file = Written(format, []);
        Assert.Empty(new TableReader().Read(file));
        Assert.Equal(QuizFormat.Table, SheetRecognition.Of(file));
    }

    [Fact]
    public void No_cell_of_a_csv_file_begins_a_formula()
    {
        var file = Encoding.UTF8.GetString(Written("csv", [new Question("=1+1", new ShortTextBody(["@x"])) { Explanation = "-2" }]));
        Assert.Contains(",'=1+1,", file);
        Assert.Contains(",'@x,", file);
        Assert.Contains(",'-2", file);
    }

    [Fact]
    public void A_row_that_somebody_added_is_read_too()
    {
        var file = Encoding.UTF8.GetString(Written("csv", [new Question("x", new OpenTextBody())]));
        var rows = new TableReader().Read(Encoding.UTF8.GetBytes(file + "Multiple choice,Which?,a,b,,,,,,,B\n")).ToList();
        Assert.Equal(1, Assert.IsType<SingleChoiceBody>(rows[1].Question!.Body).Correct);
    }

    private static byte[] Written(string format, IReadOnlyList<Question> questions)
    {
        using var stream = new MemoryStream();
        Writer(format).Write(stream, new QuizFile("Quiz", questions, RandomQuestions.BytesOf));
        return stream.ToArray();
    }

    private static IQuizWriter Writer(string format) => format == "csv" ? new CsvQuizWriter() : new XlsxQuizWriter();
}
