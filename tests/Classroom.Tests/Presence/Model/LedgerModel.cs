using Classroom.Presence;

namespace Classroom.Tests.Presence.Model;

/// <summary>
/// What the ledger owes of one person, worked out anew for each moment from all that was heard: somebody was in a place from one beat
/// there to the next, if nothing in between had fallen silent or said good-bye; what they were then, P-2 says.
/// </summary>
/// <param name="heard">What each tab said, in order.</param>
/// <param name="competition">The place; null for the room as a whole.</param>
internal sealed class LedgerModel(IReadOnlyList<(int Tab, TabEvent Event)> heard, Guid? competition)
{
    private static readonly TimeSpan BeforeABeat = TimeSpan.FromMilliseconds(1);

    /// <summary>Active, hidden, or null where nothing is owed. At the instant of an event itself, both sides of it are right.</summary>
    public PresenceState? At(DateTimeOffset moment)
    {
        var known = heard.Count(one => one.Event.At < moment);
        for (var next = known; next < heard.Count; next++)
        {
            if (heard[next] is { Event.IsBeat: true } beat && (IsHere(beat.Event) || WasHere(beat.Tab, next)))
            {
                return StateAt(TabsAfter(next), beat.Event.At - BeforeABeat) is null ? null : StateAt(TabsAfter(known), moment);
            }
        }

        return null;
    }

    private bool IsHere(TabEvent beat) => competition is null || beat.Competition == competition;

    // A tab that was over when somebody was last heard is another one when it comes back.
    private bool WasHere(int number, int next)
    {
        var last = heard.Take(next).LastOrDefault(one => one.Event.IsBeat).Event.At;
        return TabsAfter(next).Any(tab => tab.Tab == number && IsHere(tab.Is.LastBeat) && tab.Is.IsFreshAt(last));
    }

    private PresenceState? StateAt(IEnumerable<(int Tab, ModelTab Is)> tabs, DateTimeOffset moment)
    {
        var here = tabs.Where(tab => IsHere(tab.Is.LastBeat)).Select(tab => tab.Is).ToList();
        return here.Exists(tab => tab.IsAttentiveAt(moment)) ? PresenceState.Active
            : here.Exists(tab => tab.IsFreshAt(moment)) ? PresenceState.Hidden
            : null;
    }

    /// <summary>The tabs as the first so many events tell.</summary>
    private IEnumerable<(int Tab, ModelTab Is)> TabsAfter(int count) =>
        from tab in heard.Take(count).GroupBy(one => one.Tab, one => one.Event)
        let state = ModelTab.Of([.. tab])
        where state is not null
        select (tab.Key, state);
}
