using System.Net;
using System.Text;

namespace Classroom.Quizzes.Formats;

/// <summary>
/// Plain text as Markdown that shows just that text, and back. TeX keeps its delimiters and what stands between them. A line break is a
/// line break.
/// </summary>
public static class MarkdownText
{
    private const string Punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    /// <summary>Escapes what Markdown would read as a mark, and nothing else: most texts stay as they are.</summary>
    public static string Literal(string plain) => new MarkdownEscaper(plain, beginsLine: true, isWhole: true).Run();

    /// <summary>A piece of a line, between other pieces.</summary>
    internal static string LiteralPiece(string plain, bool beginsLine) => new MarkdownEscaper(plain, beginsLine, isWhole: false).Run();

    /// <summary>Takes the escapes away again; marks such as ** stay. <c>Plain(Literal(x)) == x</c>.</summary>
    public static string Plain(string markdown)
    {
        if (markdown.AsSpan().IndexOfAny('\\', '&') < 0)
        {
            return markdown;
        }

        var plain = new StringBuilder(markdown.Length);
        var tex = new TexScanner(markdown);
        for (var i = 0; i < markdown.Length; i++)
        {
            if (markdown[i] is '\\' or '$' && tex.Opens(i, out var end))
            {
                plain.Append(markdown, i, end - i);
                i = end - 1;
            }
            else if (markdown[i] == '\\' && i + 1 < markdown.Length && IsPunctuation(markdown[i + 1]))
            {
                plain.Append(markdown[++i]);
            }
            else if (markdown[i] == '&' && EntityLength(markdown, i) is > 0 and var length)
            {
                plain.Append(WebUtility.HtmlDecode(markdown.Substring(i, length)));
                i += length - 1;
            }
            else
            {
                plain.Append(markdown[i]);
            }
        }

        return plain.ToString();
    }

    /// <summary>What a backslash escapes in Markdown.</summary>
    internal static bool IsPunctuation(char c) => Punctuation.Contains(c);

    /// <summary>The length of what looks like an entity here, or 0.</summary>
    internal static int EntityLength(string text, int at)
    {
        const int longest = 34;
        for (var i = at + 1; i < text.Length && i - at < longest; i++)
        {
            if (text[i] == ';')
            {
                return i - at > 1 ? i - at + 1 : 0;
            }

            if (!char.IsAsciiLetterOrDigit(text[i]) && !(text[i] == '#' && i == at + 1))
            {
                return 0;
            }
        }

        return 0;
    }
}
