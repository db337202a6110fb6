using Classroom.Quizzes;
using Classroom.Web.Accounts;

namespace Classroom.Web.Quizzes;

/// <summary>A quiz under its owner's hands. Each command asks who acts now; whoever does not own it finds nothing.</summary>
public sealed class OwnQuiz(Guid quiz, QuizDesk desk, CurrentCaller callers)
{
    public Guid Id => quiz;

    public async Task<QuizView?> ReadAsync() => await desk.ReadAsync(await OwnerAsync(), quiz) is { Done: true, Value: var view } ? view : null;

    public async Task<QuestionInQuiz?> FindAsync(Guid question) => (await ReadAsync())?.Find(question);

    public async Task<Outcome<Nothing, QuizRefusal>> RenameAsync(string? title) => await desk.RenameAsync(await OwnerAsync(), quiz, title);

    public async Task<Outcome<Nothing, QuizRefusal>> TagAsync(string? tags) => await desk.TagAsync(await OwnerAsync(), quiz, tags);

    public async Task<Outcome<AddedQuestions, QuizRefusal>> AddAsync(IReadOnlyList<Question> questions, Guid? behind) =>
        await desk.AddAsync(await OwnerAsync(), quiz, questions, behind);

    /// <returns>Null where the store does not answer: a teacher's words are worth another try, and not a page that says "an error occurred".</returns>
    public async Task<Outcome<int, QuizRefusal>?> WriteAsync(Guid question, int version, Question content)
    {
        try
        {
            return await desk.WriteAsync(await OwnerAsync(), quiz, question, version, content);
        }
        catch (Exception)
        {
            return null;
        }
    }

    public async Task<Outcome<Nothing, QuizRefusal>> MoveAsync(Guid question, Guid? behind) => await desk.MoveAsync(await OwnerAsync(), quiz, question, behind);

    public async Task<Outcome<Nothing, QuizRefusal>> DeleteAsync(Guid question) => await desk.DeleteAsync(await OwnerAsync(), quiz, question);

    public async Task<Outcome<Nothing, QuizRefusal>> RestoreAsync() => await desk.RestoreAsync(await OwnerAsync(), quiz);

    private async Task<Guid> OwnerAsync() => (await callers.GetAsync()).Account ?? Guid.Empty;
}
