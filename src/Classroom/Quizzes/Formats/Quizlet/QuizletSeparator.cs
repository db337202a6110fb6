namespace Classroom.Quizzes.Formats.Quizlet;

/// <summary>What parts term and definition in one file: the first of these that most lines have.</summary>
internal sealed class QuizletSeparator
{
    /// <summary>Lines that are looked at before the choice is made.</summary>
    private const int Sample = 200;

    private static readonly string[][] Known = [["\t"], [" - ", " – ", " — "], [";"], [","]];

    private readonly string[] _marks;
    private readonly bool _cardsInLine;

    private QuizletSeparator(string[] marks, bool cardsInLine) => (_marks, _cardsInLine) = (marks, cardsInLine);

    /// <summary>The share of the lines that have it, 0 to 1.</summary>
    public double Share { get; private init; }

    /// <summary>Whether it is a mark that sentences have too, so that it proves little.</summary>
    public bool IsWeak => _marks[0] is ";" or ",";

    public int Lines { get; private init; }

    public static QuizletSeparator Of(SourceText source)
    {
        List<string> lines = [.. Enumerable.Range(0, source.LineCount).Where(line => !source.Line(line).IsWhiteSpace()).Take(Sample)
            .Select(line => source.Line(line)[..Math.Min(source.Line(line).Length, 2_000)].ToString())];

        // All cards on one line: "a,b;c,d".
        if (lines is [var only] && Known.FirstOrDefault(marks => marks[0] != ";" && HasCardsInLine(only, marks)) is { } inLine)
        {
            return new(inLine, cardsInLine: true) { Share = 1, Lines = only.Split(';').Length };
        }

        var shares = Known.Select(marks => lines.Count == 0 ? 0 : (double)lines.Count(line => Find(line, marks, out _) > 0) / lines.Count).ToArray();
        var best = Math.Max(0, Array.FindIndex(shares, share => share >= 0.5));
        return new(Known[best], cardsInLine: false) { Share = shares[best], Lines = lines.Count };
    }

    public int CardEnd(SourceText source, int start, int end) =>
        _cardsInLine && source.Text.IndexOf(';', start, end - start) is >= 0 and var mark ? mark : end;

    /// <summary>Where it stands first in this card, and how long it is; -1 where it does not.</summary>
    public int Find(ReadOnlySpan<char> card, out int length) => Find(card, _marks, out length);

    private static bool HasCardsInLine(string line, string[] marks)
    {
        var cards = line.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return cards.Length > 1 && Array.TrueForAll(cards, card => Find(card, marks, out _) > 0);
    }

    private static int Find(ReadOnlySpan<char> card, string[] marks, out int length)
    {
        var first = -1;
        length = 0;
        foreach (var mark in marks)
        {
            var at = card.IndexOf(mark, StringComparison.Ordinal);
            if (at >= 0 && (first < 0 || at < first))
            {
                (first, length) = (at, mark.Length);
            }
        }

        return first;
    }
}
