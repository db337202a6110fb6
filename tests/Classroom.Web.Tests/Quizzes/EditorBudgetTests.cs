using Bunit;
using Classroom.Web.Quizzes;

namespace Classroom.Web.Tests.Quizzes;

/// <summary>Typing a character costs one drawing of one question, however many there are.</summary>
public sealed class EditorBudgetTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_character_draws_the_question_once_and_nothing_around_it()
    {
        const int typed = 40;
        await using var lesson = await QuizLesson.BeginAsync([.. Enumerable.Range(1, 50).Select(number => QuizLesson.Choice($"Question {number}"))]);
        var editor = await lesson.OpenAsync();
        var tab = editor.Tab;
        int[] Drawn() => [tab.Renders<QuestionEditor>(), tab.Renders<QuestionPhone>(), tab.Renders<QuestionList>(), tab.Renders<QuizEditorPage>(), tab.Renders<QuizHead>()];
        var before = Drawn();
        for (var length = 1; length <= typed; length++)
        {
            await editor.TypeAsync("#prompt", new string('x', length));
        }

        int[] drawn = [.. Drawn().Zip(before, (now, then) => now - then)];
        output.WriteLine($"{typed} characters: {drawn[0]} drawings of the editor, {drawn[1]} of the phone, {drawn[2]} of the list, {drawn[3]} of the page");
        Assert.Equal([typed, typed, 0, 0, 0], drawn);
    }
}
