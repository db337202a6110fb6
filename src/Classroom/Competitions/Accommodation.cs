namespace Classroom.Competitions;

/// <summary>How much longer a participant may take, in every competition of the room (C-9). No row: no longer than the others.</summary>
public sealed class Accommodation
{
    public required Guid ParticipantId { get; init; }

    public required Guid RoomId { get; init; }

    public required ExtraTime Extra { get; set; }
}
