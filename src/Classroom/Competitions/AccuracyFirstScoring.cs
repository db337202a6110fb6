namespace Classroom.Competitions;

/// <summary>"Right: round(points × (60 % + 40 % × (1 − t / T))); t is your time, T the time you had. Wrong: 0."</summary>
internal static class AccuracyFirstScoring
{
    /// <param name="used">t / T, from 0 to 1.</param>
    public static decimal Share(decimal correctness, decimal used) => correctness * (0.6m + (0.4m * (1 - used)));
}
