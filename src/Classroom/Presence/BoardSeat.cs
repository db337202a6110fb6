using System.Collections.Immutable;
using Classroom.Rooms;

namespace Classroom.Presence;

/// <summary>One participant on the board. Only its room touches it, under the room's lock.</summary>
internal sealed class BoardSeat(Participant row)
{
    private PresenceState? _toldState;
    private ImmutableArray<CompetitionPresence> _toldCompetitions = [];

    public Guid ParticipantId { get; } = row.Id;

    public Guid UserId { get; } = row.UserId;

    public string DisplayName { get; private set; } = row.DisplayName;

    public string NameKey { get; private set; } = row.NameKey;

    public Role Role { get; private set; } = row.Role;

    public bool IsMuted { get; private set; } = row.MutedAt is not null;

    public Presence Presence { get; set; } = PresenceRow.Read(row);

    /// <summary>For which instant the clock already has this seat in its queue; the largest one means for none.</summary>
    public DateTimeOffset QueuedFor { get; set; } = DateTimeOffset.MaxValue;

    public void Update(Participant changed)
    {
        (DisplayName, NameKey, Role) = (changed.DisplayName, changed.NameKey, changed.Role);
        IsMuted = changed.MutedAt is not null;
    }

    public PresentPerson Read(DateTimeOffset now, PresenceRules rules) => new(
        ParticipantId, UserId, DisplayName, Role, IsMuted, Presence.StateAt(now, rules),
        Presence.Since(now, rules), Presence.LastBeat, CompetitionsAt(now, rules));

    /// <summary>Whether states differ from what the room was last told; from now on it has been told.</summary>
    public bool Tell(DateTimeOffset now, PresenceRules rules)
    {
        var state = Presence.StateAt(now, rules);
        var competitions = CompetitionsAt(now, rules);
        var differs = state != _toldState || !competitions.AsSpan().SequenceEqual(_toldCompetitions.AsSpan());
        (_toldState, _toldCompetitions) = (state, competitions);
        return differs;
    }

    private ImmutableArray<CompetitionPresence> CompetitionsAt(DateTimeOffset now, PresenceRules rules) =>
    [
        .. Presence.Sessions.Select(session => session.Place).Distinct()
            .Where(place => place.Kind == PlaceKind.Competition)
            .Select(place => new CompetitionPresence(place.Id, Presence.StateAt(now, rules, place))),
    ];
}
