namespace Classroom.Competitions;

/// <summary>Somebody who takes part in a competition: a counted participant who came in, with or without answers.</summary>
public sealed class Player
{
    public required Guid CompetitionId { get; init; }

    /// <summary>The seat.</summary>
    public required Guid ParticipantId { get; set; }

    public required DateTime JoinedAt { get; init; }

    /// <summary>The generated name that the class sees instead of their own, where the competition has such names.</summary>
    public string? Alias { get; set; }

    /// <summary>The index of their team, where there are teams (C-12).</summary>
    public int? Team { get; set; }
}
