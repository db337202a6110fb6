using System.Globalization;

namespace Classroom.Load.Figures;

/// <summary>How figures are written: three digits that matter, no more.</summary>
public static class Words
{
    public static string Of(double? value, string unit = "") => value is not { } v || !double.IsFinite(v)
        ? "–"
        : Digits(v) + (unit.Length > 0 ? " " + unit : "");

    public static string Ms(double value) => Of(value, "ms");

    /// <summary>p50, p95 and p99, each the median of the repetitions.</summary>
    public static string Three<T>(IReadOnlyList<T> repetitions, Func<T, Sample> sample) => string.Join(" / ",
        new Func<Sample, double>[] { one => one.P50, one => one.P95, one => one.P99 }
            .Select(figure => Of(Sample.Median(repetitions, repetition => figure(sample(repetition))))));

    public static string Three(Sample sample) => $"{Of(sample.P50)} / {Of(sample.P95)} / {Of(sample.P99)}";

    public static string Megabytes(double bytes) => Of(bytes / 1_000_000, "MB");

    public static string Ratio(double ratio) => double.IsFinite(ratio) ? ratio.ToString("0.00", CultureInfo.InvariantCulture) + " ×" : "–";

    public static string Share(double share) => double.IsFinite(share) ? (100 * share).ToString("0.##", CultureInfo.InvariantCulture) + " %" : "–";

    /// <summary>A figure against its limit.</summary>
    public static string Against(double value, double limit, string unit) =>
        !double.IsFinite(value) ? "–" : $"{(value <= limit ? "yes" : "**no**")} (≤ {Digits(limit)}{(unit.Length > 0 ? " " + unit : "")})";

    private static string Digits(double value) => Math.Abs(value) switch
    {
        0 => "0",
        < 1 => value.ToString("0.00", CultureInfo.InvariantCulture),
        < 10 => value.ToString("0.0#", CultureInfo.InvariantCulture),
        < 100 => value.ToString("0.#", CultureInfo.InvariantCulture),
        _ => value.ToString("#,0", CultureInfo.InvariantCulture),
    };
}
