namespace Classroom.Competitions;

/// <summary>One person's way through an assignment (C-13): a run of their own, at their own pace.</summary>
public sealed class Attempt
{
    public required Guid CompetitionId { get; init; }

    public required Guid ParticipantId { get; set; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    public required DateTime StartedAt { get; init; }

    public DateTime? FinishedAt { get; set; }

    /// <summary>What happened when, as <see cref="StoredJson"/> writes <see cref="Competitions.Run"/>.</summary>
    public required string Run { get; set; }

    /// <summary>That of the run, checked by the database.</summary>
    public int Version { get; set; }
}
