using System.Diagnostics;

namespace Classroom.Browser;

/// <summary>
/// A Chromium as people have it. Playwright keeps every page it opens "visible" and its timers quick; here it only listens in,
/// so that a tab behind another one is really hidden and slowed down, and the process can be killed.
/// </summary>
public sealed class RealChromium : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly DirectoryInfo _profile = Directory.CreateTempSubdirectory("classroom-chromium-");
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private Process? _process;

    public IBrowserContext Context => _browser!.Contexts[0];

    public static async Task<RealChromium> StartAsync()
    {
        var chromium = new RealChromium();
        await chromium.OpenAsync();
        return chromium;
    }

    /// <summary>SIGKILL to all of its processes.</summary>
    public void IsKilled() => _process!.Kill(entireProcessTree: true);

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            IsKilled();
            await _process.WaitForExitAsync();
        }

        _playwright?.Dispose();
        _process?.Dispose();
        await DeleteProfileAsync();
    }

    private async Task OpenAsync()
    {
        _process = Process.Start(new ProcessStartInfo(
            Chromium.Path,
            [
                .. Chromium.Arguments, "--headless=new", "--remote-debugging-port=0", $"--user-data-dir={_profile.FullName}",
                // Slowed down after ten seconds out of sight, and not only after minutes.
                "--enable-features=QuickIntensiveThrottlingAfterLoading", "about:blank",
            ])
        {
            RedirectStandardError = true, RedirectStandardOutput = true,
        })!;
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
        var port = await PortAsync(Path.Combine(_profile.FullName, "DevToolsActivePort"));
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.ConnectOverCDPAsync($"http://127.0.0.1:{port}", new() { NoDefaults = true });
    }

    private static async Task<string> PortAsync(string file)
    {
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(50))
        {
            if (File.Exists(file) && await File.ReadAllLinesAsync(file) is [{ Length: > 0 } port, _, ..])
            {
                return port;
            }

            Assert.True(waited.Elapsed < Patience, "Chromium did not open its port.");
        }
    }

    private async Task DeleteProfileAsync()
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                _profile.Delete(recursive: true);
                return;
            }
            catch (IOException) when (tries < 50)
            {
                // The last of the killed processes still writes.
                await Task.Delay(100);
            }
        }
    }
}
