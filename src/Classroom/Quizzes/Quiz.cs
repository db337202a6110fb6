namespace Classroom.Quizzes;

/// <summary>A teacher's collection of questions, in an order (C-1). A competition copies it, so it may change at any time.</summary>
public sealed class Quiz
{
    public const int LongestTitle = 80;

    public const int MostQuestions = 1_000;

    /// <summary>UUID version 7.</summary>
    public required Guid Id { get; init; }

    /// <summary>The account that alone may see it.</summary>
    public required Guid OwnerId { get; init; }

    public required string Title { get; set; }

    /// <summary>As <see cref="QuizTags"/> writes them.</summary>
    public required string Tags { get; set; }

    /// <summary>Title and tags as <see cref="SearchText"/> folds them.</summary>
    public required string SearchKey { get; set; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>When it, or a question of it, was last changed.</summary>
    public required DateTime ChangedAt { get; set; }

    /// <summary>Set while it can still be brought back.</summary>
    public DateTime? DeletedAt { get; set; }

    /// <summary>Incremented by every change of it or of a question of it, and checked by the database.</summary>
    public int Version { get; set; }
}
