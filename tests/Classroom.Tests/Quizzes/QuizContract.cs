using Classroom.Accounts;
using Classroom.Quizzes;

namespace Classroom.Tests.Quizzes;

/// <summary>A teacher with a quiz of three questions.</summary>
public abstract class QuizContract(ITestDatabases databases) : SchoolContract(databases)
{
    protected Guid Owner { get; private set; }

    protected Guid Quiz { get; private set; }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Owner = (await School.TeacherAsync("Ms Weber")).Account!.Value;
        Quiz = (await School.Library.CreateAsync(Owner, "Capitals", [Open("One"), Open("Two"), Open("Three")])).Value;
    }

    protected static Question Open(string prompt) => new(prompt, new OpenTextBody());

    protected async Task<QuizView> ReadAsync() => (await School.Quizzes.ReadAsync(Owner, Quiz)).Value;

    protected async Task<string[]> PromptsAsync() => [.. from question in (await ReadAsync()).Questions select question.Question.Prompt];

    /// <summary>The question with this prompt.</summary>
    protected async Task<QuestionInQuiz> FindAsync(string prompt) => (await ReadAsync()).Questions.Single(q => q.Question.Prompt == prompt);

    protected async Task<Guid> SomebodyElseAsync() => (await School.TeacherAsync("Mr Okafor")).Account!.Value;
}
