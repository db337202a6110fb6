using System.Net;
using System.Text;
using Classroom.Quizzes.Formats.Html;

namespace Classroom.Quizzes.Formats.Gift;

/// <summary>The texts of one item as our Markdown.</summary>
internal sealed class GiftTexts(RowRemarks remarks)
{
    private const string Gap = "_____";

    // Stands for the gap while the text around it is turned into Markdown, in which underscores are marks.
    private const char GapMark = '\uE000';

    /// <summary>The markup of the prompt, which the other texts have too unless they say otherwise.</summary>
    public GiftMarkup Usual { get; private set; }

    /// <param name="after">What stands behind the answers; if it is anything, a gap stands in their place.</param>
    public string Prompt(ReadOnlySpan<char> before, ReadOnlySpan<char> after, Spot where)
    {
        after = after.TrimEnd();
        if (after.IsEmpty)
        {
            Usual = GiftMarkups.Take(ref before, GiftMarkup.Moodle);
            return Markdown(Lines(before, Usual), Usual, where);
        }

        // The space before the gap is not at the edge of the text: so the mark comes first.
        ReadOnlySpan<char> whole = string.Concat(before.ToString().Replace(GapMark, ' '), [GapMark], after.ToString().Replace(GapMark, ' '));
        Usual = GiftMarkups.Take(ref whole, GiftMarkup.Moodle);
        return WithGap(Markdown(Lines(whole, Usual), Usual, where));
    }

    /// <summary>Several lines, if need be.</summary>
    public string Paragraphs(ReadOnlySpan<char> raw, Spot where)
    {
        var markup = GiftMarkups.Take(ref raw, Usual);
        return Markdown(Lines(raw, markup), markup, where);
    }

    public string OneLine(ReadOnlySpan<char> raw, Spot where)
    {
        var text = Paragraphs(raw, where);
        return text.Contains('\n') ? Joined(text, ' ', keepsIndent: false) : text;
    }

    /// <summary>Words to compare an answer with: no markup counts in them.</summary>
    public static string Answer(ReadOnlySpan<char> raw)
    {
        _ = GiftMarkups.Take(ref raw, GiftMarkup.Plain);
        return GiftEscapes.Read(raw).Trim().Replace('\n', ' ');
    }

    private string Markdown(string text, GiftMarkup markup, Spot where) => markup switch
    {
        GiftMarkup.Markdown => text,
        GiftMarkup.Plain => MarkdownText.Literal(text),
        GiftMarkup.Html => Html(text, where),
        _ when HtmlTags.In(text) => Html(HtmlTags.BreakLinesIn(text) ? text : text.Replace("\n", "<br>"), where),
        _ => MarkdownText.Literal(text.Contains('&') ? WebUtility.HtmlDecode(text) : text),
    };

    private string Html(string text, Spot where)
    {
        var html = HtmlText.Read(text);
        foreach (var element in html.Lost)
        {
            remarks.Add(RemarkKind.MarkupLeftOut, where, Quote.Of(element));
        }

        foreach (var image in html.Images)
        {
            remarks.Add(RemarkKind.ImageNotFetched, where, Quote.Of(image.Source));
        }

        return html.Markdown.Trim();
    }

    private static string WithGap(string text)
    {
        var at = text.IndexOf(GapMark);
        if (at < 0)
        {
            return text;
        }

        var before = text.AsSpan(0, at);
        var after = text.AsSpan(at + 1);

        // A line of nothing but underscores would be a rule across the page.
        var isAlone = before[(before.LastIndexOf('\n') + 1)..].IsWhiteSpace() && (after.IndexOf('\n') is >= 0 and var end ? after[..end] : after).IsWhiteSpace();
        return string.Concat(before, isAlone ? "\\" : "", Gap, after);
    }

    // The lines of comments are blank here. Markdown needs its indents, the rest does not.
    private static string Lines(ReadOnlySpan<char> raw, GiftMarkup markup) =>
        GiftEscapes.Read(raw.Contains('\n') ? Joined(raw, '\n', keepsIndent: markup == GiftMarkup.Markdown) : raw).Trim();

    private static string Joined(ReadOnlySpan<char> lines, char with, bool keepsIndent)
    {
        var joined = new StringBuilder();
        foreach (var range in lines.Split('\n'))
        {
            var line = keepsIndent ? lines[range].TrimEnd() : lines[range].Trim();
            if (!line.IsEmpty)
            {
                _ = joined.Length > 0 ? joined.Append(with) : joined;
                joined.Append(line);
            }
        }

        return joined.ToString();
    }
}
