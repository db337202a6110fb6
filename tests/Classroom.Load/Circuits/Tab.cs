using System.Net.Http.Json;
using Classroom.Load.Hosts;

namespace Classroom.Load.Circuits;

/// <summary>
/// A browser's tab with a student's page: of a room, or of a competition. Like the real one (<c>app.js</c>) it comes back by itself when its
/// connection is lost: to its circuit where the server still has it, else by a fresh page.
/// </summary>
public sealed class Tab
{
    private const int MostTries = 60;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Visitor _visitor;
    private readonly string _path;
    private PageScript? _page;
    private bool _comingBack;
    private volatile bool _left;

    private Tab(Visitor visitor, string path) => (_visitor, _path) = (visitor, path);

    public TabFigures Figures { get; } = new();

    /// <summary>Came back to the same circuit; came back by a fresh page.</summary>
    public int Resumed { get; private set; }

    public int Reloaded { get; private set; }

    /// <summary>Nothing more happens by itself: a person would have to click.</summary>
    public bool Stranded { get; private set; }

    public bool Connected { get; private set; }

    /// <summary>What the server said went wrong, or null.</summary>
    public string? Fault => _page?.Circuit.Fault;

    /// <summary>Hears of every try to come back.</summary>
    public Action<ComingBack>? Tried { get; set; }

    /// <summary>A new tab, its page drawn and live. With <paramref name="held"/> it keeps its beats until <see cref="BeatAsync"/>.</summary>
    /// <param name="path">The page, where it is not the room's.</param>
    public static async Task<Tab> OpenAsync(Visitor visitor, Seat seat, bool held = false, string? path = null)
    {
        var tab = new Tab(visitor, path ?? $"student/room/{seat.RoomId}");
        await tab.LoadAsync(held);
        return tab;
    }

    /// <summary>One beat now, and by the timer from now on.</summary>
    public Task BeatAsync()
    {
        _page!.Held = false;
        return _page.BeatAsync();
    }

    /// <summary>An answer in the competition whose page it is; see <see cref="AnswerScript.AnswerAsync"/>.</summary>
    public async Task<(AnswerSaid Said, long At)> AnswerAsync(int question, string draft) => Connected && _page is { Answers: var answers }
        ? await answers.AnswerAsync(question, draft)
        : throw new IOException("There is no connection.");

    /// <summary>The network drops: the page finds out and comes back.</summary>
    public void Drop() => _page?.Circuit.Cut();

    /// <summary>The person presses "reload".</summary>
    public async Task ReloadAsync()
    {
        await LeaveAsync();
        _left = false;
        await LoadAsync(held: false);
        Reloaded++;
    }

    /// <summary>The tab closes as browsers close it: two beacons, then silence.</summary>
    public async Task LeaveAsync()
    {
        (_left, Connected) = (true, false);
        if (_page is not { } page)
        {
            return;
        }

        page.Stop();
        using var patience = new CancellationTokenSource(Patience);
        await Network.TryAsync(async () =>
        {
            using var session = JsonContent.Create(new { session_id = page.Session });
            using var answer = await _visitor.SendAsync(HttpMethod.Post, page.GoodbyePath, session, patience.Token);
        });
        await Network.TryAsync(() => page.Circuit.CloseAsync(patience.Token));
    }

    private bool InCompetition => _path.StartsWith("student/competition", StringComparison.Ordinal);

    private async Task LoadAsync(bool held)
    {
        using var patience = new CancellationTokenSource(Patience);
        var html = await PageHtml.GetAsync(_visitor, _path, patience.Token);
        var page = _page = new PageScript(_visitor, html, Figures, Lost) { Held = held };
        await page.Circuit.StartAsync();
        await page.Started.WaitAsync(patience.Token);
        await (InCompetition ? page.Answers.Started.WaitAsync(patience.Token) : Task.CompletedTask);
        Connected = true;
    }

    private void Lost()
    {
        Connected = false;
        if (!Interlocked.Exchange(ref _comingBack, true))
        {
            _ = ComeBackAsync();
        }
    }

    // app.js: down(), again(), tryNow().
    private async Task ComeBackAsync()
    {
        var since = DateTime.UtcNow.Ticks;
        for (var attempt = 0; attempt < MostTries && !Connected && !Stranded && !_left; attempt++)
        {
            await Task.Delay(RetryDelay.Of(attempt, Random.Shared.NextDouble()));
            var reached = false;
            await Network.TryAsync(async () =>
            {
                Connected = await _page!.Circuit.ReturnAsync();
                reached = true;
                if (Connected)
                {
                    Resumed++;
                    return;
                }

                using var health = await _visitor.SendAsync(HttpMethod.Get, "healthz", null, CancellationToken.None);
                health.EnsureSuccessStatusCode();
                await ReloadByItselfAsync();
            });
            Tried?.Invoke(new ComingBack(reached, DateTime.UtcNow.Ticks, Connected ? DateTime.UtcNow.Ticks - since : null));
        }

        Stranded |= !Connected && !_left;
        _comingBack = false;
    }

    private async Task ReloadByItselfAsync()
    {
        _page!.Stop();
        if (await Network.TryAsync(() => LoadAsync(held: false)))
        {
            Reloaded++;
        }
        else
        {
            // The browser shows its own page of errors now, and no script of ours runs there.
            Stranded = true;
        }
    }
}

/// <summary>One try of a page to come back.</summary>
/// <param name="Reached">Whether a server answered.</param>
/// <param name="Away">For how many ticks the page was away, where this try brought it back.</param>
public readonly record struct ComingBack(bool Reached, long At, long? Away);
