using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Classroom.Load.Hosts;

/// <summary>A program that a story runs beside this one, on a core of its own. None outlives us.</summary>
public sealed class Child : IDisposable
{
    private const int LinesKept = 40;
    private static readonly ConcurrentDictionary<Child, bool> Running = new();

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();
    private int _errors, _locked;

    static Child() => AppDomain.CurrentDomain.ProcessExit += (_, _) => EndAll();

    public Child(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, string folder)
    {
        var start = new ProcessStartInfo("taskset", ["-c", Machine.ServerCore.ToString(), program, .. arguments])
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        // taskset becomes the program, so its id is the program's.
        _process = Process.Start(start)!;
        Running[this] = true;
        _process.OutputDataReceived += Read;
        _process.ErrorDataReceived += Read;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public int Id => _process.Id;

    public bool Ended => _process.HasExited;

    /// <summary>Lines that the program logged as errors.</summary>
    public int Errors => _errors;

    /// <summary>Lines in which it complains of a locked database.</summary>
    public int Locked => _locked;

    /// <summary>The last lines that it wrote.</summary>
    public string LastLines => string.Join('\n', _lines);

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Asks it to end, as a deployment does, and waits.</summary>
    public async Task EndAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(40));
        using var asking = Process.Start("kill", ["-TERM", Id.ToString()]);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill();
        }

        Dispose();
    }

    /// <summary>Ends it without a word, as a power cut does (SIGKILL).</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        Dispose();
    }

    public void Dispose()
    {
        if (!Running.TryRemove(this, out _))
        {
            return;
        }

        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private static void EndAll()
    {
        foreach (var child in Running.Keys)
        {
            child.Dispose();
        }
    }

    private void Read(object sender, DataReceivedEventArgs read)
    {
        if (read.Data is not { } line)
        {
            return;
        }

        if (line.StartsWith("fail:", StringComparison.Ordinal) || line.StartsWith("crit:", StringComparison.Ordinal))
        {
            _errors++;
        }

        if (line.Contains("database is locked", StringComparison.OrdinalIgnoreCase) || line.Contains("database table is locked", StringComparison.OrdinalIgnoreCase))
        {
            _locked++;
        }

        _lines.Enqueue(line);
        if (_lines.Count > LinesKept)
        {
            _lines.TryDequeue(out _);
        }
    }
}
