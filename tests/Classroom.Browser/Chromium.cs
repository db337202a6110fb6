namespace Classroom.Browser;

/// <summary>The machine's own Chromium, one for all the people of a class of tests. Each of them has fresh cookies.</summary>
public sealed class Chromium : IAsyncDisposable
{
    public const string Path = "/usr/bin/chromium";

    public static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync",
    ];

    private readonly SemaphoreSlim _opening = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    static Chromium() => SetDefaultExpectTimeout(20_000);

    /// <summary>Skips the test where there is no Chromium; on the machine that decides about a change, that is a failure.</summary>
    public static void OrSkip()
    {
        if (File.Exists(Path))
        {
            return;
        }

        const string Reason = $"There is no {Path} here. Debian has it: apt-get install chromium";
        Assert.False(Environment.GetEnvironmentVariable("CI") == "true", Reason);
        Assert.Skip(Reason);
    }

    public async Task<IBrowser> OpenAsync()
    {
        await _opening.WaitAsync();
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            return _browser ??= await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Path, Args = Arguments });
        }
        finally
        {
            _opening.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await (_browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        _playwright?.Dispose();
        _opening.Dispose();
    }
}
