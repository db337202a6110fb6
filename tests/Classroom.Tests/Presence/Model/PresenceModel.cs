using Classroom.Presence;
using Classroom.Rooms;

namespace Classroom.Tests.Presence.Model;

internal enum Happening
{
    Shown,
    Hidden,
    Down,
    Up,
    Leave,
}

/// <param name="Ends">When the tab ends by this, where it is a good-bye or a lost connection.</param>
internal readonly record struct TabEvent(Happening What, DateTimeOffset At, Guid? Competition = null, DateTimeOffset? Ends = null)
{
    public bool IsBeat => What is Happening.Shown or Happening.Hidden;
}

/// <summary>
/// Presence as P-1 to P-5 put it, without any state: everything that happened is kept, and who is here is worked out from
/// the whole history each time somebody looks.
/// </summary>
internal sealed class PresenceModel
{
    private readonly Dictionary<Guid, Role> _seats = [];
    private readonly Dictionary<(Guid Person, int Tab), List<TabEvent>> _history = [];

    public IReadOnlyDictionary<Guid, Role> Seats => _seats;

    public void Seat(Guid person, Role role) => _seats[person] = role;

    public void Remove(Guid person)
    {
        _seats.Remove(person);
        foreach (var tab in _history.Keys.Where(tab => tab.Person == person).ToList())
        {
            _history.Remove(tab);
        }
    }

    public void Add(Guid person, int tab, TabEvent happened)
    {
        if (!_history.TryGetValue((person, tab), out var events))
        {
            _history[(person, tab)] = events = [];
        }

        events.Add(happened);
    }

    public List<ModelPerson> Look() =>
    [
        .. from seat in _seats
           let tabs = from tab in Enumerable.Range(0, PresenceStory.Tabs)
                      select _history.TryGetValue((seat.Key, tab), out var events) ? ModelTab.Of(events) : null
           select new ModelPerson(seat.Key, seat.Value, [.. tabs.OfType<ModelTab>()]),
    ];
}

/// <summary>One person and the tabs they had.</summary>
internal sealed record ModelPerson(Guid Id, Role Role, ModelTab[] Tabs)
{
    public bool IsCounted => Role is Role.Student or Role.Presenter;

    public PresenceState StateAt(DateTimeOffset now) =>
        Tabs.Any(tab => tab.IsAttentiveAt(now)) ? PresenceState.Active
        : Tabs.Any(tab => tab.IsFreshAt(now)) ? PresenceState.Hidden
        : Tabs.MaxBy(tab => tab.End) is { SaidGoodbye: false } ? PresenceState.Stale
        : PresenceState.Left;

    /// <summary>Active or hidden in the competition, or null.</summary>
    public PresenceState? StateIn(Guid competition, DateTimeOffset now)
    {
        var there = this with { Tabs = [.. Tabs.Where(tab => tab.LastBeat.Competition == competition)] };
        return there.StateAt(now) is var state and (PresenceState.Active or PresenceState.Hidden) ? state : null;
    }

    /// <summary>Whether every tab is what it was a moment ago.</summary>
    public bool IsSettledAt(DateTimeOffset now, TimeSpan moment) => Tabs.All(tab =>
        tab.IsAttentiveAt(now) == tab.IsAttentiveAt(now - moment) && tab.IsFreshAt(now) == tab.IsFreshAt(now - moment));
}
