using System.Text;

namespace Classroom.Quizzes.Formats.Html;

/// <summary>Paragraphs, lines, lists, tables' rows and preformatted text, as they come.</summary>
internal sealed class MarkdownBlocks
{
    // Deeper ones look like this one: indenting without end would make the text grow with the square of its depth.
    private const int DeepestList = 4;

    private readonly StringBuilder _to = new();
    private readonly InlineRuns _line = new();
    private readonly List<int> _lists = [];
    private readonly StringBuilder _code = new();
    private int _breaks, _preformatted, _deeper;
    private bool _beginsItem, _isInCell;

    public void Text(string text, TextStyle style)
    {
        if (_preformatted > 0)
        {
            _code.Append(text);
        }
        else
        {
            _line.Add(text, style);
        }
    }

    /// <summary>Notes a tag; whether it was one of a block and of nothing else.</summary>
    public bool Tag(string name, bool opens, TextStyle style)
    {
        switch (name)
        {
            case "pre":
                Preformatted(opens);
                return true;
            case "ul" or "ol":
                List(name, opens);
                return true;
            case "li":
                Flush(1);
                _beginsItem = opens;
                return true;
            case "td" or "th":
                Cell(opens, style);
                return name == "td";
            default:
                var isParagraph = HtmlElements.IsParagraph(name);
                if (isParagraph || HtmlElements.IsLine(name))
                {
                    _isInCell &= name != "tr";
                    Flush(isParagraph && _lists.Count == 0 ? 2 : 1);
                }

                return isParagraph ? !HtmlElements.IsStrong(name) : HtmlElements.IsLine(name);
        }
    }

    /// <summary>The whole text.</summary>
    public string Take()
    {
        Preformatted(opens: false);
        Flush(0);
        return _to.ToString();
    }

    // A heading in a cell would be strong twice; that its style is the same is enough.
    private void Cell(bool opens, TextStyle style)
    {
        if (opens && _isInCell)
        {
            _line.Add(" | ", style with { Strong = false });
        }

        _isInCell |= opens;
    }

    private void List(string name, bool opens)
    {
        Flush(_lists.Count == 0 ? 2 : 1);
        if (!opens)
        {
            Close();
        }
        else if (_lists.Count == DeepestList)
        {
            _deeper++;
        }
        else
        {
            _lists.Add(name == "ol" ? 1 : 0);
        }
    }

    private void Close()
    {
        if (_deeper > 0)
        {
            _deeper--;
        }
        else if (_lists.Count > 0)
        {
            _lists.RemoveAt(_lists.Count - 1);
            _breaks = _lists.Count == 0 ? 2 : _breaks;
        }
    }

    private void Preformatted(bool opens)
    {
        if (opens && _preformatted == 0)
        {
            Flush(2);
        }

        _preformatted = opens ? _preformatted + 1 : Math.Max(_preformatted - 1, 0);
        var code = _code.ToString().ReplaceLineEndings("\n").Trim('\n');
        if (!opens && _preformatted == 0 && code.Trim().Length > 0)
        {
            var fence = InlineRuns.Code(code).AsSpan();
            var ticks = new string('`', Math.Max(3, fence.IndexOfAnyExcept('`')));
            Put($"{ticks}\n{code}\n{ticks}", "");
            _breaks = 2;
        }

        _ = !opens && _preformatted == 0 ? _code.Clear() : null;
    }

    private void Flush(int breaks)
    {
        var line = _line.Take();
        if (line.Length > 0)
        {
            Put(line, new string(' ', Math.Max(0, 3 * (_lists.Count - 1))) + Marker());
        }

        _breaks = _to.Length == 0 ? 0 : Math.Max(_breaks, breaks);
    }

    private string Marker()
    {
        if (_lists.Count == 0)
        {
            return "";
        }

        var begins = _beginsItem;
        _beginsItem = false;
        return !begins ? "   " : _lists[^1] == 0 ? "-  " : $"{_lists[^1]++}. ";
    }

    private void Put(string text, string before)
    {
        _to.Append('\n', _to.Length == 0 ? 0 : Math.Max(1, _breaks)).Append(before).Append(text);
        _breaks = 0;
    }
}
