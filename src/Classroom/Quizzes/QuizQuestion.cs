namespace Classroom.Quizzes;

/// <summary>A question in its place in a quiz. May be half written: what is still wrong with it, <see cref="QuestionRules"/> says.</summary>
public sealed class QuizQuestion
{
    /// <summary>UUID version 7.</summary>
    public required Guid Id { get; init; }

    public required Guid QuizId { get; init; }

    /// <summary>Ascending, with gaps.</summary>
    public required int Position { get; set; }

    /// <summary>The question as <see cref="QuestionJson"/> writes it.</summary>
    public required string Content { get; set; }

    /// <summary>What it says, as <see cref="SearchText"/> folds it.</summary>
    public required string SearchKey { get; set; }

    /// <summary>Set while it can still be brought back.</summary>
    public DateTime? DeletedAt { get; set; }

    /// <summary>Incremented by every change of its content: two tabs do not overwrite each other silently.</summary>
    public int Version { get; set; }

    public static QuizQuestion Of(Guid quiz, int position, Question question, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now), QuizId = quiz, Position = position,
        Content = QuestionJson.Write(question), SearchKey = SearchText.Of(question),
    };
}
