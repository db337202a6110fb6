using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Classroom.Rooms;

/// <summary>A name taken apart and folded, to be searched for <see cref="BlockedWords"/>.</summary>
/// <param name="Row">Its words in order: letters and digits that stand together, and each symbol by itself.</param>
/// <param name="Words">The same, and once more without the digits around them.</param>
/// <param name="Chunks">What stands between spaces, without dots and dashes inside.</param>
/// <param name="Spelt">Single letters that stand in a row, put together: "B. A. D".</param>
internal sealed record NamePieces(ImmutableArray<string> Row, ImmutableHashSet<string> Words, ImmutableArray<string> Chunks, ImmutableArray<string> Spelt)
{
    public static NamePieces Of(string name)
    {
        var tokens = TokensOf(name);
        ImmutableArray<string> row = [.. tokens.Select(Fold)];
        return new NamePieces(
            row,
            [.. row, .. tokens.Select(token => Fold(token.Trim("0123456789".ToCharArray()))).Where(word => word.Length > 0)],
            [.. name.Split(' ').Select(chunk => Fold(string.Concat(TokensOf(chunk)))).Where(chunk => chunk.Length > 0)],
            SpeltOf(tokens));
    }

    /// <summary>Whether these words stand in it, one after the other.</summary>
    public bool HoldsRow(ImmutableArray<string> words) =>
        words.Length > 1 && Enumerable.Range(0, Math.Max(0, Row.Length - words.Length + 1)).Any(at => Row.AsSpan(at, words.Length).SequenceEqual(words.AsSpan()));

    /// <summary>Letters and digits that stand together; each symbol by itself; what separates them is left out.</summary>
    public static List<string> TokensOf(string text)
    {
        List<string> tokens = [];
        var open = false;
        foreach (var rune in text.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (PlainText.IsInvisible(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)
            {
                continue;
            }

            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpacingCombiningMark)
            {
                if (open)
                {
                    tokens[^1] += rune;
                }
                else
                {
                    tokens.Add(rune.ToString());
                }

                open = true;
                continue;
            }

            open = false;
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol)
            {
                tokens.Add(rune.ToString());
            }
        }

        return tokens;
    }

    /// <summary>Without case, and with the letters for which digits stand.</summary>
    public static string Fold(string token)
    {
        var folded = new StringBuilder(token.Length);
        foreach (var rune in token.EnumerateRunes())
        {
            folded.Append(rune.Value switch
            {
                '0' => "o",
                '1' => "i",
                '3' => "e",
                '4' => "a",
                '5' => "s",
                '7' => "t",
                'ß' or 'ẞ' => "ss",
                'ı' => "i",
                _ => Rune.ToLowerInvariant(Rune.ToUpperInvariant(rune)).ToString(),
            });
        }

        return folded.ToString();
    }

    private static ImmutableArray<string> SpeltOf(List<string> tokens)
    {
        List<string> spelt = [""];
        foreach (var token in tokens)
        {
            if (token.EnumerateRunes().Count() > 1)
            {
                spelt.Add("");
            }
            else
            {
                spelt[^1] += Fold(token);
            }
        }

        return [.. spelt.Where(letters => letters.Length > 1)];
    }
}
