using Classroom.Quizzes;
using Classroom.Quizzes.Formats;
using Classroom.Quizzes.Formats.Aiken;

namespace Classroom.Tests.Quizzes.Formats.Aiken;

public sealed class AikenReaderTests
{
    private readonly AikenReader _aiken = new();

    [Theory]
    [InlineData("Hauptstadt von Ägypten?\nA. Kairo\nB. Luxor\nANSWER: A", 0)]
    [InlineData("عاصمة مصر؟\nA) الأقصر\nB) القاهرة\nANSWER: B", 1)]
    [InlineData("埃及的首都？\r\nA.开罗\r\nB.卢克索\r\nANSWER:A\r\n", 0)]
    [InlineData("Столица?\na) Луксор\nb) Каир\nAnswer: b", 1)]
    [InlineData("?\n  A.  x\n\tB)  y  \nanswer : B)", 1)]
    [InlineData("?\nA. x\nB. y\nANSWER: B. y", 1)]
    public void A_question_its_options_and_the_answer(string text, int correct)
    {
        var body = _aiken.Body<SingleChoiceBody>(text);
        Assert.Equal(2, body.Options.Count);
        Assert.Equal(correct, body.Correct);
        Assert.All(body.Options, option => Assert.Equal(option.Trim(), option));
    }

    [Fact]
    public void Blank_lines_within_a_question_and_none_between_two_are_fine()
    {
        var rows = _aiken.Rows("Eins?\n\nA. x\n\nB. y\n\nANSWER: A\nZwei?\nA. x\nB. y\nANSWER: B");
        Assert.Equal(["Eins?", "Zwei?"], rows.Select(row => row.Question?.Prompt));
        Assert.All(rows, row => Assert.Empty(row.Remarks));
    }

    [Fact]
    public void A_question_on_several_lines_is_kept_and_told()
    {
        var row = _aiken.Row("Gegeben sei x = 2.\nI. Newton fragt: x²?\nA. 4\nB. 5,\noder mehr\nANSWER: A");
        Assert.Equal("Gegeben sei x = 2.\nI. Newton fragt: x²?", row.Question!.Prompt);
        Assert.Equal(["4", "5, oder mehr"], Assert.IsType<SingleChoiceBody>(row.Question.Body).Options);
        Assert.Equal(new Remark(RemarkKind.LinesJoined, new(2)), Assert.Single(row.Remarks));
    }

    [Fact]
    public void Several_right_answers_are_kept_and_told()
    {
        var row = _aiken.Row("Gerade?\nA. 2\nB. 3\nC. 4\nANSWER: A, C");
        Assert.Equal([0, 2], Assert.IsType<MultipleChoiceBody>(row.Question!.Body).Correct);
        Assert.Equal(RemarkKind.SeveralAnswersTaken, Assert.Single(row.Remarks).What);
    }

    [Theory]
    [InlineData("Eins?\nA. x\nB. y\n\nZwei?\nA. x\nB. y\nANSWER: B", RemarkKind.AnswerLineMissing, 1)]
    [InlineData("ANSWER: A\n\nZwei?\nA. x\nB. y\nANSWER: B", RemarkKind.AnswerLineMissing, 1)]
    [InlineData("Eins?\nA. x\nANSWER: A\n\nZwei?\nA. x\nB. y\nANSWER: B", RemarkKind.BreaksRule, 3)]
    [InlineData("Eins?\nA. x\nB. y\nANSWER: D\n\nZwei?\nA. x\nB. y\nANSWER: B", RemarkKind.AnswerLineUnclear, 4)]
    [InlineData("Eins?\nA. x\nB. y\nANSWER: keine\n\nZwei?\nA. x\nB. y\nANSWER: B", RemarkKind.AnswerLineUnclear, 4)]
    public void One_bad_item_does_not_lose_the_next(string text, RemarkKind why, int line)
    {
        var rows = _aiken.Rows(text);
        Assert.Equal([null, "Zwei?"], rows.Select(row => row.Question?.Prompt));
        Assert.Equal((why, line), (Assert.Single(rows[0].Remarks).What, rows[0].Remarks[0].Where.Line));
    }

    [Fact]
    public void An_item_without_its_end_is_told() => Assert.Equal(RemarkKind.AnswerLineMissing, _aiken.Remark("Eins?\nA. x\nB. y").What);

    [Fact]
    public void Texts_appear_as_they_are_written()
    {
        var question = _aiken.Question("Was ist *fett* in $$x^2$$?\nA. <b>\nB. 1. Platz\nANSWER: A");
        Assert.Equal(@"Was ist \*fett\* in $$x^2$$?", question.Prompt);
        Assert.Equal([@"\<b>", @"1\. Platz"], Assert.IsType<SingleChoiceBody>(question.Body).Options);
    }

    [Theory]
    [InlineData("A. x\n")]
    [InlineData("x\n")]
    [InlineData("ANSWER: A\n")]
    [InlineData("x\n\n")]
    [InlineData("ANSWER: A,")]
    [InlineData("ANSWER: A\nExplanation: x\n")]
    [InlineData("B. y\nANSWER: A\nExplanation: x\n")]
    [InlineData("y {=a\n\n")]
    public void Long_files_come_to_an_end(string piece) =>
        Assert.NotEmpty(_aiken.Rows("?\nA. x\n" + string.Concat(Enumerable.Repeat(piece, 300_000 / piece.Length))));

    [Theory]
    [InlineData("**Answer: B**")]
    [InlineData("**Answer:** B")]
    [InlineData("Correct answer: B")]
    [InlineData("Réponse : B")]
    [InlineData("Respuesta: b)")]
    [InlineData("Richtige Antwort: B.")]
    [InlineData("Ответ: B")]
    public void The_answer_is_named_in_other_words_too(string line) =>
        Assert.Equal(1, _aiken.Body<SingleChoiceBody>($"Wie?\nA. so\nB. anders\n{line}").Correct);

    [Fact]
    public void A_line_of_words_behind_such_a_word_is_no_answer() =>
        Assert.Equal("Wie?\nRespuesta: A veces", Assert.Single(_aiken.Rows("Wie?\nRespuesta: A veces\nA. so\nB. anders\nANSWER: B")).Question!.Prompt);

    [Fact]
    public void What_explains_the_answer_may_follow_it()
    {
        var rows = _aiken.Rows("Eins?\nA. x\nB. y\nANSWER: A\nExplanation: Weil *x* stimmt.\n\nZwei?\nA. x\nB. y\nANSWER: B\n\nErklärung: So ist es.");
        Assert.Equal([@"Weil \*x\* stimmt.", "So ist es."], rows.Select(row => row.Question!.Explanation));
    }

    [Fact]
    public void An_explanation_without_end_ends()
    {
        var row = Assert.Single(_aiken.Rows("Eins?\nA. x\nB. y\nANSWER: A\n" + string.Concat(Enumerable.Repeat("Explanation: x\n", 300_000))));
        Assert.InRange(row.Question!.Explanation.Length, QuestionRules.LongestExplanation, 3 * QuestionRules.LongestExplanation);
    }

    [Fact]
    public void Gift_between_is_read_too()
    {
        var rows = _aiken.Rows("Eins?\nA. x\nB. y\nANSWER: A\n\n::Zwei:: 2+2? {\n=4\n~5\n}\n\nDrei?\nA. x\nB. y\nANSWER: B");
        Assert.Equal(["Eins?", "2+2?", "Drei?"], rows.Select(row => row.Question!.Prompt));
        Assert.Equal([1, 6, 11], rows.Select(row => row.Start.Line));
    }
}
