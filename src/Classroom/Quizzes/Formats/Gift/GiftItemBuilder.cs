namespace Classroom.Quizzes.Formats.Gift;

/// <summary>Collects the lines of one item and looks for the braces around its answers.</summary>
internal sealed class GiftItemBuilder(SourceText source, int firstLine)
{
    private readonly SourceText _source = source;
    private readonly List<int> _commentLines = [];
    private readonly List<string> _comments = [];
    private int _lastTextLine = -1;
    private int _open = -1, _close = -1, _closeLine;
    private bool _closeEndsLine;
    private (RemarkKind Kind, int At)? _fault;

    public bool HasBraces => _open >= 0;

    public bool IsOpen => _open >= 0 && _close < 0;

    public void AddComment(int line)
    {
        _commentLines.Add(line);
        if (_lastTextLine < 0)
        {
            _comments.Add(_source.Line(line).TrimStart()[2..].ToString());
        }
    }

    public void Add(int line)
    {
        _lastTextLine = line;
        var text = _source.Line(line);
        for (var at = GiftEscapes.Find(text, "{}"); at >= 0; at = GiftEscapes.Find(text, "{}", at + 1))
        {
            Brace(text[at], line, _source.StartOf(line) + at);
        }
    }

    /// <summary>
    /// The item that this line belongs to, where it is another one: whoever leaves no blank line after a closing brace that ends its line
    /// begins the next question on the next line. (Words behind answers are the rest of a sentence with a gap and have no braces.)
    /// </summary>
    public GiftItemBuilder? FollowerAt(int line)
    {
        if (_close < 0 || !_closeEndsLine || line == _closeLine || GiftEscapes.Find(_source.Line(line), "{") < 0)
        {
            return null;
        }

        var next = new GiftItemBuilder(_source, _closeLine + 1);
        for (var between = _closeLine + 1; between < line; between++)
        {
            if (_commentLines.BinarySearch(between) >= 0)
            {
                next.AddComment(between);
            }
            else
            {
                next.Add(between);
            }
        }

        _lastTextLine = _closeLine;
        return next;
    }

    /// <summary>The item, or null where there were only comments.</summary>
    public GiftItem? Finish()
    {
        if (_lastTextLine < 0)
        {
            return null;
        }

        var start = _source.StartOf(firstLine);
        var fault = _fault ?? (IsOpen ? (RemarkKind.BraceNotClosed, _open) : null);
        return new(Text(start), _comments, start, _open < 0 ? -1 : _open - start, _close < 0 ? -1 : _close - start)
        {
            Fault = fault?.Item1,
            FaultAt = (fault?.Item2 ?? start) - start,
        };
    }

    private string Text(int start) => string.Create(_source.EndOf(_lastTextLine) - start, (Item: this, Start: start), static (text, of) =>
    {
        of.Item._source.Text.AsSpan(of.Start, text.Length).CopyTo(text);
        foreach (var line in of.Item._commentLines.TakeWhile(line => line < of.Item._lastTextLine))
        {
            text[(of.Item._source.StartOf(line) - of.Start)..(of.Item._source.EndOf(line) - of.Start)].Fill(' ');
        }
    });

    private void Brace(char brace, int line, int at)
    {
        if (brace == '{')
        {
            if (_open < 0)
            {
                _open = at;
            }
            else
            {
                _fault ??= IsOpen ? (RemarkKind.BraceNotClosed, _open) : (RemarkKind.SeveralBlanks, at);
            }
        }
        else if (IsOpen)
        {
            (_close, _closeLine) = (at, line);
            _closeEndsLine = _source.Text.AsSpan(at + 1, _source.EndOf(line) - at - 1).IsWhiteSpace();
        }
        else
        {
            _fault ??= (RemarkKind.BraceNotOpened, at);
        }
    }
}
