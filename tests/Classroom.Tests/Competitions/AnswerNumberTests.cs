using System.Globalization;
using Classroom.Competitions;
using Classroom.Quizzes;

namespace Classroom.Tests.Competitions;

public sealed class AnswerNumberTests
{
    [Theory]
    [InlineData("3.5", "3.5")]
    [InlineData("3,5", "3.5")]
    [InlineData(" 3,5 ", "3.5")]
    [InlineData("3.50", "3.5")]
    [InlineData("007", "7")]
    [InlineData(".5", "0.5")]
    [InlineData(",5", "0.5")]
    [InlineData("5.", "5")]
    [InlineData("-2", "-2")]
    [InlineData("\u22122", "-2")]
    [InlineData("\u2013 2", "-2")]
    [InlineData("+2", "2")]
    [InlineData("-0", "0")]
    [InlineData("1 000", "1000")]
    [InlineData("1\u00A0000\u202F000,25", "1000000.25")]
    [InlineData("1'000'000", "1000000")]
    [InlineData("1\u2019000.5", "1000.5")]
    [InlineData("1,234.5", "1234.5")]
    [InlineData("1.234,5", "1234.5")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("1,23,456.5", "123456.5")]
    [InlineData("0,123", "0.123")]
    [InlineData("1234,567", "1234.567")]
    [InlineData("\u0663\u066B\u0665", "3.5")]
    [InlineData("\u0663\u060C\u0665", "3.5")]
    [InlineData("\u0661\u066C\u0660\u0660\u0660", "1000")]
    [InlineData("\u06F3\u06F5", "35")]
    [InlineData("\u0969.\u096B", "3.5")]
    [InlineData("\uFF13\uFF0E\uFF15", "3.5")]
    [InlineData("\u200F3,5\u200E", "3.5")]
    [InlineData("6.02e3", "6020")]
    [InlineData("1,5E-3", "0.0015")]
    [InlineData("1000000000000000", "1000000000000000")]
    public void Numbers_are_read_as_people_write_them(string text, string value)
    {
        var number = Assert.IsType<NumberAnswer>(Read(text).Value);
        Assert.Equal(value, number.Value.ToString(CultureInfo.InvariantCulture));
        Assert.Null(number.Or);
    }

    [Theory]
    [InlineData("10,000", 10, 10_000)]
    [InlineData("1.234", 1.234, 1_234)]
    [InlineData("-3,142", -3.142, -3_142)]
    public void One_mark_that_may_part_thousands_is_read_both_ways(string text, double value, double or) =>
        Assert.Equal(new NumberAnswer((decimal)value, (decimal)or) { Written = text }, Read(text).Value);

    [Theory]
    [InlineData("", AnswerRefusal.Empty)]
    [InlineData(" \u200B", AnswerRefusal.Empty)]
    [InlineData("three", AnswerRefusal.NotANumber)]
    [InlineData("5 m", AnswerRefusal.NotANumber)]
    [InlineData("50 %", AnswerRefusal.NotANumber)]
    [InlineData("12 34", AnswerRefusal.NotANumber)]
    [InlineData("1.2.3", AnswerRefusal.NotANumber)]
    [InlineData("1,2,345.5", AnswerRefusal.NotANumber)]
    [InlineData("1.5,000.5", AnswerRefusal.NotANumber)]
    [InlineData("--2", AnswerRefusal.NotANumber)]
    [InlineData("2-", AnswerRefusal.NotANumber)]
    [InlineData(".", AnswerRefusal.NotANumber)]
    [InlineData("-", AnswerRefusal.NotANumber)]
    [InlineData("e5", AnswerRefusal.NotANumber)]
    [InlineData("0x10", AnswerRefusal.NotANumber)]
    [InlineData("NaN", AnswerRefusal.NotANumber)]
    [InlineData("\u221E", AnswerRefusal.NotANumber)]
    [InlineData("1e16", AnswerRefusal.NumberTooLarge)]
    [InlineData("-1000000000000000.1", AnswerRefusal.NumberTooLarge)]
    [InlineData("1e999", AnswerRefusal.NumberTooLarge)]
    public void What_is_no_number_is_refused_with_its_reason(string text, AnswerRefusal refusal) => Assert.Equal(refusal, Read(text).Refusal);

    [Fact]
    public void Digits_without_end_are_too_long()
    {
        Assert.Equal(AnswerRefusal.NumberTooLarge, Read(new string('9', 64)).Refusal);
        Assert.Equal(AnswerRefusal.TooLong, Read(new string('9', 65)).Refusal);
        Assert.Equal(AnswerRefusal.TooLong, Read(new string('9', 10_000)).Refusal);
    }

    [Fact]
    public void Whatever_the_servers_culture_a_number_is_the_same()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            Assert.Equal(new NumberAnswer(3.5m), Read("3.5").Value);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static Outcome<Answer, AnswerRefusal> Read(string text) => AnswerRules.Read(new NumberBody(0, 0), new AnswerDraft(Text: text));
}
