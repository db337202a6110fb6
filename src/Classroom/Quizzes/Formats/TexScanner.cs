namespace Classroom.Quizzes.Formats;

/// <summary>
/// Finds TeX between <c>\( \)</c>, <c>\[ \]</c>, <c>$$ $$</c> and <c>$ $</c>. A dollar opens only before, and closes only after, something
/// that is no space, and no digit follows the closing one: so that "$5 and $6" stays money.
/// Asked from left to right it takes linear time in all: a search that found nothing is not made again.
/// </summary>
internal struct TexScanner(string text)
{
    private bool _noRound, _noSquare, _noDouble;
    private int _noSingleBefore;

    /// <summary>Whether TeX begins here, and the index after its end.</summary>
    public bool Opens(int at, out int end)
    {
        end = -1;
        var next = at + 1 < text.Length ? text[at + 1] : '\0';
        return (text[at], next) switch
        {
            ('\\', '(') => Closed(at, "\\)", ref _noRound, out end),
            ('\\', '[') => Closed(at, "\\]", ref _noSquare, out end),
            ('$', '$') => Closed(at, "$$", ref _noDouble, out end),
            ('$', _) => next != '\0' && !char.IsWhiteSpace(next) && ClosedInLine(at, out end),
            _ => false,
        };
    }

    private readonly bool Closed(int at, string closing, ref bool none, out int end)
    {
        end = -1;
        if (none)
        {
            return false;
        }

        // The shortest has one character between its marks.
        var close = at + 3 <= text.Length ? text.IndexOf(closing, at + 3, StringComparison.Ordinal) : -1;
        none = close < 0;
        end = close + closing.Length;
        return close >= 0;
    }

    private bool ClosedInLine(int at, out int end)
    {
        end = -1;
        if (at < _noSingleBefore)
        {
            return false;
        }

        var i = at + 2;
        for (; i < text.Length && text[i] != '\n'; i++)
        {
            if (text[i] == '$' && text[i - 1] != '\\' && !char.IsWhiteSpace(text[i - 1]) && (i + 1 == text.Length || !char.IsAsciiDigit(text[i + 1])))
            {
                end = i + 1;
                return true;
            }
        }

        _noSingleBefore = i;
        return false;
    }
}
