using System.Globalization;

namespace Classroom.Load.Hosts;

/// <summary>What the operating system says about a process.</summary>
/// <param name="Cpu">Time that it has had on processors since it began; counted in hundredths of a second.</param>
/// <param name="Resident">Its memory in RAM, in bytes.</param>
/// <param name="Handles">Open files and sockets.</param>
public readonly record struct ProcessFigures(TimeSpan Cpu, long Resident, int Handles, int Threads)
{
    /// <summary>USER_HZ: the same on every Linux that .NET runs on.</summary>
    private const int TicksPerSecond = 100;

    public static ProcessFigures Of(int process)
    {
        var stat = File.ReadAllText($"/proc/{process}/stat");
        var fields = Fields(stat);
        return new ProcessFigures(
            CpuIn(stat),
            long.Parse(fields[21], CultureInfo.InvariantCulture) * Environment.SystemPageSize,
            Directory.GetFiles($"/proc/{process}/fd").Length,
            int.Parse(fields[17], CultureInfo.InvariantCulture));
    }

    /// <summary>The processor time in a <c>stat</c> file of a process or thread.</summary>
    public static TimeSpan CpuIn(string stat)
    {
        var fields = Fields(stat);
        var ticks = long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture);
        return TimeSpan.FromSeconds((double)ticks / TicksPerSecond);
    }

    // The name, in brackets, may hold anything; numbers come after it.
    private static string[] Fields(string stat) => stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
}
