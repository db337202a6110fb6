using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Classroom.Quizzes;
using Classroom.Rooms;

namespace Classroom.Competitions;

/// <summary>
/// Numbers as people write them where they are: 3.5, 3,5, 1 000, 1.000,5, 1'000, 1,00,000, ٣٫٥, −2, 6.02e3. One mark that may part thousands as well
/// as decimals ("10,000") is read both ways.
/// </summary>
internal static partial class AnswerNumber
{
    /// <summary>Characters; longer is no number anybody was asked for.</summary>
    private const int Longest = 64;

    private static bool Fits(decimal number) => Math.Abs(number) <= QuestionRules.LargestNumber;

    public static Outcome<Answer, AnswerRefusal> Read(decimal number) => Fits(number) ? new NumberAnswer(Shortest(number)) : AnswerRefusal.NumberTooLarge;

    public static Outcome<Answer, AnswerRefusal> Read(string text)
    {
        if (text.Length > Longest * 4)
        {
            return AnswerRefusal.TooLong;
        }

        var plain = Plain(text);
        if (plain.Length == 0)
        {
            return AnswerRefusal.Empty;
        }

        if (plain.Length > Longest)
        {
            return AnswerRefusal.TooLong;
        }

        if (Shape().Match(plain) is not { Success: true } match || Readings(match.Groups["digits"].Value) is not [var first, .. var others])
        {
            return AnswerRefusal.NotANumber;
        }

        string sign = match.Groups["sign"].Value, power = match.Groups["power"].Value;
        return Value(sign + first + power) is not { } value ? AnswerRefusal.NumberTooLarge
            : others is [var other] ? new NumberAnswer(value, Value(sign + other + power)) { Written = plain }
            : new NumberAnswer(value);
    }

    // The decimal reading first.
    private static string[] Readings(string digits)
    {
        int points = digits.Count(c => c == '.'), commas = digits.Count(c => c == ',');
        if (points > 0 && commas > 0)
        {
            var last = digits.LastIndexOf('.') > digits.LastIndexOf(',') ? '.' : ',';
            var (whole, rest) = (digits[..digits.LastIndexOf(last)], digits[(digits.LastIndexOf(last) + 1)..]);
            return whole.Contains(last) || !Grouped().IsMatch(whole) ? [] : [$"{Digits(whole)}.{rest}"];
        }

        if (points + commas > 1)
        {
            return Grouped().IsMatch(digits) ? [Digits(digits)] : [];
        }

        var one = digits.Replace(',', '.');
        return Grouped().IsMatch(digits) && points + commas == 1 ? [one, Digits(digits)] : [one];
    }

    private static string Digits(string text) => text.Replace(".", "").Replace(",", "");

    private static decimal? Value(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value)
            && Fits(value) ? Shortest(value) : null;

    // 3.50 is 3.5: equal numbers are stored alike.
    private static decimal Shortest(decimal number) => number == 0 ? 0 : number / 1.0000000000000000000000000000m;

    // Digits of all scripts become ours; what parts thousands and nothing else goes; so does what nobody sees.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber)
            {
                plain.Append((int)Rune.GetNumericValue(rune));
            }
            else if (rune.Value is '-' or 0x2212 or 0x2010 or 0x2011 or 0x2012 or 0x2013 or 0xFE63 or 0xFF0D)
            {
                plain.Append('-');
            }
            else if (rune.Value is '.' or 0xFF0E)
            {
                plain.Append('.');
            }
            else if (rune.Value is ',' or 0x060C or 0x066B or 0xFF0C)
            {
                plain.Append(',');
            }
            else if (rune.Value is '\'' or 0x2019 or 0x066C or '_')
            {
                plain.Append(' ');
            }
            else if (Rune.IsWhiteSpace(rune))
            {
                plain.Append(' ');
            }
            else if (!PlainText.IsInvisible(rune))
            {
                plain.Append(rune.Value == 0xFF0B ? "+" : rune.ToString());
            }
        }

        return Spaced().Replace(plain.ToString().Trim(' '), "");
    }

    // Between digits that they part into threes, and after a sign.
    [GeneratedRegex(@"(?<=^[+-]) +|(?<=[0-9]) (?=[0-9]{3}(?![0-9]))")]
    private static partial Regex Spaced();

    [GeneratedRegex(@"^(?<sign>[+-]?)(?<digits>[0-9][0-9.,]*|[.,][0-9]+)(?<power>([eE][+-]?[0-9]{1,3})?)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();

    [GeneratedRegex(@"^[1-9][0-9]{0,2}(\.[0-9]{3})+$|^[1-9][0-9]{0,2}(,[0-9]{2,3})*,[0-9]{3}$|^[0-9]+$", RegexOptions.ExplicitCapture)]
    private static partial Regex Grouped();
}
