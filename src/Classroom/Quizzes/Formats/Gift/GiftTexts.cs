using System.Net;
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
        var lines = Markdown(Lines(whole, Usual), Usual, where).Split('\n');

        // A line of nothing but underscores would be a rule across the page.
        return string.Join('\n', lines.Select(line => line.Trim() is [GapMark] ? "\\" + Gap : line.Replace(GapMark.ToString(), Gap)));
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
        return text.Contains('\n') ? string.Join(' ', text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) : text;
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
            remarks.Add(RemarkKind.ElementDropped, where, Quote.Of(element));
        }

        foreach (var image in html.Images)
        {
            remarks.Add(RemarkKind.PictureDropped, where, Quote.Of(image.Source));
        }

        return html.Markdown.Trim();
    }

    // The lines of comments are blank here. Markdown needs its indents, the rest does not.
    private static string Lines(ReadOnlySpan<char> raw, GiftMarkup markup)
    {
        if (!raw.Contains('\n'))
        {
            return GiftEscapes.Read(raw).Trim();
        }

        var lines = raw.ToString().Split('\n').Where(line => !string.IsNullOrWhiteSpace(line))
            .Select(line => markup == GiftMarkup.Markdown ? line.TrimEnd() : line.Trim());
        return GiftEscapes.Read(string.Join('\n', lines)).Trim();
    }
}
