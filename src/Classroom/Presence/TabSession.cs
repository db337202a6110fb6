namespace Classroom.Presence;

/// <summary>
/// What is known of one tab: instants only. Whether it is fresh or attentive follows from them and the clock (P-2).
/// </summary>
/// <param name="Id">The session id: one tab's presence connection.</param>
/// <param name="Place">Where in the room it was at its last beat.</param>
/// <param name="LastBeat">When it was last heard.</param>
/// <param name="HiddenSince">Since when nobody looks at it, or null while it is visible.</param>
/// <param name="SeenVisible">Whether it ever was visible: a tab opened in the background was never attentive.</param>
/// <param name="EndsAt">When it is counted out because it said good-bye or lost its connection, or null.</param>
/// <param name="SaidGoodbye">Whether it ends by its own word, not only by a lost connection.</param>
public sealed record TabSession(
    string Id, Place Place, DateTimeOffset LastBeat, DateTimeOffset? HiddenSince, bool SeenVisible,
    DateTimeOffset? EndsAt = null, bool SaidGoodbye = false)
{
    /// <summary>Heard lately and not ended. At exactly <see cref="PresenceRules.StaleAfter"/> still fresh; past it, not.</summary>
    // A beat from the future means that the clock was set back: it is as good as one equally long ago, so nobody lingers for an hour.
    public bool IsFreshAt(DateTimeOffset now, PresenceRules rules) =>
        (now - LastBeat).Duration() <= rules.StaleAfter && (EndsAt is not { } end || now < end);

    /// <summary>Fresh, and looked at now or until <see cref="PresenceRules.HiddenAfter"/> ago.</summary>
    public bool IsAttentiveAt(DateTimeOffset now, PresenceRules rules) =>
        IsFreshAt(now, rules) && (HiddenSince is not { } hidden || (SeenVisible && now - hidden <= rules.HiddenAfter));

    /// <summary>The last instant at which it counted, or will.</summary>
    public DateTimeOffset End(PresenceRules rules) =>
        EndsAt is { } end && end < LastBeat + rules.StaleAfter ? end : LastBeat + rules.StaleAfter;

    /// <summary>The first instant after <paramref name="now"/> at which time alone may change what it is, or null.</summary>
    public DateTimeOffset? NextChangeAfter(DateTimeOffset now, PresenceRules rules)
    {
        if (!IsFreshAt(now, rules))
        {
            return null;
        }

        // "At exactly the limit still": the change is one tick past it.
        var next = LastBeat + rules.StaleAfter + TimeSpan.FromTicks(1);
        if (EndsAt < next)
        {
            next = EndsAt.Value;
        }

        if (HiddenSince is { } hidden && SeenVisible && hidden + rules.HiddenAfter is var limit && limit >= now && limit < next)
        {
            next = limit + TimeSpan.FromTicks(1);
        }

        return next;
    }
}
