namespace Classroom.Presence;

/// <summary>The stretch of a state that goes on for somebody in one place: what the ledger's last row about them says.</summary>
/// <param name="To">The last beat heard in it.</param>
public sealed record Track(Guid Id, PresenceState State, DateTimeOffset From, DateTimeOffset To, bool SaidGoodbye = false)
{
    /// <summary>
    /// Goes on from the last beat to this one: the stretches that time made of it meanwhile, oldest first, the last of which goes
    /// on. What lay between was seen as it is written: continuous where the state never left <c>Active</c> and <c>Hidden</c>,
    /// and ended at the last beat where it did. Pure.
    /// </summary>
    /// <param name="open">The stretch that went on, or null.</param>
    /// <param name="before">The presence up to this beat.</param>
    /// <param name="after">The presence with it.</param>
    /// <param name="place">The place of the stretch; null for the room as a whole.</param>
    public static IReadOnlyList<Track> Advance(
        Track? open, Presence before, Presence after, Place? place, DateTimeOffset now, PresenceRules rules)
    {
        var stretches = open is null ? [] : Through(open, before, place, now, rules);
        var state = after.StateAt(now, rules, place);
        if (state is PresenceState.Active or PresenceState.Hidden && (stretches.Count == 0 || stretches[^1].State != state))
        {
            stretches.Add(new Track(Guid.CreateVersion7(now), state, now, now));
        }

        return stretches;
    }

    // Each state that time alone brought about since the last beat; none of them if silence was among them.
    private static List<Track> Through(Track open, Presence before, Place? place, DateTimeOffset now, PresenceRules rules)
    {
        List<Track> stretches = [];
        if (now < open.To)
        {
            // The clock was set back: what is written stays, and a new stretch begins.
            return stretches;
        }

        var at = open.To;
        while (true)
        {
            var state = before.StateAt(at, rules, place);
            if (state is not (PresenceState.Active or PresenceState.Hidden))
            {
                return [];
            }

            var next = before.NextChangeAfter(at, rules) is { } change && change <= now ? change : now;
            if (stretches.Count == 0 && state == open.State)
            {
                stretches.Add(open with { To = next, SaidGoodbye = false });
            }
            else if (stretches.Count > 0 && stretches[^1].State == state)
            {
                stretches[^1] = stretches[^1] with { To = next };
            }
            else
            {
                stretches.Add(new Track(Guid.CreateVersion7(at), state, at, next));
            }

            if (next == now)
            {
                return before.StateAt(now, rules, place) is PresenceState.Active or PresenceState.Hidden ? stretches : [];
            }

            at = next;
        }
    }
}
