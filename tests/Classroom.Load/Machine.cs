using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace Classroom.Load;

/// <summary>Where the figures come from: this machine, this commit, this moment.</summary>
public static class Machine
{
    public const int ServerCore = 0, DriverCore = 1;

    public static string RepoRoot { get; } = typeof(Machine).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "RepoRoot").Value!;

    /// <summary>The load of the last minute: what else ran beside.</summary>
    public static string Load => File.ReadAllText("/proc/loadavg").Split(' ')[0];

    public static string Describe()
    {
        var processors = File.ReadLines("/proc/cpuinfo").Where(line => line.StartsWith("model name", StringComparison.Ordinal)).ToList();
        var model = processors.FirstOrDefault()?.Split(':', 2)[1].Trim() ?? "unknown";
        var memory = long.Parse(Row("/proc/meminfo", "MemTotal").Split(' ')[0], CultureInfo.InvariantCulture);
        var kernel = string.Join('.', File.ReadAllText("/proc/sys/kernel/osrelease").Split('.').Take(2));
        return $"{processors.Count} × {model}, {memory / 1024 / 1024} GiB, Linux {kernel}, .NET {Environment.Version}";
    }

    /// <summary>The commit that a program was built from, as the compiler wrote it into it.</summary>
    public static string CommitOf(string program)
    {
        var version = FileVersionInfo.GetVersionInfo(program).ProductVersion?.Split('+') is [_, var commit] ? commit[..10] : "unknown";
        return version + (Git("status", "--porcelain", "src", "wwwroot-assets").Length > 0 ? " with changes" : "");
    }

    /// <summary>Whether this program has a core to itself, as tests/load gives it.</summary>
    public static bool DriverIsPinned =>
        Row("/proc/self/status", "Cpus_allowed_list") == $"{DriverCore}";

    private static string Row(string file, string name) =>
        File.ReadLines(file).First(line => line.StartsWith(name, StringComparison.Ordinal)).Split(':', 2)[1].Trim();

    private static string Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = RepoRoot, RedirectStandardOutput = true })!;
        var answer = git.StandardOutput.ReadToEnd().Trim();
        git.WaitForExit();
        return answer;
    }
}
