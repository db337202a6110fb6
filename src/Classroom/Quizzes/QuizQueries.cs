using Classroom.Data;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Quizzes;

/// <summary>Queries as words: <c>db.QuizQuestions.Of(quiz).Kept()</c>.</summary>
internal static class QuizQueries
{
    public static IQueryable<Quiz> Of(this IQueryable<Quiz> quizzes, Guid owner) => quizzes.Where(q => q.OwnerId == owner);

    public static IQueryable<Quiz> Kept(this IQueryable<Quiz> quizzes) => quizzes.Where(q => q.DeletedAt == null);

    public static IQueryable<QuizQuestion> Of(this IQueryable<QuizQuestion> questions, Guid quiz) => questions.Where(q => q.QuizId == quiz);

    public static IQueryable<QuizQuestion> Kept(this IQueryable<QuizQuestion> questions) => questions.Where(q => q.DeletedAt == null);

    /// <summary>In the quiz's order. Two that were given one place by two nodes stand as they were made.</summary>
    public static IOrderedQueryable<QuizQuestion> InOrder(this IQueryable<QuizQuestion> questions) => questions.OrderBy(q => q.Position).ThenBy(q => q.Id);

    /// <summary>Those in which every word stands: in title, tags or a question.</summary>
    public static IQueryable<Quiz> Saying(this IQueryable<Quiz> quizzes, ClassroomDb db, IReadOnlyList<string> words) => words.Aggregate(
        quizzes, (found, word) => found.Where(quiz =>
            quiz.SearchKey.Contains(word)
            || db.QuizQuestions.Any(q => q.QuizId == quiz.Id && q.DeletedAt == null && q.SearchKey.Contains(word))));
}
