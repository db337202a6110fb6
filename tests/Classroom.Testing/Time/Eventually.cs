using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Classroom.Testing;

/// <summary>
/// Waits for work that other threads were given. Never for a rule of time: time passes by hand (<see cref="ManualTime"/>).
/// </summary>
public static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Ends as soon as the claim is true; fails with its text where that does not come.</summary>
    public static async Task True(Func<bool> claim, [CallerArgumentExpression(nameof(claim))] string text = "")
    {
        for (var waited = Stopwatch.StartNew(); !claim(); await Task.Delay(1))
        {
            Assert.True(waited.Elapsed < Patience, $"Still not true after {Patience.TotalSeconds:0} s: {text}");
        }
    }
}
