using Classroom.Quizzes.Formats;

namespace Classroom.Tests.Quizzes.Formats;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("Wie heißt die Hauptstadt?")]
    [InlineData("3 * 4 and a - b, x_1 and snake_case, a < b & c")]
    [InlineData("It costs $5")]
    [InlineData(@"Solve \(a*b\), \[a_1*b_2\], $$x*y$$ and $x_1*y_1$")]
    [InlineData(@"C:\temp and [brackets]")]
    [InlineData("Paris is the capital of ___ .")]
    public void Most_texts_stay_as_they_are(string text) => Assert.Equal(text, MarkdownText.Literal(text));

    [Theory]
    [InlineData("*not strong*", @"\*not strong\*")]
    [InlineData("1. Who?", @"1\. Who?")]
    [InlineData("# 5", @"\# 5")]
    [InlineData("a\n- b", "a\n\\- b")]
    [InlineData("<b>", @"\<b>")]
    [InlineData("&amp;", @"\&amp;")]
    [InlineData("[a](b)", @"[a\](b)")]
    [InlineData("`x`", @"\`x\`")]
    [InlineData("$5 and $6", @"\$5 and \$6")]
    [InlineData(@"\(a", @"\\(a")]
    [InlineData("    code?", "&#32;   code?")]
    public void What_looks_like_a_mark_is_escaped(string text, string markdown) => Assert.Equal(markdown, MarkdownText.Literal(text));

    [Fact]
    public void Escaping_can_be_taken_back_from_any_text()
    {
        const string alphabet = "aB1 \n\t\\\\$$*_`[]()<>&#;.~-+=!|x";
        for (var seed = 0; seed < 20_000; seed++)
        {
            var random = new Random(seed);
            var text = new string([.. Enumerable.Range(0, random.Next(1, 24)).Select(_ => alphabet[random.Next(alphabet.Length)])]);
            Assert.True(text == MarkdownText.Plain(MarkdownText.Literal(text)), $"seed {seed}: {text}");
        }
    }

    [Theory]
    [InlineData("\\(")]
    [InlineData("$a ")]
    [InlineData("$$a")]
    [InlineData("****a")]
    [InlineData("&a")]
    [InlineData("- ")]
    [InlineData("1")]
    public void Long_texts_come_to_an_end(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 300_000));
        Assert.Equal(text, MarkdownText.Plain(MarkdownText.Literal(text)));
    }
}
