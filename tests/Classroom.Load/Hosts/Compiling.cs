using System.Diagnostics;

namespace Classroom.Load.Hosts;

/// <summary>
/// Whether a .NET process still compiles what it runs. It does so in the background, better each time, for as long as new paths
/// become hot; on one core that takes more time than what is to be measured. So warm-ups last until it has become quiet.
/// </summary>
public sealed class Compiling(int process)
{
    private const string ThreadName = "(.NET Tiered Com)";
    private const double Quiet = 0.03;

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private TimeSpan _before = Worked(process);

    /// <summary>Whether it compiled less than 3 % of the time since this was last asked.</summary>
    public bool IsQuiet()
    {
        var (before, now, elapsed) = (_before, Worked(process), _watch.Elapsed);
        _before = now;
        _watch.Restart();
        // The thread ends when it has nothing to do, and begins again from nothing.
        return (now >= before ? now - before : now) / elapsed < Quiet;
    }

    private static TimeSpan Worked(int process)
    {
        var worked = TimeSpan.Zero;
        foreach (var thread in Directory.GetDirectories($"/proc/{process}/task"))
        {
            try
            {
                var stat = File.ReadAllText(Path.Combine(thread, "stat"));
                worked += stat.Contains(ThreadName) ? ProcessFigures.CpuIn(stat) : TimeSpan.Zero;
            }
            catch (IOException)
            {
                // It ended while we looked.
            }
        }

        return worked;
    }
}
