namespace Classroom.Rooms;

/// <summary>
/// A room as one member sees it, read from the record at this moment. There is no other way to get at a room,
/// so that an authorisation check cannot be forgotten.
/// </summary>
public sealed record RoomEntry(
    Guid RoomId,
    string RoomName,
    string? JoinCode,
    bool IsClosed,
    bool IsLocked,
    bool IsArchived,
    bool ShowsAttention,
    DateTime CreatedAt,
    Guid ParticipantId,
    Guid UserId,
    string DisplayName,
    Role Role,
    bool IsMuted,
    DateTime JoinedAt);
