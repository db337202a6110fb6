namespace Classroom.Competitions;

/// <summary>One run of a quiz in a room, from the moment it is opened until it ends. Its questions are copies (C-3).</summary>
public sealed class Competition
{
    /// <summary>UUID version 7.</summary>
    public required Guid Id { get; init; }

    public required Guid RoomId { get; init; }

    /// <summary>The quiz that it was opened from; it may be gone since.</summary>
    public required Guid QuizId { get; init; }

    public required string Title { get; init; }

    public required DateTime OpenedAt { get; init; }

    /// <summary>When it was finished or cancelled, or null while it goes on.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>Where it is an assignment and no live run, until when it can be done (C-13).</summary>
    public DateTime? DueAt { get; set; }

    /// <summary>What the host chose, as <see cref="StoredJson"/> writes <see cref="CompetitionTerms"/>.</summary>
    public required string Terms { get; set; }

    /// <summary>What happened when, as <see cref="StoredJson"/> writes <see cref="Competitions.Run"/>. An assignment has the questions' times alone.</summary>
    public required string Run { get; set; }

    /// <summary>That of the run: incremented by every transition, and by every grading anew after the end, and checked by the database (C-4).</summary>
    public int Version { get; set; }
}
