namespace Classroom.Browser.Competitions;

/// <summary>What a host does and sees on the page of a competition.</summary>
public sealed class Projector(Tab tab)
{
    public Tab Tab => tab;

    public ILocator Phase => tab.Page.GetByTestId("phase");

    public ILocator Advance => tab.Page.GetByTestId("advance");

    public ILocator Answered => tab.Page.GetByTestId("answered-count");

    public Task Shows(string phase) => Expect(Phase).ToHaveAttributeAsync("data-phase", phase);

    /// <summary>By the key for it, as with a remote control, until the phase is there.</summary>
    public async Task GoesOnTo(string phase)
    {
        await tab.Page.Keyboard.PressAsync("Space");
        await Shows(phase);
    }

    public async Task<string> Code() => string.Concat((await tab.Page.GetByTestId("join-code").InnerTextAsync()).Where(char.IsDigit));

    /// <summary>The lines of the board, by whose they are.</summary>
    public async Task<Dictionary<Guid, (int Points, int Rank)>> Board()
    {
        var rows = await tab.Page.GetByTestId("leaderboard-row").EvaluateAllAsync<string[]>("rows => rows.map(row => [row.dataset.participantId, row.dataset.points, row.dataset.rank].join())");
        return rows.Select(row => row.Split(',')).ToDictionary(row => Guid.Parse(row[0]), row => (int.Parse(row[1]), int.Parse(row[2])));
    }
}
