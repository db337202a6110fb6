namespace Classroom.Rooms;

/// <summary>
/// A class that lasts: a name, a join code, an owner. It keeps the instants at which things happened;
/// whether it is open or locked follows from them.
/// </summary>
public sealed class Room
{
    /// <summary>UUID version 7.</summary>
    public required Guid Id { get; init; }

    /// <summary>1 to <see cref="RoomName.Longest"/> characters, as the teacher wrote it.</summary>
    public required string Name { get; set; }

    /// <summary>The account that owns it: its host.</summary>
    public required Guid OwnerId { get; init; }

    /// <summary>Six digits, unique among rooms that have one; null once archived: the code is given back.</summary>
    public string? JoinCode { get; set; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>Since when nobody new gets in with the code, or null while the door is open .</summary>
    public DateTime? ClosedAt { get; set; }

    /// <summary>Since when only the people already in it get in, or null .</summary>
    public DateTime? LockedAt { get; set; }

    public DateTime? ArchivedAt { get; set; }

    /// <summary>Since when it is gone for everybody; its data is removed in the background, in batches.</summary>
    public DateTime? DeletedAt { get; set; }

    /// <summary>Whether hidden tabs are shown by name (P-9). The room says so to everyone.</summary>
    public bool ShowsAttention { get; set; }

    /// <summary>Words that no name in it may hold, and no answer that is shown to the class, as <see cref="Rooms.BlockedWords"/> writes them; empty for none.</summary>
    public string BlockedWords { get; set; } = "";

    /// <summary>Incremented by every change and checked by the database: who loses reads again.</summary>
    public int Version { get; set; }

    /// <summary>The same, to be looked for.</summary>
    public BlockedWords BlockedNames() => Rooms.BlockedWords.Read(BlockedWords).Value;
}
