namespace Classroom.Rooms;

/// <summary>Why somebody sees a room no more.</summary>
public enum SeatLoss
{
    Removed,
    Banned,
    Moved,
    RoomArchived,
    RoomDeleted,
    SignedOut,
}
