using System.Text.RegularExpressions;
using Classroom.Quizzes.Formats.Html;

namespace Classroom.Quizzes.Formats.Moodle;

/// <summary>A text of Moodle, in whichever of its four formats, as our Markdown with the pictures it names.</summary>
/// <param name="Lost">Names of elements that were left out.</param>
internal sealed partial record MoodleText(string Markdown, IReadOnlyList<string> Lost, IReadOnlyList<HtmlImage> Images)
{
    /// <summary>Before the names of files that came with the text.</summary>
    public const string FilePrefix = "@@PLUGINFILE@@/";

    private static readonly MoodleText Empty = new("", [], []);

    /// <param name="holder">The element with the attribute "format" and the element "text"; null where it is missing.</param>
    public static MoodleText Of(MoodleElement? holder)
    {
        var text = holder is null ? "" : TextOf(holder);
        return text.Trim().Length == 0 ? Empty : holder!.Attribute("format") switch
        {
            "markdown" => OfMarkdown(text.Trim('\n')),
            "plain_text" or "2" => new MoodleText(MarkdownText.Literal(text.Trim()), [], []),
            "html" => OfHtml(text),
            _ => OfHtml(BlockTag().IsMatch(text) ? text : text.Trim().Replace("\n", "<br>", StringComparison.Ordinal)),
        };
    }

    /// <summary>What stands in its element "text", or in itself in files of old.</summary>
    public static string TextOf(MoodleElement holder) => XmlText.Clean((holder.Element("text") ?? holder).Value);

    private static MoodleText OfHtml(string text)
    {
        var read = HtmlText.Read(text);
        return new MoodleText(read.Markdown, read.Lost, read.Images);
    }

    private static MoodleText OfMarkdown(string text)
    {
        var images = new List<HtmlImage>();
        var left = Picture().Replace(text, picture =>
        {
            images.Add(new HtmlImage(picture.Groups["source"].Value, Escape().Replace(picture.Groups["alt"].Value, "$1")));
            return "";
        });
        return new MoodleText(left, [], images);
    }

    // The paragraph that MoodleXmlWriter makes of a picture; others write them within their lines.
    [GeneratedRegex("""(\n\n)?!\[(?<alt>(?:\\.|[^\\\]\n])*)\]\((?<source>@@PLUGINFILE@@/[^)\s]*)\)""", RegexOptions.NonBacktracking)]
    private static partial Regex Picture();

    [GeneratedRegex("""\\([\\\[\]])""")]
    private static partial Regex Escape();

    [GeneratedRegex("<(p|div|br|ul|ol|table|pre|h[1-6])[\\s/>]", RegexOptions.IgnoreCase)]
    private static partial Regex BlockTag();
}
