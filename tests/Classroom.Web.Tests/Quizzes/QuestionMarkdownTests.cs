using AngleSharp.Html.Parser;
using Classroom.Web.Quizzes;

namespace Classroom.Web.Tests.Quizzes;

/// <summary>Whatever people write in a question, the page stays harmless (X-3).</summary>
public sealed class QuestionMarkdownTests
{
    private static readonly string[] Harmless =
        ["p", "br", "strong", "em", "code", "pre", "ul", "ol", "li", "blockquote", "hr", "a", "tex-math", "html", "head", "body"];

    public static TheoryData<string> Wicked =>
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[a](javascript:alert(1))", "[a](JaVaScRiPt:alert(1))", "[a](java\nscript:alert(1))",
        "[a](&#106;avascript:alert(1))", "[a](data:text/html,<script>alert(1)</script>)", "<javascript:alert(1)>", "![a](javascript:alert(1))",
        "![a](https://tracker.example/1.png)", "[a](<http://x/$z onclick=alert(1) z$>)", "[a](http://x/\"onclick=\"alert(1))",
        "[a]: javascript:alert(1)\n\n[a]", "$<script>alert(1)</script>$", "$$\"><img src=x onerror=alert(1)>$$", "`$</code><script>alert(1)</script>$`",
        "```\"><script>\n$<script>$\n```", "\\(\\href{javascript:alert(1)}{a}\\)", "&lt;script&gt;alert(1)&lt;/script&gt;", "<a href='javascript:alert(1)'>b</a>",
        "[a](vbscript:x)", "[a](//evil.example)", "[a](/teacher)", "\uE0000\uE001 \uE0005\uE001 $x$", "<style>*{display:none}</style>", "[x](http://a \"' onclick='alert(1)\")",
    ];

    [Theory]
    [MemberData(nameof(Wicked))]
    public void Whatever_is_written_stays_harmless(string markdown)
    {
        foreach (var html in new[] { QuestionMarkdown.Blocks(markdown).Value, QuestionMarkdown.Line(markdown).Value })
        {
            var page = new HtmlParser().ParseDocument(html);
            Assert.All(page.All, element => Assert.Contains(element.LocalName, Harmless));
            Assert.All(page.All.SelectMany(element => element.Attributes), attribute =>
            {
                Assert.Contains(attribute.Name, new[] { "href", "rel", "target", "title", "data-display", "class", "start" });
                Assert.True(attribute.Name != "href" || attribute.Value.StartsWith("http", StringComparison.Ordinal) || attribute.Value.StartsWith("mailto:", StringComparison.Ordinal), attribute.Value);
            });
        }
    }

    [Theory]
    [InlineData("**bold** and *soft*", "<p><strong>bold</strong> and <em>soft</em></p>\n")]
    [InlineData("one\ntwo", "<p>one<br />\ntwo</p>\n")]
    [InlineData("# no heading", "<p># no heading</p>\n")]
    [InlineData("a\n===", "<p>a<br />\n===</p>\n")]
    [InlineData("[a](https://b.example)", "<p><a href=\"https://b.example\" rel=\"noopener nofollow\" target=\"_blank\">a</a></p>\n")]
    [InlineData("[a](ftp://b.example)", "<p>a</p>\n")]
    [InlineData("Is $a_1 * b_2 * c < 3$?", "<p>Is <tex-math>a_1 * b_2 * c &lt; 3</tex-math>?</p>\n")]
    [InlineData("$$\n- a\n\n- b\n$$", "<p><tex-math data-display>\n- a\n\n- b\n</tex-math></p>\n")]
    [InlineData("\\(x\\) \\[y\\]", "<p><tex-math>x</tex-math> <tex-math data-display>y</tex-math></p>\n")]
    [InlineData("$5 and $6", "<p>$5 and $6</p>\n")]
    [InlineData("`a$x$`", "<p><code>a$x$</code></p>\n")]
    public void Is_shown(string markdown, string html) => Assert.Equal(html, QuestionMarkdown.Blocks(markdown).Value);

    [Theory]
    [InlineData("1. Weltkrieg", "1. Weltkrieg")]
    [InlineData("- 5", "- 5")]
    [InlineData("$x^2$ **or** <b>", "<tex-math>x^2</tex-math> <strong>or</strong> &lt;b&gt;")]
    public void A_line_is_a_line(string markdown, string html) => Assert.Equal(html, QuestionMarkdown.Line(markdown).Value);

    [Theory]
    [InlineData("> ", "a")]
    [InlineData("[", "](http://a)")]
    [InlineData("*_", "")]
    [InlineData("![", "")]
    [InlineData("- ", "a")]
    [InlineData("$", "")]
    [InlineData("`", "")]
    [InlineData("\\(", "")]
    public void Huge_nesting_is_text_and_takes_no_time(string opening, string closing)
    {
        var wicked = string.Concat(Enumerable.Repeat(opening, 4_000)) + string.Concat(Enumerable.Repeat(closing, 400));
        var drawn = Task.Run(() => QuestionMarkdown.Blocks(wicked).Value + QuestionMarkdown.Line(wicked).Value);
        Assert.True(drawn.Wait(TimeSpan.FromSeconds(5), Xunit.TestContext.Current.CancellationToken), "It takes longer than anybody waits.");
    }
}
