using Classroom.Quizzes;
using Classroom.Quizzes.Formats;
using Classroom.Quizzes.Formats.Moodle;

namespace Classroom.Tests.Quizzes.Formats.Moodle;

public sealed class MoodleXmlWriterTests
{
    private static readonly MoodleXmlWriter Writer = new();

    [Fact]
    public void What_goes_out_comes_back_equal()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var questions = new RandomQuestions(seed);
            List<Question> all = [.. Enumerable.Range(0, 5).Select(_ => questions.Next())];
            var back = new MoodleXmlReader().Read(Written(all)).ToList();
            Assert.Equal(all.Count, back.Count);
            foreach (var (before, after) in all.Zip(back))
            {
                Assert.True(after.Question is not null, $"seed {seed}: {after.Remarks.FirstOrDefault()}");
                Assert.True(RandomQuestions.Json(before) == RandomQuestions.Json(after.Question), $"seed {seed}:\n{RandomQuestions.Json(before)}\n{RandomQuestions.Json(after.Question)}");
                Assert.True(after.Remarks.Count == 0, $"seed {seed}: {after.Remarks.FirstOrDefault()}");
                Assert.Equal(before.Image is { } image ? RandomQuestions.BytesOf(image) : null, after.Image?.Bytes);
                Assert.Equal(before.Image?.Alt, after.Image?.Alt);
            }
        }
    }

    [Fact]
    public void A_poll_is_a_choice_in_moodle()
    {
        var poll = new Question("Tea or coffee?", new PollBody(["Tea", "Coffee"]));
        Assert.Equal([WriteLoss.Kind], Writer.LossesOf(poll));
        Assert.Contains("""<answer fraction="100" format="markdown">""", Text(Written([poll])));
    }

    [Fact]
    public void A_poll_of_which_moodle_knows_a_right_answer_is_a_choice()
    {
        var changed = Text(Written([new Question("Tea or coffee?", new PollBody(["Tea", "Coffee"]))]));
        var at = changed.LastIndexOf("fraction=\"100\"", StringComparison.Ordinal);
        var row = Assert.Single(new MoodleXmlReader().Read(System.Text.Encoding.UTF8.GetBytes(changed[..at] + "fraction=\"0\"" + changed[(at + 14)..])));
        Assert.IsType<SingleChoiceBody>(row.Question!.Body);
    }

    [Fact]
    public void Whoever_ticks_every_option_gets_nothing_in_moodle()
    {
        var text = Text(Written([new Question("Even?", new MultipleChoiceBody(["1", "2", "4", "6"], [1, 2, 3]))]));
        Assert.Contains("fraction=\"33.33333\"", text);
        Assert.Contains("fraction=\"-33.33333\"", text);
    }

    [Fact]
    public void Characters_that_xml_cannot_hold_are_left_out()
    {
        var row = Assert.Single(new MoodleXmlReader().Read(Written([new Question("a\u0001b\uD800c", new OpenTextBody())])));
        Assert.Equal("ab\uFFFDc", row.Question!.Prompt);
    }

    private static byte[] Written(IReadOnlyList<Question> questions)
    {
        using var stream = new MemoryStream();
        Writer.Write(stream, new QuizFile("A/B <quiz>", questions, RandomQuestions.BytesOf));
        return stream.ToArray();
    }

    private static string Text(byte[] file) => System.Text.Encoding.UTF8.GetString(file);
}
