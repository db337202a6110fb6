namespace Classroom.Load.Figures;

/// <summary>Values of one kind, and what is said of them.</summary>
public sealed class Sample(IEnumerable<double> values)
{
    private readonly double[] _sorted = [.. values.Order()];

    public int Size => _sorted.Length;

    public double P50 => At(0.50);

    public double P95 => At(0.95);

    public double P99 => At(0.99);

    public double Mean => Size == 0 ? double.NaN : _sorted.Average();

    public double Most => At(1);

    public double Least => At(0);

    /// <summary>Of the repetitions of a story: the one in the middle.</summary>
    public static double Median<T>(IReadOnlyList<T> repetitions, Func<T, double> figure) => new Sample(repetitions.Select(figure)).P50;

    // The smallest value that at least that share of all does not exceed.
    private double At(double share) => Size == 0 ? double.NaN : _sorted[Math.Max(0, (int)Math.Ceiling(share * Size) - 1)];
}
