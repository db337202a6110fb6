namespace Classroom.Tests.Presence.Model;

/// <summary>One tab as the first events of its history tell.</summary>
/// <param name="Ended">The earliest end that was said and not taken back.</param>
/// <param name="HiddenSince">Since when it is hidden, or null.</param>
/// <param name="WasSeen">Whether it was visible in the unbroken stretch of beats up to the last.</param>
internal sealed record ModelTab(TabEvent LastBeat, DateTimeOffset? Ended, bool SaidGoodbye, DateTimeOffset? HiddenSince, bool WasSeen)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public DateTimeOffset End => Ended < LastBeat.At + Limit ? Ended.Value : LastBeat.At + Limit;

    public IEnumerable<DateTimeOffset> Limits => HiddenSince is { } hidden ? [End, hidden + Limit] : [End];

    public bool IsFreshAt(DateTimeOffset now) => now <= LastBeat.At + Limit && !(now >= Ended);

    public bool IsAttentiveAt(DateTimeOffset now) =>
        IsFreshAt(now) && (HiddenSince is null || (WasSeen && now - HiddenSince <= Limit));

    /// <summary>What the whole history makes of the tab; null before its first beat.</summary>
    public static ModelTab? Of(List<TabEvent> history) => Of(history, history.Count);

    private static ModelTab? Of(List<TabEvent> history, int count)
    {
        var beat = count == 0 ? -1 : history.FindLastIndex(count - 1, happened => happened.IsBeat);
        if (beat < 0)
        {
            return null;
        }

        DateTimeOffset? ended = null;
        var goodbye = false;
        for (var next = beat + 1; next < count; next++)
        {
            goodbye |= history[next].What == Happening.Leave;
            // A connection that is back in time takes back that it was lost, but no good-bye.
            ended = history[next].What == Happening.Up
                ? goodbye || history[next].At >= ended ? ended : null
                : history[next].Ends > ended ? ended : history[next].Ends;
        }

        if (history[beat].What == Happening.Shown)
        {
            return new ModelTab(history[beat], ended, goodbye, null, WasSeen: true);
        }

        // Hidden for as long as the beats before it were, if none of them came too late.
        var before = Of(history, beat) is { } tab && tab.IsFreshAt(history[beat].At) ? tab : null;
        return new ModelTab(history[beat], ended, goodbye, before?.HiddenSince ?? history[beat].At, before is { WasSeen: true });
    }
}
