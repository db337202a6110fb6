using Classroom.Quizzes.Formats.Html;

namespace Classroom.Tests.Quizzes.Formats.Html;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("<p>Qu&apos;est-ce que c&rsquo;est&nbsp;?</p>", "Qu'est-ce que c’est\u00A0?")]
    [InlineData("<p>one</p>\n<p>two<br>three</p>", "one\n\ntwo\nthree")]
    [InlineData("a <b>strong</b> and <em>stressed </em>word", "a **strong** and *stressed* word")]
    [InlineData("<strong><i>both</i></strong>", "***both***")]
    [InlineData("<h3>Heading</h3>text", "**Heading**\n\ntext")]
    [InlineData("<ul><li>one</li><li>two<ol><li>deep</li></ol></li></ul>after", "-  one\n-  two\n   1. deep\n\nafter")]
    [InlineData("<ol><li><p>one</p></li><li>two</li></ol>", "1. one\n2. two")]
    [InlineData("use <code>a*b</code>", "use `a*b`")]
    [InlineData("<pre>int a;\n  b*c;</pre>", "```\nint a;\n  b*c;\n```")]
    [InlineData("<a href=\"https://example.org/a b\">see</a>", "[see](https://example.org/a%20b)")]
    [InlineData("H<sub>2</sub>O, x<sup>n+1</sup>", @"H\(_{2}\)O, x\(^{n+1}\)")]
    [InlineData("<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>", "**a** | **b**\n1 | 2")]
    [InlineData(@"<p>\( a &lt; b_1 * c_2 \) and *stars*</p>", @"\( a < b_1 * c_2 \) and \*stars\*")]
    [InlineData("1. plain", @"1\. plain")]
    [InlineData("wor<b>d.</b>s", "word.s")]
    [InlineData("a <!-- comment --> b", "a b")]
    [InlineData("3 < 4 & 5", "3 < 4 & 5")]
    [InlineData("<p>&nbsp;</p><div><div>x</div></div>", "x")]
    [InlineData("مرحبا <b>بالعالم</b>", "مرحبا **بالعالم**")]
    public void Html_becomes_markdown(string html, string markdown) => Assert.Equal(markdown, HtmlText.Read(html).Markdown);

    [Theory]
    [InlineData("a<script>alert('<b>')</script>b", "ab", "script")]
    [InlineData("a<style>p {}</style>b", "ab", "style")]
    [InlineData("a<iframe src=x>y</iframe>b", "ab", "iframe")]
    [InlineData("a<object><object>x</object>y</object>b", "ab", "object")]
    [InlineData("a<embed src=x>b", "ab", "embed")]
    [InlineData("<a href=\"javascript:alert(1)\">see</a>", "see", "a")]
    [InlineData("<a href=\" JaVaScRiPt:alert(1)\">see</a>", "see", "a")]
    [InlineData("a<script>never closed", "a", "script")]
    public void What_no_question_may_hold_is_left_out_and_named(string html, string markdown, string lost)
    {
        var text = HtmlText.Read(html);
        Assert.Equal(markdown, text.Markdown);
        Assert.Equal([lost], text.Lost);
    }

    [Fact]
    public void Pictures_are_taken_out_and_listed()
    {
        var text = HtmlText.Read("<p>See <img src=\"@@PLUGINFILE@@/map%20a.png\" alt=\"A map\"> here</p>");
        Assert.Equal("See here", text.Markdown);
        Assert.Equal([new HtmlImage("@@PLUGINFILE@@/map%20a.png", "A map")], text.Images);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<ul><li>")]
    [InlineData("<a href='http://a'>")]
    [InlineData("<table><tr><td>")]
    [InlineData("</p>")]
    [InlineData("<object>")]
    [InlineData("<")]
    [InlineData("<x a=")]
    [InlineData("&")]
    [InlineData("<!--")]
    [InlineData("<pre>")]
    [InlineData("</pre><pre>")]
    [InlineData("<b>x</b><i>y</i>")]
    public void A_hundred_thousand_nested_tags_come_to_an_end(string tag) =>
        Assert.NotNull(HtmlText.Read(string.Concat(Enumerable.Repeat(tag, 100_000)) + "end").Markdown);

    [Fact]
    public void A_tag_with_ten_thousand_attributes_comes_to_an_end() =>
        Assert.Equal("x", HtmlText.Read($"<p {string.Join(' ', Enumerable.Range(0, 100_000).Select(i => $"a{i}=1"))}>x").Markdown);

    [Fact]
    public void No_bytes_are_too_odd()
    {
        const string alphabet = "<>/&;!-='\" abp123\n\0#x[]()*_`$\\é😀";
        for (var seed = 0; seed < 5_000; seed++)
        {
            var random = new Random(seed);
            Assert.NotNull(HtmlText.Read(new string([.. Enumerable.Range(0, 60).Select(_ => alphabet[random.Next(alphabet.Length)])])).Markdown);
        }
    }
}
