using System.Globalization;
using Classroom.Quizzes;

namespace Classroom.Web.Quizzes;

/// <summary>The right number while it is typed: a value and how far off an answer may be, or from one number to another.</summary>
public sealed class NumberDraft
{
    /// <summary>How a number that is not there yet is stored: a range that no answer lies in, and that may not be asked.</summary>
    private static readonly NumberBody Missing = new(1, 0);

    public bool IsRange { get; set; }

    public string Value { get; set; } = "";

    public string Tolerance { get; set; } = "";

    public string Low { get; set; } = "";

    public string High { get; set; } = "";

    /// <summary>Whether the fields hold numbers.</summary>
    public bool IsReadable => Read() is not null;

    public static NumberDraft Of(NumberBody body)
    {
        if (body == Missing)
        {
            return new();
        }

        var (value, tolerance) = (body.Low + ((body.High - body.Low) / 2), (body.High - body.Low) / 2);
        // What somebody wrote as 20 ± 0.5 they find as that; from 1 to 9 is no 5 ± 4.
        var isRange = tolerance < 0 || tolerance * 4 > Math.Abs(value);
        return new()
        {
            IsRange = isRange && tolerance != 0, Value = Text(value), Tolerance = tolerance == 0 ? "" : Text(tolerance), Low = Text(body.Low), High = Text(body.High),
        };
    }

    public NumberBody Written() => Read() ?? Missing;

    private NumberBody? Read()
    {
        if (IsRange)
        {
            return Number(Low) is { } low && Number(High) is { } high ? new(low, high) : null;
        }

        var tolerance = Tolerance.Trim().Length == 0 ? 0 : Number(Tolerance);
        return Number(Value) is { } value && tolerance is { } off ? NumberBody.Around(value, Math.Abs(off)) : null;
    }

    private static string Text(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    // People write 3,5 and 3.5; nobody parts thousands in an answer. Larger numbers than any rule allows are none.
    private static decimal? Number(string text) =>
        decimal.TryParse(text.Trim().Replace(',', '.').Replace('−', '-'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) < decimal.MaxValue / 4 ? number : null;
}
