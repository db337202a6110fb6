namespace Classroom.Rooms;

/// <summary>
/// A user's membership of a room: their seat. It also carries what was last heard of them (P-6); those columns are
/// written behind by the presence feature and nothing else writes them.
/// </summary>
public sealed class Participant
{
    /// <summary>UUID version 7.</summary>
    public required Guid Id { get; init; }

    public required Guid RoomId { get; init; }

    /// <summary>The account or the guest whose seat it is.</summary>
    public required Guid UserId { get; set; }

    /// <summary>As <see cref="Rooms.DisplayName"/> accepted it.</summary>
    public required string DisplayName { get; set; }

    /// <summary>The name as compared: unique among the seats of the room that are taken .</summary>
    public required string NameKey { get; set; }

    public required Role Role { get; set; }

    public required DateTime JoinedAt { get; init; }

    public DateTime? MutedAt { get; set; }

    /// <summary>Since when the seat is taken away, or null. A removed student may join again with the code, a banned one may not.</summary>
    public DateTime? RemovedAt { get; set; }

    public DateTime? BannedAt { get; set; }

    /// <summary>Incremented by every command and checked by the database. Presence does not touch it.</summary>
    public int Version { get; set; }

    /// <summary>The last beat.</summary>
    public DateTime? LastActive { get; set; }

    /// <summary>Since when every tab is hidden, or null.</summary>
    public DateTime? HiddenSince { get; set; }

    /// <summary>When the last tab said good-bye, or null.</summary>
    public DateTime? LeftAt { get; set; }

    public bool IsInCompetition { get; set; }

    public Guid? CurrentCompetitionId { get; set; }

    /// <summary>The tab that beat last.</summary>
    public string? SessionId { get; set; }
}
