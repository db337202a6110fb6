using System.Globalization;

namespace Classroom.Quizzes.Formats.Gift;

/// <summary>One answer between the braces of an item.</summary>
/// <param name="Sign">= or ~, or \0 for words before the first of them.</param>
/// <param name="Weight">Percent, where the file gives one.</param>
/// <param name="Text">Where in the item's text its words stand.</param>
/// <param name="Feedback">Where the words about it stand; empty where there are none.</param>
internal readonly record struct GiftAnswer(char Sign, decimal? Weight, Range Text, Range Feedback)
{
    public bool IsFull => Weight is null or 100;
}

internal static class GiftAnswers
{
    /// <summary>Far more than any question may have: so that a file of nothing but ~ costs little.</summary>
    private const int Most = 400;

    public static List<GiftAnswer> Read(string text, int start, int end)
    {
        var answers = new List<GiftAnswer>();
        var inner = text.AsSpan(0, end);
        var next = Find(inner, start);
        if (!inner[start..next].IsWhiteSpace())
        {
            answers.Add(One(inner, '\0', start, next));
        }

        while (next < end && answers.Count < Most)
        {
            var after = Find(inner, next + 1);

            // "~= words", as many write it among others with ~: right, as in Moodle.
            if (after == next + 1 && inner[next] == '~' && after < end && inner[after] == '=')
            {
                next = after;
                continue;
            }

            answers.Add(One(inner, inner[next], next + 1, after));
            next = after;
        }

        return answers;
    }

    private static int Find(ReadOnlySpan<char> text, int from) =>
        GiftEscapes.Find(text, "=~", from) is >= 0 and var found ? found : text.Length;

    private static GiftAnswer One(ReadOnlySpan<char> text, char sign, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        var weight = TakeWeight(text[..end], ref start);
        var feedback = GiftEscapes.Find(text[..end], "#", start);
        return feedback < 0
            ? new(sign, weight, start..end, end..end)
            : new(sign, weight, start..feedback, (feedback + 1)..end);
    }

    // %50% or %-33.33333%; a comma for the point is what some languages' spreadsheets make of it.
    private static decimal? TakeWeight(ReadOnlySpan<char> text, ref int start)
    {
        const int longest = 12;
        if (start >= text.Length || text[start] != '%')
        {
            return null;
        }

        var digits = text.Slice(start + 1, Math.Min(longest, text.Length - start - 1));
        var end = digits.IndexOf('%');
        if (end < 0 || !decimal.TryParse(digits[..end].ToString().Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var weight))
        {
            return null;
        }

        start += end + 2;
        return weight;
    }
}
