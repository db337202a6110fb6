namespace Classroom.Competitions;

/// <summary>One live run in a room, from the moment it is opened until it ends.</summary>
public sealed class Competition
{
    public const int LongestTitle = 80;

    /// <summary>UUID version 7.</summary>
    public required Guid Id { get; init; }

    public required Guid RoomId { get; init; }

    public required string Title { get; init; }

    public required DateTime OpenedAt { get; init; }

    public DateTime? EndedAt { get; set; }

    /// <summary>Incremented by every transition and checked by the database.</summary>
    public int Version { get; set; }
}
