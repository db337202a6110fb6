using System.Collections.Immutable;

namespace Classroom.Presence;

/// <summary>
/// One participant's presence: their tabs. However many there are, one person counts once (P-3).
/// Pure: an operation takes <c>now</c> and gives a new record; no clock, no database.
/// </summary>
public sealed record Presence(ImmutableArray<TabSession> Sessions)
{
    /// <summary>Tabs of one person that are kept; beyond it the one heard longest ago gives way.</summary>
    public const int MostSessions = 20;

    /// <summary>Somebody who was not heard yet.</summary>
    public static readonly Presence Never = new([]);

    /// <summary>When any tab was last heard, or null.</summary>
    public DateTimeOffset? LastBeat => Sessions.IsEmpty ? null : Sessions.Max(session => session.LastBeat);

    /// <summary>A tab was heard (P-1): it goes on, or begins, or comes back, wherever it is now.</summary>
    public Presence Beat(string id, bool visible, Place place, DateTimeOffset now, PresenceRules rules)
    {
        // A tab that had ended begins anew, so that nothing depends on whether another tab's beat had it forgotten.
        var known = Sessions.FirstOrDefault(session => session.Id == id && session.IsFreshAt(now, rules));
        var heard = new TabSession(
            id, place, now,
            HiddenSince: visible ? null : known?.HiddenSince ?? now,
            SeenVisible: visible || known is { SeenVisible: true });
        // What time has ended says nothing any more once somebody is here.
        var others = Sessions.Where(session => session.Id != id && session.IsFreshAt(now, rules))
            .OrderByDescending(session => session.LastBeat).Take(MostSessions - 1);
        return new Presence([.. others, heard]);
    }

    /// <summary>A tab ends at <paramref name="at"/>, unless it is heard again before. The earliest end counts.</summary>
    public Presence End(string id, DateTimeOffset at, bool goodbye) => With(id, session => session with
    {
        EndsAt = session.EndsAt < at ? session.EndsAt : at,
        SaidGoodbye = session.SaidGoodbye || goodbye,
    });

    /// <summary>The connection of a tab is back in time. A good-bye stays said, and an end that came stays one, until the tab beats.</summary>
    public Presence Resume(string id, DateTimeOffset now, PresenceRules rules) =>
        With(id, session => session.SaidGoodbye || !session.IsFreshAt(now, rules) ? session : session with { EndsAt = null });

    /// <summary>The state at an instant, in the whole room or in one place of it (P-2, P-5).</summary>
    public PresenceState StateAt(DateTimeOffset now, PresenceRules rules, Place? place = null)
    {
        TabSession? last = null;
        var state = PresenceState.Left;
        foreach (var session in Sessions)
        {
            if (place is { } there && session.Place != there)
            {
                continue;
            }

            if (session.IsAttentiveAt(now, rules))
            {
                return PresenceState.Active;
            }

            if (session.IsFreshAt(now, rules))
            {
                state = PresenceState.Hidden;
            }

            if (last is null || session.End(rules) > last.End(rules))
            {
                last = session;
            }
        }

        return state == PresenceState.Hidden ? state
            : last is { SaidGoodbye: false } ? PresenceState.Stale
            : PresenceState.Left;
    }

    /// <summary>Since when it has been so: hidden, silent (last heard) or gone; null while active and for those never here.</summary>
    public DateTimeOffset? Since(DateTimeOffset now, PresenceRules rules) => Sessions.IsEmpty ? null : StateAt(now, rules) switch
    {
        PresenceState.Active => null,
        PresenceState.Hidden => Sessions.Where(session => session.IsFreshAt(now, rules)).Max(session => session.HiddenSince),
        PresenceState.Stale => LastBeat,
        PresenceState.Left => Sessions.Max(session => session.End(rules)),
    };

    /// <summary>The first instant after <paramref name="now"/> at which silence may change the state, or null.</summary>
    public DateTimeOffset? NextChangeAfter(DateTimeOffset now, PresenceRules rules) =>
        Sessions.Min(session => session.NextChangeAfter(now, rules));

    private Presence With(string id, Func<TabSession, TabSession> change) =>
        new([.. Sessions.Select(session => session.Id == id ? change(session) : session)]);
}
