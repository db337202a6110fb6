namespace Classroom.Quizzes;

/// <summary>What a teacher sees of the library.</summary>
/// <param name="Quizzes">Those that were looked for, the last changed first.</param>
/// <param name="Tags">Every tag in use, by name.</param>
/// <param name="All">How many quizzes there are, found or not.</param>
/// <param name="LastDeleted">The one that a deletion can be taken back of.</param>
public sealed record QuizShelf(IReadOnlyList<QuizOnShelf> Quizzes, IReadOnlyList<string> Tags, int All, DeletedQuiz? LastDeleted);

public sealed record QuizOnShelf(Guid Id, string Title, IReadOnlyList<string> Tags, int Questions, DateTime ChangedAt);

public sealed record DeletedQuiz(Guid Id, string Title);
