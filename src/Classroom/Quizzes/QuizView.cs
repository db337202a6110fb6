namespace Classroom.Quizzes;

/// <summary>A quiz as its owner sees it, at one moment.</summary>
public sealed record QuizView(
    Guid Id, string Title, IReadOnlyList<string> Tags, DateTime ChangedAt, int Version, IReadOnlyList<QuestionInQuiz> Questions, bool CanRestore)
{
    public QuestionInQuiz? Find(Guid question) => Questions.FirstOrDefault(q => q.Id == question);

    /// <summary>Those that may be asked.</summary>
    public IEnumerable<Question> Askable => Questions.Where(q => q.Flaws.Count == 0).Select(q => q.Question);
}

/// <summary>A question in its quiz.</summary>
/// <param name="Version">To be given back with a change.</param>
/// <param name="Flaws">Why it cannot be asked yet.</param>
public sealed record QuestionInQuiz(Guid Id, int Version, Question Question, IReadOnlyList<QuestionFlaw> Flaws);

/// <param name="Ids">Of the questions that were added, in order.</param>
public sealed record AddedQuestions(IReadOnlyList<Guid> Ids);
