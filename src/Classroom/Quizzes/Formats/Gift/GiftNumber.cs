using System.Globalization;

namespace Classroom.Quizzes.Formats.Gift;

/// <summary>A number of GIFT: 3, 3:0.5 (give or take), 2.5..3.5 (from, to).</summary>
internal readonly record struct GiftNumber(NumberBody? Body, bool HasComma, bool IsTooLarge)
{
    // What lies beyond cannot even be added.
    private const decimal Largest = QuestionRules.LargestNumber * 1_000;

    public static GiftNumber Read(string text)
    {
        var comma = text.Contains(',');
        var parts = text.Split("..", 2);
        var isRange = parts.Length == 2;
        parts = isRange ? parts : text.Split(':', 2);
        var values = Array.ConvertAll(parts, Value);
        if (Array.Exists(values, value => value is null))
        {
            return new(null, comma, false);
        }

        if (Array.Exists(values, value => Math.Abs(value!.Value) > Largest))
        {
            return new(null, comma, true);
        }

        var first = values[0]!.Value;
        var second = values.Length > 1 ? values[1]!.Value : (decimal?)null;
        return new(isRange ? new(first, second!.Value) : second is null ? new(first, first) : NumberBody.Around(first, Math.Abs(second.Value)), comma, false);
    }

    public static string Write(NumberBody number) => number.Low == number.High
        ? string.Create(CultureInfo.InvariantCulture, $"{number.Low}")
        : string.Create(CultureInfo.InvariantCulture, $"{number.Low}..{number.High}");

    /// <summary>As people write it: 3, 3 ± 0.5, 2.5–3.5.</summary>
    public static string Show(string text)
    {
        var parts = text.Split("..", 2);
        if (parts.Length == 2)
        {
            return $"{parts[0].Trim()}–{parts[1].Trim()}";
        }

        parts = text.Split(':', 2);
        return parts.Length == 1 || Value(parts[1]) is null or 0 ? parts[0].Trim() : $"{parts[0].Trim()} ± {parts[1].Trim()}";
    }

    private static decimal? Value(string text)
    {
        // One comma and no point: a decimal comma.
        var point = text.Count(c => c == ',') == 1 && !text.Contains('.') ? text.Replace(',', '.') : text;
        const NumberStyles style = NumberStyles.Float & ~NumberStyles.AllowTrailingSign;
        if (decimal.TryParse(point.Trim().Replace('\u2212', '-'), style, CultureInfo.InvariantCulture, out var value))
        {
            return value;
        }

        // Beyond what a decimal holds: too large a number is still one.
        return double.TryParse(point, style, CultureInfo.InvariantCulture, out var large) && double.IsFinite(large) ? decimal.MaxValue : null;
    }
}
