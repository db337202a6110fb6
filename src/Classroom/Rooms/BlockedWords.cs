using System.Collections.Immutable;

namespace Classroom.Rooms;

/// <summary>
/// Words that no name in a room may hold, and no answer that the class is shown, as its host wrote them, one a line. "Case, accents and width make no difference, nor do 0 1 3 4 5 7 for
/// o i e a s t, nor dots or spaces between single letters. A word is only found as a whole word; with a star before or behind it, also in longer ones."
/// So a place called Scunthorpe stays what it is, unless the host wants otherwise. Pure.
/// </summary>
public sealed class BlockedWords
{
    public const int Most = 200, Longest = 40;

    private readonly ImmutableArray<BlockedWord> _words;

    private BlockedWords(ImmutableArray<string> lines)
    {
        Lines = lines;
        _words = [.. lines.Select(BlockedWord.Of)];
    }

    /// <summary>As they were written, without empty lines and repetitions.</summary>
    public ImmutableArray<string> Lines { get; }

    /// <summary>As it is stored and shown: one a line.</summary>
    public string Text => string.Join('\n', Lines);

    /// <summary>The words in what somebody typed, or why they are refused.</summary>
    public static Outcome<BlockedWords, RoomRefusal> Read(string? typed)
    {
        var lines = (typed ?? "").ReplaceLineEndings("\n").Split('\n').Select(PlainText.Tidy).Where(line => line.Length > 0).ToList();
        if (lines.Any(PlainText.HasControls))
        {
            return RoomRefusal.WordUnreadable;
        }

        if (lines.Any(line => PlainText.IsLongerThan(line, Longest)))
        {
            return RoomRefusal.WordTooLong;
        }

        // A star alone would stop everybody.
        var words = lines.Where(line => BlockedWord.Of(line).IsSomething).DistinctBy(line => line.ToUpperInvariant()).ToImmutableArray();
        return words.Length > Most ? RoomRefusal.TooManyWords : new BlockedWords(words);
    }

    /// <summary>Whether a name, or a line of text, holds one of them.</summary>
    public bool Hit(string name)
    {
        if (_words.IsEmpty)
        {
            return false;
        }

        var pieces = NamePieces.Of(name);
        return _words.Any(word => word.IsIn(pieces));
    }
}

/// <summary>One of them, folded.</summary>
internal sealed record BlockedWord(ImmutableArray<string> Tokens, bool StarBefore, bool StarBehind)
{
    public bool IsSomething => !Tokens.IsEmpty;

    public static BlockedWord Of(string line) =>
        new([.. NamePieces.TokensOf(line).Select(NamePieces.Fold)], line.StartsWith('*'), line.EndsWith('*'));

    public bool IsIn(NamePieces pieces)
    {
        var word = string.Concat(Tokens);
        return StarBefore || StarBehind
            ? pieces.Words.Concat(pieces.Chunks).Concat(pieces.Spelt).Any(piece => Matches(piece, word))
            : pieces.Words.Contains(word) || pieces.Spelt.Any(spelt => spelt.Contains(word, StringComparison.Ordinal)) || pieces.HoldsRow(Tokens);
    }

    private bool Matches(string piece, string word) => (StarBefore, StarBehind) switch
    {
        (true, true) => piece.Contains(word, StringComparison.Ordinal),
        (true, false) => piece.EndsWith(word, StringComparison.Ordinal),
        _ => piece.StartsWith(word, StringComparison.Ordinal),
    };
}
