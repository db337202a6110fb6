namespace Classroom.Competitions;

/// <summary>A question of a competition: a copy, which later edits of the quiz do not change (C-3).</summary>
public sealed class CompetitionQuestion
{
    public required Guid CompetitionId { get; init; }

    /// <summary>Its index, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>The question as <see cref="Quizzes.QuestionJson"/> writes it.</summary>
    public required string Content { get; init; }

    /// <summary>Where items are to be put in order: the order in which they are shown, as <see cref="StoredJson"/> writes it.</summary>
    public string? Shown { get; init; }
}
