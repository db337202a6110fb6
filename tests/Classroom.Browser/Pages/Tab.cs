namespace Classroom.Browser;

/// <summary>One tab of somebody's browser.</summary>
public sealed class Tab
{
    private readonly Uri _site;
    private int _loads;

    public Tab(IPage page, Uri site)
    {
        (Page, _site, Diary) = (page, site, new Diary(page));
        page.DOMContentLoaded += (_, _) => Interlocked.Increment(ref _loads);
    }

    public IPage Page { get; }

    public Diary Diary { get; }

    /// <summary>How many documents the tab has loaded: unchanged while nothing was refreshed.</summary>
    public int Loads => _loads;

    public string Path => new Uri(Page.Url).AbsolutePath;

    public ILocator Count => Page.GetByTestId("active-count");

    public ILocator Connection => Page.GetByTestId("connection");

    public ILocator ReconnectDialog => Page.Locator("#reconnect");

    public ILocator SeatLost => Page.GetByTestId("seat-lost");

    /// <summary>Types an address of the site. The answer's status is returned.</summary>
    public async Task<int> GoesTo(string path) => (await Page.GotoAsync(new Uri(_site, path).ToString()))!.Status;

    public Task Refreshes() => Page.ReloadAsync();

    public ILocator Button(string text) => Page.GetByRole(AriaRole.Button, new() { Name = text, Exact = true });

    public ILocator Link(string text) => Page.GetByRole(AriaRole.Link, new() { Name = text, Exact = true });

    public ILocator Field(string label) => Page.GetByLabel(label, new() { Exact = true });

    /// <summary>The row of somebody in the register, the roster or the lobby.</summary>
    public ILocator Row(string name) => Page.GetByTestId("participant").Filter(new() { HasText = name });

    /// <summary>The page's circuit is there and it beats: from now on it hears every change.</summary>
    public Task IsLive() => Expect(Connection).ToHaveAttributeAsync("data-state", "connected");

    /// <summary>It was led to another page, and all of that is there: what is left while it comes may never be told as ended.</summary>
    public async Task IsAt(string path)
    {
        await Expect(Page).ToHaveURLAsync(new Uri(_site, path).ToString());
        // Asked again and again: who waits for the event misses one that comes while they begin to wait.
        await Expect(Page.Locator("html")).ToHaveJSPropertyAsync("ownerDocument.readyState", "complete");
    }

    public Task Sees(int active) => Expect(Count).ToHaveTextAsync($"{active}");

    public Task Reads(string sentence) => Expect(Page.Locator("body")).ToContainTextAsync(sentence);

    /// <summary>Presses a button; returns when the browser did it.</summary>
    public async Task<DateTimeOffset> Presses(ILocator button)
    {
        var before = DateTimeOffset.UtcNow;
        await button.ClickAsync();
        return await Diary.WhenAsync(Browser.Diary.Press, "", before);
    }

    /// <summary>Says within a second that the room is closed to it, and shows it no more .</summary>
    public async Task FallsShut(string because, DateTimeOffset since)
    {
        var told = await Diary.WhenAsync(Browser.Diary.SeatLost, Sentences.Of($"Loss.{because}.Title"), since);
        Assert.InRange(told - since, TimeSpan.Zero, TimeSpan.FromSeconds(1) + Story.Busy);
        await Reads(Sentences.Of($"Loss.{because}.Text"));
        await Expect(Count).ToHaveCountAsync(0);
    }

    /// <summary>Presses the tabulator until the focus is there.</summary>
    public async Task TabsTo(ILocator target)
    {
        const int Most = 60;
        await Expect(target).ToBeVisibleAsync();
        for (var pressed = 0; !await target.EvaluateAsync<bool>("element => element === document.activeElement"); pressed++)
        {
            Assert.True(pressed < Most, $"{Most} steps with the tabulator do not lead to {target}.");
            await Page.Keyboard.PressAsync("Tab");
        }
    }

    public async Task TabsAndPresses(ILocator target, string key = "Enter")
    {
        await TabsTo(target);
        await Page.Keyboard.PressAsync(key);
    }

    public async Task TabsAndTypes(ILocator target, string text)
    {
        await TabsTo(target);
        await Page.Keyboard.TypeAsync(text);
    }

    /// <summary>Closed as by hand, so that the page can say good-bye.</summary>
    public async Task Closes()
    {
        var closed = new TaskCompletionSource();
        Page.Close += (_, _) => closed.TrySetResult();
        await Page.CloseAsync(new() { RunBeforeUnload = true });
        await closed.Task;
    }
}
