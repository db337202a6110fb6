using System.Collections.Frozen;

namespace Classroom.Quizzes.Formats.Html;

/// <summary>What becomes of which element.</summary>
internal static class HtmlElements
{
    private static readonly FrozenSet<string> LeftOut = FrozenSet.ToFrozenSet(
    [
        "script", "style", "iframe", "object", "embed", "applet", "template", "svg", "math", "canvas", "video", "audio",
        "textarea", "select", "title", "noembed", "noframes",
    ]);

    /// <summary>The content is no text of a question.</summary>
    public static bool IsLeftOut(string name) => LeftOut.Contains(name);

    /// <summary>It never has an end tag, although it stands in the list above.</summary>
    public static bool IsVoid(string name) => name == "embed";

    public static bool IsStrong(string name) => name is "b" or "strong" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "th";

    public static bool IsEmphasis(string name) => name is "i" or "em" or "cite" or "var" or "dfn";

    public static bool IsCode(string name) => name is "code" or "kbd" or "samp" or "tt";

    /// <summary>An empty line stands before and after it.</summary>
    public static bool IsParagraph(string name) => name is "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "blockquote" or "table" or "dl" or "hr" or "figure";

    /// <summary>It begins a line of its own.</summary>
    public static bool IsLine(string name) => name is "br" or "div" or "tr" or "dt" or "dd" or "section" or "article" or "header" or "footer"
        or "main" or "aside" or "nav" or "address" or "figcaption" or "caption" or "center" or "form" or "fieldset" or "legend" or "body" or "head" or "html";
}
