using Classroom.Data;

namespace Classroom.Presence;

/// <summary>
/// One stretch of one state of one participant in one place, as the ledger keeps it (P-8). It ends at the last beat that was
/// heard in it, never later; while the stretch goes on, that end moves. So nothing is ever left open, not by a crash either.
/// </summary>
public sealed class PresenceInterval
{
    /// <summary>UUID version 7.</summary>
    public required Guid Id { get; init; }

    public required Guid RoomId { get; init; }

    public required Guid ParticipantId { get; set; }

    /// <summary><see cref="PlaceKind.Room"/> stands for the room as a whole, whatever place of it the tabs were in.</summary>
    public required PlaceKind PlaceKind { get; init; }

    public required Guid PlaceId { get; init; }

    /// <summary><see cref="PresenceState.Active"/> or <see cref="PresenceState.Hidden"/>; who is silent or gone has no interval.</summary>
    public required PresenceState State { get; init; }

    /// <summary>Whether the participant was a student or presenter then: those are the attendance; hosts and teachers are kept apart.</summary>
    public required bool IsCounted { get; init; }

    public required DateTime FromAt { get; init; }

    public required DateTime ToAt { get; set; }

    /// <summary>Whether it ended by a good-bye; otherwise what follows is silence.</summary>
    public bool SaidGoodbye { get; set; }

    internal static PresenceInterval Of(Guid room, Guid participant, Place place, Track track, bool isCounted) => new()
    {
        Id = track.Id,
        RoomId = room,
        ParticipantId = participant,
        PlaceKind = place.Kind,
        PlaceId = place.Id,
        State = track.State,
        IsCounted = isCounted,
        FromAt = track.From.ToColumn(),
        ToAt = track.To.ToColumn(),
        SaidGoodbye = track.SaidGoodbye,
    };

    internal Track ToTrack() => new(Id, State, FromAt.ToInstant(), ToAt.ToInstant(), SaidGoodbye);
}
