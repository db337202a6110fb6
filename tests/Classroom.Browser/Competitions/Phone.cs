namespace Classroom.Browser.Competitions;

/// <summary>What a student does and sees on the page of a competition: with fingers, or with keys alone.</summary>
/// <param name="byTouch">Whether its browser was told that it has a touch screen.</param>
public sealed class Phone(Tab tab, bool byTouch = true)
{
    private readonly ILocator _phase = tab.Page.GetByTestId("phase"), _options = tab.Page.GetByTestId("option"), _field = tab.Page.Locator("#answer");

    public Tab Tab => tab;

    public ILocator Options => _options;

    public ILocator State => tab.Page.GetByTestId("answer-state");

    public ILocator Points => tab.Page.GetByTestId("my-points");

    public ILocator Rank => tab.Page.GetByTestId("my-rank");

    private ILocator Send => tab.Page.Locator("[data-send]");

    public async Task Opens(Competition competition)
    {
        await tab.GoesTo(competition.StudentPage);
        await tab.IsLive();
    }

    public async Task Shows(string phase, int? question = null)
    {
        await Expect(_phase).ToHaveAttributeAsync("data-phase", phase);
        await (question is { } index ? Expect(_phase).ToHaveAttributeAsync("data-question", $"{index}") : Task.CompletedTask);
    }

    public Task Says(string state) => Expect(State).ToHaveAttributeAsync("data-state", state);

    public Task Came(string result) => Expect(tab.Page.GetByTestId("my-result")).ToHaveAttributeAsync("data-result", result);

    public Task HasChosen(int option) => Expect(Option(option)).ToHaveAttributeAsync("aria-pressed", "true");

    public Task Taps(int option) => Tap(Option(option));

    public Task Sends() => Tap(Send);

    public async Task Writes(string text)
    {
        await Tap(_field);
        await tab.Page.Keyboard.TypeAsync(text);
        await Sends();
    }

    /// <summary>Puts the items in this order, each one upwards by its button.</summary>
    public Task Orders(IReadOnlyList<string> items) => Orders(items, item => Tap(item.Locator("[data-move=up]")));

    public Task Presses(params string[] keys) => InTurn(keys, key => tab.Page.Keyboard.PressAsync(key));

    public Task PressesSend() => tab.TabsAndPresses(Send);

    public async Task Types(string text, string send = "Enter")
    {
        await tab.TabsAndTypes(_field, text);
        await Presses(send);
    }

    /// <summary>Puts the items in this order with the keys on them.</summary>
    public Task OrdersByKeys(IReadOnlyList<string> items) => Orders(items, item => tab.TabsAndPresses(item.Locator("[data-move]:visible").First, "ArrowUp"));

    private Task Tap(ILocator target) => byTouch ? target.TapAsync() : target.ClickAsync();

    private ILocator Option(int index) => tab.Page.Locator($"[data-testid=option][data-index='{index}']");

    private async Task Orders(IReadOnlyList<string> items, Func<ILocator, Task> moveUp)
    {
        await Expect(_options).ToHaveCountAsync(items.Count);
        for (var place = 0; place < items.Count; place++)
        {
            var item = _options.Filter(new() { HasText = items[place] });
            for (var at = await PlaceOf(item); at > place; at--)
            {
                await moveUp(item);
                Assert.Equal(at - 1, await PlaceOf(item));
            }
        }
    }

    private static Task<int> PlaceOf(ILocator item) => item.EvaluateAsync<int>("item => [...item.parentElement.children].indexOf(item)");

    private static async Task InTurn(IEnumerable<string> keys, Func<string, Task> press)
    {
        foreach (var key in keys)
        {
            await press(key);
        }
    }
}
