namespace Classroom.Quizzes.Formats.Gift;

/// <summary>
/// Cuts a GIFT file into its items. Blank lines part them; besides, an item ends before a line that must begin another one. A blank line
/// between braces does not end the item if the next brace of the file closes it: so a forgotten brace costs one item and not the rest.
/// </summary>
internal sealed class GiftItems(SourceText source)
{
    private const string Category = "$CATEGORY:";

    private GiftItemBuilder? _item;
    private int _nextText = -1, _nextBraceLine = -1;
    private char _nextBrace;

    public IEnumerable<GiftItem> All()
    {
        for (var line = 0; line < source.LineCount; line++)
        {
            if (EndsBefore(line) && Finished() is { } before)
            {
                yield return before;
            }

            var kind = KindOf(source.Line(line));
            if (kind == LineKind.Blank || kind == LineKind.Category)
            {
                continue;
            }

            _item ??= new(source, line);
            if (kind == LineKind.Comment)
            {
                _item.AddComment(line);
                continue;
            }

            if (_item.FollowerAt(line) is { } next && Finished() is { } followed)
            {
                yield return followed;
                _item = next;
            }

            _item.Add(line);
        }

        if (Finished() is { } last)
        {
            yield return last;
        }
    }

    private enum LineKind
    {
        Text,
        Blank,
        Comment,
        Category,
    }

    private static LineKind KindOf(ReadOnlySpan<char> line) => line.TrimStart() switch
    {
        [] => LineKind.Blank,
        ['/', '/', ..] => LineKind.Comment,
        var text when text.StartsWith(Category, StringComparison.OrdinalIgnoreCase) => LineKind.Category,
        _ => LineKind.Text,
    };

    private bool EndsBefore(int line)
    {
        if (_item is null)
        {
            return false;
        }

        return KindOf(source.Line(line)) switch
        {
            LineKind.Blank => !(_item.IsOpen && GoesOnAfter(line)),
            LineKind.Category => true,
            LineKind.Text => _item.HasBraces && source.Line(line).TrimStart().StartsWith("::", StringComparison.Ordinal),
            _ => false,
        };
    }

    private GiftItem? Finished()
    {
        var item = _item?.Finish();
        _item = null;
        return item;
    }

    // An answer after a blank line belongs to the braces before it even where nothing closes them: it is no item of its own.
    private bool GoesOnAfter(int blank) => NextBraceAfter(blank) == '}' || BeginsWithAnswer(NextTextAfter(blank));

    private bool BeginsWithAnswer(int line) => line < source.LineCount && source.Line(line).TrimStart() is ['~' or '=', ..];

    // Both are asked with growing lines, so every line is looked at once.
    private int NextTextAfter(int line)
    {
        if (_nextText <= line)
        {
            for (_nextText = line + 1; _nextText < source.LineCount && KindOf(source.Line(_nextText)) is LineKind.Blank or LineKind.Comment;)
            {
                _nextText++;
            }
        }

        return _nextText;
    }

    private char NextBraceAfter(int line)
    {
        if (_nextBraceLine <= line)
        {
            _nextBrace = '\0';
            for (_nextBraceLine = line + 1; _nextBraceLine < source.LineCount && !FindsBrace(_nextBraceLine);)
            {
                _nextBraceLine++;
            }
        }

        return _nextBrace;
    }

    private bool FindsBrace(int line)
    {
        var text = source.Line(line);
        var found = KindOf(text) == LineKind.Text ? GiftEscapes.Find(text, "{}") : -1;
        _nextBrace = found < 0 ? '\0' : text[found];
        return found >= 0;
    }
}
