namespace Classroom.Browser;

/// <summary>
/// The machine's own Chromium, one for all the people of a class of tests. Each of them has fresh cookies. Where Debian's build
/// without windows is installed it is taken: the same engine, for half of the processor time.
/// </summary>
public sealed class Chromium : IAsyncDisposable
{
    public const string Path = "/usr/bin/chromium";

    /// <summary>How long a story waits for what it expects to see. Only a failure takes so long; a busy machine may.</summary>
    public const int PatienceMilliseconds = 60_000;

    private const string Windowless = "/usr/bin/chromium-headless-shell";

    public static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync",
    ];

    private readonly SemaphoreSlim _opening = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    static Chromium() => SetDefaultExpectTimeout(PatienceMilliseconds);

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
            return _browser ??= await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = File.Exists(Windowless) ? Windowless : Path, Args = Arguments });
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
