namespace Classroom.Competitions;

/// <summary>"Right: round(points × (1 − t / T / 2)), all of them under 0.5 s; t is your time, T the time you had. Wrong: 0."</summary>
internal static class SpeedScoring
{
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(0.5);

    /// <param name="used">t / T, from 0 to 1.</param>
    public static decimal Share(decimal correctness, TimeSpan took, decimal used) =>
        correctness * (took < AtOnce ? 1 : 1 - (used / 2));
}
