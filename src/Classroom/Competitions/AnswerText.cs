using System.Globalization;
using System.Text;
using Classroom.Quizzes;
using Classroom.Rooms;

namespace Classroom.Competitions;

/// <summary>Words that somebody answered: cleaned to be stored, folded to be compared.</summary>
public static class AnswerText
{
    /// <summary>On one line, without outer and repeated spaces.</summary>
    public static string Line(string text) => PlainText.Tidy(Harmless(text, keepLines: false));

    /// <summary>With its line breaks, at most one empty line between two.</summary>
    public static string Lines(string text)
    {
        var lines = Harmless(text.ReplaceLineEndings("\n"), keepLines: true).Split('\n').Select(PlainText.Tidy);
        List<string> kept = [];
        foreach (var line in lines)
        {
            if (line.Length > 0 || kept is [.., { Length: > 0 }])
            {
                kept.Add(line);
            }
        }

        return string.Join('\n', kept).TrimEnd('\n');
    }

    /// <summary>
    /// "Spaces around and between words, the form of quotes and dashes, and, unless the question says that they matter, upper and lower case
    /// and accents make no difference." Equal keys are equal answers.
    /// </summary>
    public static string Key(string text, bool caseMatters, bool accentsMatter)
    {
        var key = new StringBuilder(text.Length);
        foreach (var rune in Line(text).Normalize(accentsMatter ? NormalizationForm.FormKC : NormalizationForm.FormKD).EnumerateRunes())
        {
            if (PlainText.IsInvisible(rune) || (!accentsMatter && IsAccent(rune.Value)))
            {
                continue;
            }

            key.Append(Plain(caseMatters ? rune : Rune.ToLowerInvariant(rune), caseMatters, accentsMatter));
        }

        // Once more: taking away may have left two spaces, or letters in parts that belong together.
        return PlainText.Tidy(key.ToString()).Normalize(NormalizationForm.FormKC);
    }

    /// <summary>The key by which this question compares.</summary>
    public static string Key(string text, ShortTextBody body) => Key(text, body.CaseMatters, body.AccentsMatter);

    private static string Plain(Rune rune, bool caseMatters, bool accentsMatter) => rune.Value switch
    {
        0x2018 or 0x2019 or 0x201A or 0x201B or 0x02BC or 0x0060 or 0x00B4 or 0x2032 => "'",
        0x201C or 0x201D or 0x201E or 0x201F or 0x00AB or 0x00BB or 0x2033 => "\"",
        0x2010 or 0x2011 or 0x2012 or 0x2013 or 0x2014 or 0x2212 => "-",
        'ς' when !caseMatters => "σ",
        'ß' when !caseMatters => "ss",
        // Letters that have no parts to be taken away.
        'ø' when !accentsMatter => "o",
        'Ø' when !accentsMatter => "O",
        'ł' when !accentsMatter => "l",
        'Ł' when !accentsMatter => "L",
        'đ' when !accentsMatter => "d",
        'Đ' when !accentsMatter => "D",
        'ı' when !accentsMatter => "i",
        'æ' when !accentsMatter => "ae",
        'Æ' when !accentsMatter => "AE",
        'œ' when !accentsMatter => "oe",
        'Œ' when !accentsMatter => "OE",
        _ => rune.ToString(),
    };

    // Marks over letters of Latin, Greek and Cyrillic, points of Hebrew and Arabic. In other scripts (ि, ุ, ゛) a mark makes another letter.
    private static bool IsAccent(int code) => code is >= 0x0300 and <= 0x036F or >= 0x1AB0 and <= 0x1AFF or >= 0x1DC0 and <= 0x1DFF
        or >= 0x20D0 and <= 0x20FF or >= 0x0591 and <= 0x05BD or 0x05BF or 0x05C1 or 0x05C2 or 0x05C4 or 0x05C5 or 0x05C7
        or 0x0640 or >= 0x064B and <= 0x0652 or 0x0670;

    // Controls, halves of characters, what turns the direction of the text after it, and towers of marks over one letter: no database and no
    // projector should meet them.
    private static string Harmless(string text, bool keepLines)
    {
        var kept = new StringBuilder(text.Length);
        var marks = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if ((keepLines && rune.Value == '\n') || Rune.IsWhiteSpace(rune))
            {
                kept.Append(keepLines && rune.Value == '\n' ? '\n' : ' ');
                marks = 0;
            }
            else if (!PlainText.IsInvisible(rune) && (marks = PlainText.IsMark(rune) ? marks + 1 : 0) > PlainText.MostMarks)
            {
                continue;
            }
            else if (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.Control
                && rune.Value is not (>= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 or 0xFEFF or 0xFFFD or 0xFFFE or 0xFFFF))
            {
                kept.Append(rune);
            }
        }

        return kept.ToString();
    }
}
