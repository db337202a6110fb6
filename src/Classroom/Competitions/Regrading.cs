namespace Classroom.Competitions;

/// <summary>One change of the grading after the end (C-8). The last one counts; all of them are the log.</summary>
public sealed class Regrading
{
    /// <summary>UUID version 7, so in the order in which they were made.</summary>
    public required Guid Id { get; init; }

    public required Guid CompetitionId { get; init; }

    public required DateTime MadeAt { get; init; }

    /// <summary>The seat of the teacher who made it.</summary>
    public required Guid MadeBy { get; init; }

    /// <summary>The whole new grading, as <see cref="StoredJson"/> writes it: it does not build on the one before.</summary>
    public required string Content { get; init; }
}
