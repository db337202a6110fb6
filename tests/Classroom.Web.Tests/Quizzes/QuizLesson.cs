using Bunit;
using Classroom.Accounts;
using Classroom.Quizzes;
using Classroom.Tests;
using Classroom.Web.Quizzes;

namespace Classroom.Web.Tests.Quizzes;

/// <summary>A teacher with a quiz, and tabs in which it is written.</summary>
public sealed class QuizLesson : IAsyncDisposable
{
    private readonly List<Tab> _tabs = [];

    private QuizLesson(School school, Caller teacher, Guid quiz) => (School, Teacher, QuizId) = (school, teacher, quiz);

    public School School { get; }

    public Caller Teacher { get; }

    public Guid QuizId { get; }

    public Guid Owner => Teacher.Account!.Value;

    public static async Task<QuizLesson> BeginAsync(params Question[] questions)
    {
        var school = await School.OpenAsync(new SqliteFiles());
        var teacher = await school.TeacherAsync("Ms Gray");
        return new(school, teacher, (await school.Library.CreateAsync(teacher.Account!.Value, "Waves", questions)).Value);
    }

    public static Question Choice(string prompt, params string[] options) => new(prompt, new SingleChoiceBody(options is [] ? ["Yes", "No"] : options, 0));

    public async Task<Tab> TabAsync(Caller? caller = null)
    {
        var tab = await School.TabAsync(caller ?? Teacher);
        _tabs.Add(tab);
        return tab;
    }

    public async Task<Editor> OpenAsync()
    {
        var tab = await TabAsync();
        return new(tab, tab.Render<QuizEditorPage>(page => page.Add(one => one.QuizId, QuizId)));
    }

    public async Task<QuizView> StoredAsync() => (await School.Quizzes.ReadAsync(Owner, QuizId)).Value;

    public async Task<Question> StoredAsync(int place) => (await StoredAsync()).Questions[place].Question;

    public async Task<string[]> PromptsAsync() => [.. (await StoredAsync()).Questions.Select(question => question.Question.Prompt)];

    /// <summary>Somebody else, or another tab, writes a question.</summary>
    public async Task WriteElsewhereAsync(int place, Question question)
    {
        var there = (await StoredAsync()).Questions[place];
        Assert.True((await School.Quizzes.WriteAsync(Owner, QuizId, there.Id, there.Version, question)).Done);
    }

    /// <summary>Nobody types for as long as it takes until what was typed is written.</summary>
    public async Task PauseAsync(Editor editor)
    {
        School.Time.Pass(QuestionWriter.Pause);
        await Eventually.True(() => editor.State == nameof(WriterState.Saved));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var tab in _tabs)
        {
            await tab.DisposeAsync();
        }

        await School.DisposeAsync();
    }
}
