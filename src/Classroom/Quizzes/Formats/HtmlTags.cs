namespace Classroom.Quizzes.Formats;

/// <summary>Tells a text with HTML in it from one with "less than" in it.</summary>
internal static class HtmlTags
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "audio", "b", "big", "blockquote", "br", "button", "center", "code", "dd", "del", "div", "dl", "dt", "em", "embed",
        "figure", "font", "form", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "iframe", "img", "input", "ins", "kbd", "li", "math", "ol",
        "object", "p", "pre", "q", "s", "script", "small", "span", "strike", "strong", "style", "sub", "sup", "svg", "table", "tbody", "td",
        "th", "thead", "tr", "tt", "u", "ul", "video",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
        { "blockquote", "br", "div", "dl", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "table", "ul" };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> ByName = Names.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> BlockByName = Blocks.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool In(string text) => Any(text, ByName);

    /// <summary>Whether the HTML breaks its lines itself.</summary>
    public static bool BreakLinesIn(string text) => Any(text, BlockByName);

    private static bool Any(string text, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> names)
    {
        for (var at = text.IndexOf('<'); at >= 0; at = text.IndexOf('<', at + 1))
        {
            if (text.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal))
            {
                return true;
            }

            var start = at + 1 < text.Length && text[at + 1] == '/' ? at + 2 : at + 1;
            var end = start;
            while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
            {
                end++;
            }

            if (names.Contains(text.AsSpan(start, end - start)) && IsClosed(text.AsSpan(end)))
            {
                return true;
            }
        }

        return false;
    }

    // "a <b and c> d" is mathematics: behind the name of a tag stand attributes, or nothing.
    private static bool IsClosed(ReadOnlySpan<char> rest)
    {
        var close = rest.IndexOfAny('<', '>');
        return close >= 0 && rest[close] == '>' && (rest[..close].Trim() is [] or "/" || rest[..close].Contains('='));
    }
}
