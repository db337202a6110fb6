using System.Collections.Concurrent;
using System.Diagnostics;

namespace Classroom.Browser;

/// <summary>
/// The site as a process of its own on a database file of its own: it can be killed and started again, and is then found
/// at the same address with the same file.
/// </summary>
public sealed class Site : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ConcurrentQueue<string> _log = new();
    private DirectoryInfo? _folder;
    private Process? _process;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort.Take()}");

    /// <summary>Settings besides those of <c>appsettings.json</c>, as environment variables name them.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    /// <summary>The database file, which stays where it is when the process is gone.</summary>
    public string Database => $"Data Source={Path.Combine((_folder ??= Directory.CreateTempSubdirectory("classroom-site-")).FullName, "classroom.db")}";

    /// <summary>What the site has logged as errors so far, each with the first lines of what it says.</summary>
    public IEnumerable<string> Errors
    {
        get
        {
            var lines = _log.ToArray();
            return from line in lines.Index()
                   where line.Item.StartsWith("fail:", StringComparison.Ordinal) || line.Item.StartsWith("crit:", StringComparison.Ordinal)
                   select string.Join('\n', lines.Skip(line.Index).Take(5));
        }
    }

    public async ValueTask InitializeAsync() => await Starts();

    /// <summary>Starts the process, on whatever file the one before left behind; ends when the site answers.</summary>
    public async Task Starts()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Classroom.Web.dll"), "--urls", Address.ToString() },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ConnectionStrings__Sqlite"] = Database,
                ["ConnectionStrings__Postgres"] = "",
                // A prompt stands alone until its story goes on.
                ["Competitions__ReadySeconds"] = "60",
                ["Logging__Console__FormatterOptions__SingleLine"] = "true",
            },
        };
        foreach (var (key, value) in Settings)
        {
            start.Environment[key] = value;
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await Answers(_process);
    }

    /// <summary>SIGKILL: the process ends without a word.</summary>
    public async Task IsKilled()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>SIGTERM: the process is asked to end, and does.</summary>
    public async Task IsStopped()
    {
        // .NET can only kill; every shell can ask.
        using var shell = Process.Start("sh", ["-c", $"kill -TERM {_process!.Id}"]);
        await _process.WaitForExitAsync().WaitAsync(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            await IsKilled();
        }

        _process?.Dispose();
        _folder?.Delete(recursive: true);
    }

    private async Task Answers(Process process)
    {
        using var http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(50))
        {
            try
            {
                if ((await http.GetAsync("/healthz")).IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
            {
                // Not listening yet.
            }

            Assert.True(
                !process.HasExited && waited.Elapsed < Patience,
                $"The site does not answer. It said:\n{string.Join('\n', _log.TakeLast(30))}");
        }
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is { } text)
        {
            _log.Enqueue(text);
        }
    }
}
