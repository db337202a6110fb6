using Classroom.Competitions;
using Classroom.Quizzes;

namespace Classroom.Tests.Competitions;

public sealed class GradingTests
{
    private static readonly string[] Five = ["a", "b", "c", "d", "e"];

    [Fact]
    public void Of_single_choice_one_is_right()
    {
        Assert.Equal(1, Of(new SingleChoiceBody(Five, 3), Chose(3)));
        Assert.Equal(0, Of(new SingleChoiceBody(Five, 3), Chose(2)));
        Assert.Equal(1, Of(new TrueFalseBody(true), Chose(ChoiceAnswer.True)));
        Assert.Equal(0, Of(new TrueFalseBody(true), Chose(ChoiceAnswer.False)));
        Assert.Equal(1, Of(new TrueFalseBody(false), Chose(ChoiceAnswer.False)));
    }

    [Theory]
    [InlineData(new[] { 0, 1, 2 }, 1, 1)]
    [InlineData(new[] { 0, 1 }, 0.6667, 0)]
    [InlineData(new[] { 0 }, 0.3333, 0)]
    [InlineData(new[] { 0, 1, 3 }, 0.3333, 0)]
    [InlineData(new[] { 0, 1, 2, 3 }, 0.6667, 0)]
    [InlineData(new[] { 0, 1, 2, 3, 4 }, 0.3333, 0)]
    [InlineData(new[] { 0, 3 }, 0, 0)]
    [InlineData(new[] { 3, 4 }, 0, 0)]
    public void Of_multiple_choice_wrong_ones_take_from_right_ones(int[] chosen, double partial, double whole)
    {
        var body = new MultipleChoiceBody(Five, [0, 1, 2]);
        Assert.Equal((decimal)partial, Math.Round(Of(body, Chose(chosen), partial: true)!.Value, 4));
        Assert.Equal((decimal)whole, Of(body, Chose(chosen)));
    }

    [Theory]
    [InlineData(new[] { 0, 1, 2, 3 }, 1, 1)]
    [InlineData(new[] { 1, 0, 2, 3 }, 0.6667, 0)]
    [InlineData(new[] { 1, 0, 3, 2 }, 0.3333, 0)]
    [InlineData(new[] { 3, 0, 1, 2 }, 0, 0)]
    [InlineData(new[] { 3, 2, 1, 0 }, 0, 0)]
    public void Of_an_order_pairs_count(int[] order, double partial, double whole)
    {
        var body = new OrderingBody(Five[..4]);
        Assert.Equal((decimal)partial, Math.Round(Of(body, new OrderAnswer(order), partial: true)!.Value, 4));
        Assert.Equal((decimal)whole, Of(body, new OrderAnswer(order)));
    }

    [Theory]
    [InlineData(2.9999, 0)]
    [InlineData(3, 1)]
    [InlineData(4, 1)]
    [InlineData(4.0001, 0)]
    public void A_number_is_right_within_its_range_both_ends_included(double value, double correctness) =>
        Assert.Equal((decimal)correctness, Of(new NumberBody(3, 4), new NumberAnswer((decimal)value)));

    [Fact]
    public void A_number_with_two_readings_is_right_in_either()
    {
        Assert.Equal(1, Of(new NumberBody(10_000, 10_000), new NumberAnswer(10, 10_000)));
        Assert.Equal(1, Of(new NumberBody(10, 10), new NumberAnswer(10, 10_000)));
        Assert.Equal(0, Of(new NumberBody(100, 100), new NumberAnswer(10, 10_000)));
    }

    [Theory]
    [InlineData("São Paulo", "sao paulo")]
    [InlineData("São Paulo", "  SÃO   PAULO\u00A0")]
    [InlineData("don't", "don\u2019t")]
    [InlineData("Jean-Luc", "Jean\u2013Luc")]
    [InlineData("Straße", "STRASSE")]
    [InlineData("Łódź", "lodz")]
    [InlineData("smørrebrød", "smorrebrod")]
    [InlineData("œuvre", "Oeuvre")]
    [InlineData("ΟΔΟΣ", "οδος")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("مُحَمَّد", "محمد")]
    [InlineData("שָׁלוֹם", "שלום")]
    [InlineData("ＡＢＣ", "abc")]
    [InlineData("e\u0301t\u00E9", "ete")]
    [InlineData("Ёлка", "елка")]
    public void Spaces_case_accents_and_the_form_of_quotes_make_no_difference(string accepted, string answered)
    {
        Assert.Equal(1, Of(new ShortTextBody(["another", accepted]), new TextAnswer(answered)));
        Assert.Equal(1, Of(new ShortTextBody([answered]), new TextAnswer(accepted)));
    }

    [Theory]
    [InlineData("Paris", "Pari")]
    [InlineData("กิน", "กน")]
    [InlineData("かき", "がぎ")]
    [InlineData("कुल", "कल")]
    [InlineData("10", "1O")]
    [InlineData("new york", "newyork")]
    public void Other_letters_are_another_answer(string accepted, string answered) =>
        Assert.Equal(0, Of(new ShortTextBody([accepted]), new TextAnswer(answered)));

    [Fact]
    public void Case_and_accents_matter_where_the_question_says_so()
    {
        Assert.Equal(0, Of(new ShortTextBody(["pH"], CaseMatters: true), new TextAnswer("PH")));
        Assert.Equal(1, Of(new ShortTextBody(["café"], CaseMatters: true), new TextAnswer(" cafe ")));
        Assert.Equal(0, Of(new ShortTextBody(["café"], AccentsMatter: true), new TextAnswer("cafe")));
        Assert.Equal(1, Of(new ShortTextBody(["café"], AccentsMatter: true), new TextAnswer("CAFE\u0301")));
        Assert.Equal(1, Of(new ShortTextBody(["café"], true, true), new TextAnswer("cafe\u0301")));
        Assert.Equal(0, Of(new ShortTextBody(["café"], true, true), new TextAnswer("Café")));
    }

    [Fact]
    public void What_is_not_scored_is_neither_right_nor_wrong()
    {
        Assert.Null(Of(new PollBody(Five), Chose(0)));
        Assert.Null(Of(new OpenTextBody(), new TextAnswer("x")));
    }

    [Fact]
    public void An_answer_that_does_not_fit_is_wrong()
    {
        Assert.Equal(0, Of(new NumberBody(0, 1), new TextAnswer("1")));
        Assert.Equal(0, Of(new OrderingBody(Five), new OrderAnswer([0, 1])));
        Assert.Equal(0, Of(new SingleChoiceBody(Five, 0), Chose(0, 1)));
    }

    [Fact]
    public void Words_keep_their_lines_and_lose_what_harms()
    {
        Assert.Equal("one two", AnswerText.Line(" one\r\n\ttwo\0 "));
        Assert.Equal("one\n\ntwo\nthree", AnswerText.Lines("\n one \r\n\r\n\r\n\r\ntwo\n\u202Ethree\uD800\n\n"));
    }

    private static decimal? Of(QuestionBody body, Answer answer, bool partial = false) => Grading.By(body).Correctness(answer, partial);

    private static ChoiceAnswer Chose(params int[] choices) => new(choices);
}
