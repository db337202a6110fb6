using System.Text;

namespace Classroom.Quizzes.Formats;

/// <summary>One pass over a plain text that puts a backslash before whatever Markdown would take for a mark.</summary>
/// <param name="isWhole">Whether the text stands alone: then its edges are lines' edges.</param>
internal sealed class MarkdownEscaper(string text, bool beginsLine, bool isWhole)
{
    private readonly StringBuilder _to = new(text.Length + 16);
    private readonly bool _manyDollars = text.AsSpan().Count('$') > 1;
    private TexScanner _tex = new(text);

    public string Run()
    {
        var lineStart = beginsLine;
        for (var i = 0; i < text.Length;)
        {
            if (lineStart)
            {
                i = LineStart(i);
                lineStart = false;
            }
            else if (text[i] == '\n')
            {
                _to.Append(text[i++]);
                lineStart = true;
            }
            else
            {
                i = Inline(i);
            }
        }

        return _to.ToString();
    }

    // Marks of blocks: headings, quotes, lists, lines under and between texts, code by indenting.
    private int LineStart(int i)
    {
        var start = i;
        while (i < text.Length && text[i] is ' ' or '\t')
        {
            i++;
        }

        if (i == text.Length || text[i] == '\n')
        {
            return Copied(start, i);
        }

        Indent(start, i);

        var digits = i;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        if (digits > i && digits < text.Length && text[digits] is '.' or ')' && EndsWord(digits + 1))
        {
            _to.Append(text, i, digits - i).Append('\\').Append(text[digits]);
            return digits + 1;
        }

        if (text[i] == '>' || (text[i] is '-' or '+' && EndsWord(i + 1)) || (text[i] == '#' && EndsWord(AfterSame(i)))
            || (text[i] is '-' or '=' && EndsLine(AfterSame(i))))
        {
            _to.Append('\\').Append(text[i]);
            return i + 1;
        }

        if (text[i] is '*' or '_')
        {
            return Escaped(i, AfterSame(i));
        }

        return i;
    }

    private void Indent(int start, int end)
    {
        // Four spaces would make it code; an entity is a space that does not indent.
        var makesCode = end - start >= 4 || text.AsSpan(start, end - start).Contains('\t');
        if (makesCode)
        {
            _to.Append("&#").Append((int)text[start++]).Append(';');
        }

        _to.Append(text, start, end - start);
    }

    private int Inline(int i)
    {
        var c = text[i];
        if (c is '\\' or '$' && _tex.Opens(i, out var end))
        {
            _to.Append(text, i, end - i);
            return end;
        }

        if (c is '*' or '_' or '~')
        {
            var after = AfterSame(i);
            return IsMark(c, i, after) ? Escaped(i, after) : Copied(i, after);
        }

        if (NeedsEscape(c, i))
        {
            _to.Append('\\');
        }

        _to.Append(c);
        return i + 1;
    }

    private bool NeedsEscape(char c, int i)
    {
        var next = i + 1 < text.Length ? text[i + 1] : '\0';
        return c switch
        {
            '\\' => next is '\0' or '\n' || MarkdownText.IsPunctuation(next),
            '`' => true,
            '$' => _manyDollars || !isWhole,
            '<' => char.IsAsciiLetter(next) || next is '/' or '!' or '?',
            '&' => MarkdownText.EntityLength(text, i) > 0,

            // Of a link's two brackets the closing one: a backslash before the opening one would begin TeX.
            ']' => next is '(' or '[' or ':' || !isWhole,
            _ => false,
        };
    }

    private bool IsMark(char c, int start, int after)
    {
        var spaceBefore = start == 0 ? isWhole : char.IsWhiteSpace(text[start - 1]);
        var spaceAfter = after == text.Length ? isWhole : char.IsWhiteSpace(text[after]);
        var withinWord = start > 0 && after < text.Length && char.IsLetterOrDigit(text[start - 1]) && char.IsLetterOrDigit(text[after]);
        return c == '~' ? after - start > 1 : !(spaceBefore && spaceAfter) && !(c == '_' && withinWord);
    }

    private int AfterSame(int i)
    {
        var after = i;
        while (after < text.Length && text[after] == text[i])
        {
            after++;
        }

        return after;
    }

    private int Escaped(int start, int after)
    {
        for (var i = start; i < after; i++)
        {
            _to.Append('\\').Append(text[i]);
        }

        return after;
    }

    private int Copied(int start, int after)
    {
        _to.Append(text, start, after - start);
        return after;
    }

    private bool EndsWord(int at) => at >= text.Length || char.IsWhiteSpace(text[at]);

    private bool EndsLine(int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at >= text.Length || text[at] == '\n';
    }
}
