using System.Text;

namespace Classroom.Quizzes.Formats.Html;

/// <summary>
/// The runs of one line of text. Spaces collapse as they do on a page, and marks stand close to their words: Markdown does not read
/// <c>** word **</c> as strong.
/// </summary>
internal sealed class InlineRuns
{
    private readonly List<(StringBuilder Text, TextStyle Style)> _runs = [];
    private bool _spaceBefore = true;

    public bool IsEmpty => _runs.Count == 0;

    public void Add(string text, TextStyle style)
    {
        foreach (var c in text)
        {
            var isSpace = c is ' ' or '\t' or '\n' or '\r' or '\f';
            if (!isSpace || !_spaceBefore)
            {
                To(style).Append(isSpace ? ' ' : c);
            }

            _spaceBefore = isSpace;
        }
    }

    /// <summary>The Markdown of the line; then it is empty.</summary>
    public string Take()
    {
        var line = new StringBuilder();
        bool closesMark = false, beginsLine = true;
        for (var i = 0; i < _runs.Count; i++)
        {
            var text = _runs[i].Text.ToString();
            var core = text.Trim(' ');
            var style = _runs[i].Style;
            var before = text.StartsWith(' ') || i == 0 ? ' ' : _runs[i - 1].Text[^1];
            var after = text.EndsWith(' ') || i == _runs.Count - 1 ? ' ' : _runs[i + 1].Text[0];
            var opens = (style.Strong || style.Emphasis) && CanMark(core, before, after) && !(closesMark && before != ' ');
            line.Append(core.Length < text.Length && text.StartsWith(' ') ? " " : "");
            line.Append(core.Length == 0 ? "" : Marked(core, style, opens, beginsLine));
            beginsLine &= core.Length == 0;
            line.Append(core.Length > 0 && text.EndsWith(' ') ? " " : "");
            closesMark = opens;
        }

        _runs.Clear();
        _spaceBefore = true;
        return line.ToString().Trim();
    }

    private StringBuilder To(TextStyle style)
    {
        if (_runs.Count == 0 || _runs[^1].Style != style)
        {
            _runs.Add((new StringBuilder(), style));
        }

        return _runs[^1].Text;
    }

    // Markdown wants a mark to lean on its word, not on a full stop with a letter after it.
    private static bool CanMark(string core, char before, char after) =>
        core.Length > 0 && (IsApart(before) || char.IsLetterOrDigit(core[0])) && (IsApart(after) || char.IsLetterOrDigit(core[^1]));

    private static bool IsApart(char c) => char.IsWhiteSpace(c) || char.IsPunctuation(c) || char.IsSymbol(c);

    private string Marked(string core, TextStyle style, bool marks, bool beginsLine)
    {
        var around = marks ? (style.Strong ? "**" : "") + (style.Emphasis ? "*" : "") : "";
        var inner = Inner(core, style, beginsLine && around.Length == 0 && style.Link is null);
        return style.Link is null ? around + inner + around : $"{around}[{inner}]({style.Link}){around}";
    }

    private string Inner(string core, TextStyle style, bool beginsLine)
    {
        if (style.Code)
        {
            return Code(core);
        }

        if (style.Shift != TextStyle.Level && core.Length <= 20 && core.All(IsSimpleInTex))
        {
            return $"\\({style.Shift}{{{core}}}\\)";
        }

        var literal = beginsLine && _runs.Count == 1 ? MarkdownText.Literal(core) : MarkdownText.LiteralPiece(core, beginsLine);

        // A bracket within a link's text; as an entity, because a backslash before it would begin TeX.
        return style.Link is null ? literal : literal.Replace("[", "&#91;", StringComparison.Ordinal);
    }

    private static bool IsSimpleInTex(char c) => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '=' or '.' or ',' or '(' or ')' or '*' or '/' or ' ' or '−';

    /// <summary>Between one backtick more than the text has in a row.</summary>
    internal static string Code(string text)
    {
        int longest = 0, run = 0;
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var ticks = new string('`', longest + 1);
        var pad = text.StartsWith('`') || text.EndsWith('`') ? " " : "";
        return ticks + pad + text + pad + ticks;
    }
}
