using System.Text;
using Classroom.Quizzes;
using Classroom.Quizzes.Formats;
using Classroom.Quizzes.Formats.Gift;

namespace Classroom.Tests.Quizzes.Formats.Gift;

public sealed class GiftWriterTests
{
    private readonly GiftWriter _writer = new();
    private readonly GiftReader _reader = new();

    [Fact]
    public void What_goes_out_comes_back_equal()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var questions = new QuestionMaker(seed).Quiz(8);
            var text = Text(questions);
            var rows = _reader.Rows(text);
            Assert.True(rows.TrueForAll(row => row.Verdict == RowVerdict.Accepted), $"seed {seed}: {rows.Find(row => row.Verdict != RowVerdict.Accepted)}\n{text}");
            Assert.True(questions.Select(QuestionMaker.Json).SequenceEqual(rows.Select(row => QuestionMaker.Json(row.Question!))), $"seed {seed}:\n{text}");
        }
    }

    [Fact]
    public void It_is_recognised_again()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var text = Text(new QuestionMaker(seed).Quiz(5));
            Assert.True(Recognition.Of(Encoding.UTF8.GetBytes(text)) is { Done: true, Value: QuizFormat.Gift }, $"seed {seed}:\n{text}");
        }
    }

    [Fact]
    public void A_picture_is_all_that_is_lost()
    {
        var question = new Question("?", new TrueFalseBody(true));
        Assert.Empty(_writer.LossesOf(question));
        Assert.Equal([WriteLoss.Image], _writer.LossesOf(question with { Image = new("00", "a map") }));
    }

    [Fact]
    public void Other_programs_can_read_it()
    {
        var poll = new Question("Farbe?\nSag!", new PollBody(["rot", "[x] blau", "%5% grün"])) { Seconds = 30, Explanation = "Danke: {gut}" };
        Assert.Equal(
            """
            // Quiz

            // classroom: seconds=30 kind=poll
            [markdown]Farbe?\nSag! {
            	~%33.33333%rot
            	~%33.33333%[markdown][x] blau
            	~%33.33333%[markdown]%5% grün
            ####Danke\: \{gut\}}


            """.ReplaceLineEndings("\n"), Text([poll], " Quiz\n"));
    }

    [Fact]
    public void Line_breaks_of_any_kind_stay_within_the_item()
    {
        var row = _reader.Row(Text([new("a\r\nb\u2028\u2028c\u0085// d", new TrueFalseBody(true))]));
        Assert.Equal("a\nb\n\nc\n// d", row.Question!.Prompt);
    }

    private string Text(IReadOnlyList<Question> questions, string title = "")
    {
        using var stream = new MemoryStream();
        _writer.Write(stream, new(title, questions, _ => null));
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
