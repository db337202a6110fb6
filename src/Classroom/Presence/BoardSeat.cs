using System.Collections.Immutable;
using Classroom.Rooms;

namespace Classroom.Presence;

/// <summary>One participant on the board. Only its room touches it, under the room's lock.</summary>
internal sealed class BoardSeat(Participant row)
{
    private PresenceState? _toldState;
    private PresentPerson? _drawn;
    private ImmutableArray<CompetitionPresence> _toldCompetitions = [];

    public Guid ParticipantId { get; } = row.Id;

    public Guid UserId { get; private set; } = row.UserId;

    public string DisplayName { get; private set; } = row.DisplayName;

    public string NameKey { get; private set; } = row.NameKey;

    public Role Role { get; private set; } = row.Role;

    public bool IsMuted { get; private set; } = row.MutedAt is not null;

    public Presence Presence { get; set; } = PresenceRow.Read(row);

    // Of the room as a whole (the lobby stands for it), and of each other place.
    private readonly Dictionary<Place, Track> _tracks = [];

    /// <summary>For which instant the clock already has this seat in its queue; the largest one means for none.</summary>
    public DateTimeOffset QueuedFor { get; set; } = DateTimeOffset.MaxValue;

    public void Update(Participant changed)
    {
        if (changed.Role.IsCounted() != Role.IsCounted())
        {
            // What was counted stays counted; what follows is another stretch.
            _tracks.Clear();
        }

        (UserId, DisplayName, NameKey, Role) = (changed.UserId, changed.DisplayName, changed.NameKey, changed.Role);
        IsMuted = changed.MutedAt is not null;
    }

    /// <summary>The stretches that were going on when the program stopped.</summary>
    public void GoOn(Place place, Track track) => _tracks[place] = track;

    /// <summary>A tab beat: gives the stretches to keep that this made or moved on (P-8).</summary>
    public List<(Place Place, Track Track)> Keep(Presence before, string session, DateTimeOffset now, PresenceRules rules)
    {
        List<(Place, Track)> kept = [];
        // Where the tab was, and where it is: a beat says nothing of the places of other tabs.
        foreach (var place in PlacesOf(before, session).Concat(PlacesOf(Presence, session)).Append(Place.Lobby).Distinct())
        {
            Place? within = place == Place.Lobby ? null : place;
            var stretches = Track.Advance(_tracks.GetValueOrDefault(place), before, Presence, within, now, rules);
            kept.AddRange(stretches.Select(track => (place, track)));
            if (stretches.Count > 0)
            {
                _tracks[place] = stretches[^1];
            }
            else
            {
                _tracks.Remove(place);
            }
        }

        return kept;
    }

    /// <summary>The last tab said good-bye: the stretches of the places where it was end with it, at their last beat.</summary>
    public List<(Place Place, Track Track)> SayGoodbye(DateTimeOffset end, PresenceRules rules)
    {
        List<(Place, Track)> kept = [];
        foreach (var (place, track) in _tracks.ToList())
        {
            if (Presence.StateAt(end, rules, place == Place.Lobby ? null : place) == PresenceState.Left)
            {
                kept.Add((place, _tracks[place] = track with { SaidGoodbye = true }));
            }
        }

        return kept;
    }

    private static IEnumerable<Place> PlacesOf(Presence presence, string session) =>
        presence.Sessions.Where(tab => tab.Id == session).Select(tab => tab.Place);

    /// <summary>As pages draw it: the same object as before where it draws the same, so that they need not look into it.</summary>
    public PresentPerson ReadToDraw(DateTimeOffset now, PresenceRules rules)
    {
        var read = Read(now, rules);
        return _drawn = _drawn is { } before && read.DrawsLike(before) ? before : read;
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
