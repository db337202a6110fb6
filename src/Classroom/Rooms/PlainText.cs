using System.Globalization;
using System.Text;

namespace Classroom.Rooms;

/// <summary>What a line of text that people type as a name may hold. Pure.</summary>
public static class PlainText
{
    /// <summary>What a column for such a line holds. Nobody who types a name comes near.</summary>
    public const int LongestStored = 400;

    /// <summary>Marks on one letter; scripts in use need at most four.</summary>
    public const int MostMarks = 4;

    /// <summary>Code points in one visible character; the largest emoji families have ten.</summary>
    private const int MostScalars = 16;

    /// <summary>Line breaks, controls, halves of characters, and what turns the direction of the text that follows.</summary>
    public static bool HasControls(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                continue;
            }

            if (CharUnicodeInfo.GetUnicodeCategory(text[i]) is UnicodeCategory.Control or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate
                || text[i] is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\uFEFF' or '\uFFFE' or '\uFFFF')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>More marks on one letter than any script writes.</summary>
    public static bool HasTooManyMarks(string text)
    {
        var clusters = StringInfo.GetTextElementEnumerator(text);
        while (clusters.MoveNext())
        {
            int scalars = 0, marks = 0;
            foreach (var rune in clusters.GetTextElement().EnumerateRunes())
            {
                scalars++;
                marks += IsMark(rune) ? 1 : 0;
            }

            if (marks > MostMarks || scalars > MostScalars)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A mark over, under or around a letter.</summary>
    public static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark && !IsInvisible(rune);

    /// <summary>More visible characters than these, or more than a column holds.</summary>
    public static bool IsLongerThan(string text, int characters) =>
        text.Length > LongestStored || new StringInfo(text).LengthInTextElements > characters;

    /// <summary>Trims outer white space and outer characters that nobody sees, and folds inner white space to one space.</summary>
    public static string Tidy(string text)
    {
        var tidy = new StringBuilder(text.Length);
        var space = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                space = tidy.Length > 0;
                continue;
            }

            if (tidy.Length == 0 && IsInvisible(rune))
            {
                continue;
            }

            if (space)
            {
                tidy.Append(' ');
                space = false;
            }

            tidy.Append(rune);
        }

        while (tidy.Length > 0 && IsOuterInvisible(tidy[^1]))
        {
            tidy.Length--;
        }

        return tidy.ToString();
    }

    /// <summary>Whether anything in it can be seen: letters, digits, symbols, not only joiners, fillers and marks without a letter.</summary>
    public static bool IsVisible(string text) =>
        text.EnumerateRunes().Any(rune => !Rune.IsWhiteSpace(rune) && !IsInvisible(rune)
            && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
                or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Control or UnicodeCategory.Format));

    /// <summary>Zero-width characters, joiners, fillers, soft hyphens, direction marks, variation selectors, tags.</summary>
    public static bool IsInvisible(Rune rune) => rune.Value is 0x00AD or 0x034F or 0x061C or 0x115F or 0x1160 or 0x17B4 or 0x17B5
        or 0x3164 or 0xFEFF or 0xFFA0 or 0x2800 or >= 0x180B and <= 0x180F or >= 0x200B and <= 0x200F or >= 0x202A and <= 0x202E
        or >= 0x2060 and <= 0x206F or >= 0xFE00 and <= 0xFE0F or >= 0xE0000 and <= 0xE0FFF;

    // A variation selector, a joiner or a tag at the end still shapes the character before it; only these do nothing there.
    private static bool IsOuterInvisible(char last) => last is ' ' or '\u00AD' or '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\u061C' or '\u200C' or '\u200D' or '\u3164';
}
