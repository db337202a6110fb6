using Classroom.Quizzes;
using Classroom.Quizzes.Formats;
using Classroom.Quizzes.Formats.Pasted;

namespace Classroom.Tests.Quizzes.Formats.Pasted;

public sealed class PastedReaderTests
{
    private readonly PastedReader _pasted = new();

    [Theory]
    [InlineData("Hauptstadt?\nLyon\n*Paris\nNizza")]
    [InlineData("Hauptstadt?\nLyon\n* Paris\nNizza")]
    [InlineData("Hauptstadt?\nLyon\nParis*\nNizza")]
    [InlineData("Hauptstadt?\na) Lyon\n*b) Paris\nc) Nizza")]
    [InlineData("Hauptstadt?\na) Lyon\nb) *Paris\nc) Nizza")]
    [InlineData("Hauptstadt?\n(a) Lyon\n(b) Paris *\n(c) Nizza")]
    [InlineData("Hauptstadt?\n1. Lyon\n2. *Paris\n3. Nizza")]
    [InlineData("Hauptstadt?\n- Lyon\n- *Paris\n- Nizza")]
    [InlineData("Hauptstadt?\n• Lyon\n• ✓ Paris\n• Nizza")]
    [InlineData("Hauptstadt?\n[ ] Lyon\n[x] Paris\n[ ] Nizza")]
    [InlineData("1. Hauptstadt?\r\nA. Lyon\r\nB. Paris*\r\nC. Nizza\r\n")]
    public void A_star_makes_a_single_choice(string text)
    {
        var question = _pasted.Question(text);
        var body = Assert.IsType<SingleChoiceBody>(question.Body);
        Assert.Equal("Hauptstadt?", question.Prompt);
        Assert.Equal(["Lyon", "Paris", "Nizza"], body.Options);
        Assert.Equal(1, body.Correct);
    }

    [Fact]
    public void Several_stars_make_a_multiple_choice() =>
        Assert.Equal([0, 2], _pasted.Body<MultipleChoiceBody>("Чётные?\n*2\n3\n*4").Correct);

    [Theory]
    [InlineData("哪个颜色？\n红\n蓝\n绿")]
    [InlineData("Farbe?\n- rot\n- blau\n- grün")]
    [InlineData("Farbe?\n* rot\n* blau\n* grün")]
    public void No_star_makes_a_poll(string text) => Assert.Equal(3, _pasted.Body<PollBody>(text).Options.Count);

    [Theory]
    [InlineData("Was hast du gelernt?")]
    [InlineData("Was hast du gelernt?\nSchreib einen Satz.")]
    public void A_prompt_alone_asks_for_open_text(string text)
    {
        var question = _pasted.Question(text);
        Assert.IsType<OpenTextBody>(question.Body);
        Assert.Equal(text, question.Prompt);
    }

    [Theory]
    [InlineData("Rund?\n*True\nFalse", true)]
    [InlineData("Rund?\na) wahr\nb) *falsch", false)]
    [InlineData("Rund?\nFalsch\n*Richtig", true)]
    public void True_and_false(string text, bool correct) => Assert.Equal(correct, _pasted.Body<TrueFalseBody>(text).Correct);

    [Fact]
    public void Lines_before_the_first_bullet_are_the_prompt() =>
        Assert.Equal("Lies:\nEs war einmal.\nWer?", _pasted.Question("Lies:\nEs war einmal.\nWer?\na) ich\nb) *du").Prompt);

    [Fact]
    public void Blank_lines_part_questions()
    {
        var rows = _pasted.Rows("\n\n1) Eins?\n*a\nb\n\n \n2) Zwei?\na\n*b\n\n1968?\n*ja\nnein\n");
        Assert.Equal(["Eins?", "Zwei?", "1968?"], rows.Select(row => row.Question?.Prompt));
        Assert.Equal([3, 8, 12], rows.Select(row => row.Start.Line));
    }

    [Fact]
    public void A_counted_question_below_options_needs_no_blank_line()
    {
        var rows = _pasted.Rows("1. Eins?\na) x\nb) *y\n2. Zwei?\nc\n*d\n3. Drei?\n- x\n- *y");
        Assert.Equal(["Eins?", "Zwei?", "Drei?"], rows.Select(row => row.Question?.Prompt));
    }

    [Fact]
    public void Markdown_and_TeX_stay()
    {
        var question = _pasted.Question("Was ist **das** in $x^2$?\n*very* old\n**strong**\n*-5");
        Assert.Equal("Was ist **das** in $x^2$?", question.Prompt);
        var body = Assert.IsType<SingleChoiceBody>(question.Body);
        Assert.Equal(["*very* old", "**strong**", "-5"], body.Options);
        Assert.Equal(2, body.Correct);
    }

    [Theory]
    [InlineData("Q\n3.5\n*-4\n3.14", "3.5|-4|3.14")]
    [InlineData("Q\n*a.b\nU.S.A.\nz. B. so", "a.b|U.S.A.|z. B. so")]
    public void What_only_looks_like_a_bullet_stays(string text, string options) =>
        Assert.Equal(options, string.Join('|', _pasted.Body<SingleChoiceBody>(text).Options));

    [Fact]
    public void What_is_pasted_into_the_editor_is_read_without_a_file() =>
        Assert.Equal(QuestionKind.SingleChoice, Assert.Single(PastedReader.ReadText("Q\r\n*a\r\nb")).Question!.Kind);
}
