using Classroom.Rooms;

namespace Classroom.Presence;

/// <summary>What a look at a seat found.</summary>
/// <param name="StateChanged">Whether pages would show something else than before.</param>
/// <param name="LookAgainAt">When to look again, where no earlier look is due.</param>
internal readonly record struct SeatChange(
    Guid ParticipantId, Presence Presence, PresenceState State, bool StateChanged, DateTimeOffset? LookAgainAt)
{
    /// <summary>The intervals of the ledger that it made or moved on.</summary>
    public IReadOnlyList<PresenceInterval> Kept { get; init; } = [];
}

/// <summary>Whose a seat is.</summary>
public readonly record struct BoardSeatOwner(Guid UserId, Role Role);
