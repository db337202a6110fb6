namespace Classroom.Web.Quizzes;

/// <param name="Place">Among the other questions, from 0.</param>
public sealed record QuestionMove(Guid Question, int Place);
