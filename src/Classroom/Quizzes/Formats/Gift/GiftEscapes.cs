using System.Text;

namespace Classroom.Quizzes.Formats.Gift;

/// <summary>The backslash of GIFT: before ~ = # { } : it makes them ordinary, \n is a line break, \\ one backslash. Before anything else it is itself.</summary>
internal static class GiftEscapes
{
    private const string Special = "~=#{}:n\\";

    /// <summary>Whether a backslash here takes the next character with it.</summary>
    public static bool IsPair(ReadOnlySpan<char> text, int at) =>
        text[at] == '\\' && at + 1 < text.Length && Special.Contains(text[at + 1]);

    /// <summary>The first of these characters that no backslash makes ordinary, or -1.</summary>
    public static int Find(ReadOnlySpan<char> text, ReadOnlySpan<char> any, int from = 0)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (IsPair(text, i))
            {
                i++;
            }
            else if (any.Contains(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    public static string Read(ReadOnlySpan<char> text)
    {
        if (!text.Contains('\\'))
        {
            return text.ToString();
        }

        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsPair(text, i))
            {
                i++;
                plain.Append(text[i] == 'n' ? '\n' : text[i]);
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        return plain.ToString();
    }

    /// <summary>On one line, so that no line of it can be a comment, a blank one or the next item.</summary>
    public static string Write(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            _ = c switch
            {
                '\n' => escaped.Append("\\n"),
                '~' or '=' or '#' or '{' or '}' or ':' or '\\' => escaped.Append('\\').Append(c),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
