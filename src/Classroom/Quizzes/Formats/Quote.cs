using System.Globalization;

namespace Classroom.Quizzes.Formats;

/// <summary>Words of a file, short enough to be shown.</summary>
internal static class Quote
{
    private const int LongestTitle = 200;

    /// <summary>For <see cref="Remark.About"/>.</summary>
    public static string Of(ReadOnlySpan<char> words) => Cut(words, Remark.LongestQuote);

    /// <summary>For <see cref="ReadRow.Title"/>.</summary>
    public static string Title(ReadOnlySpan<char> words) => Cut(words, LongestTitle);

    /// <summary>On one line; what is too long ends in … and never in half a character.</summary>
    private static string Cut(ReadOnlySpan<char> words, int longest)
    {
        words = words.Trim();
        var isCut = words.Length > longest;
        if (isCut)
        {
            var kept = longest - 1;
            while (kept > 0 && (char.IsLowSurrogate(words[kept]) || char.GetUnicodeCategory(words[kept]) is UnicodeCategory.NonSpacingMark))
            {
                kept--;
            }

            words = words[..kept];
        }

        return string.Concat(words, isCut ? "…" : "").Replace('\n', ' ').Replace('\t', ' ');
    }
}
