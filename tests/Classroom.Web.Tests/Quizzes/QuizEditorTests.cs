using Bunit;
using Bunit.TestDoubles;
using Classroom.Quizzes;
using Classroom.Tests;
using Classroom.Web.Quizzes;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Classroom.Web.Tests.Quizzes;

public sealed class QuizEditorTests
{
    [Fact]
    public async Task Somebody_elses_quiz_is_not_found()
    {
        await using var lesson = await QuizLesson.BeginAsync(QuizLesson.Choice("Secret"));
        foreach (var caller in new[] { await lesson.School.TeacherAsync("Mr Brown"), default })
        {
            var tab = await lesson.TabAsync(caller);
            var found = true;
            tab.Services.GetRequiredService<NavigationManager>().OnNotFound += (_, _) => found = false;
            var page = tab.Render<QuizEditorPage>(parameters => parameters.Add(one => one.QuizId, lesson.QuizId));
            Assert.False(found);
            Assert.DoesNotContain("Secret", page.Markup);
        }
    }

    [Fact]
    public async Task A_new_question_comes_behind_the_chosen_one_and_has_its_kind()
    {
        await using var lesson = await QuizLesson.BeginAsync(new("One", new TrueFalseBody(true)), QuizLesson.Choice("Two"));
        var editor = await lesson.OpenAsync();
        await editor.PressAsync("Editor.Add");
        Assert.Equal("2", editor.Chosen);
        await editor.TypeAsync("#prompt", "Between");
        await editor.LeaveFieldAsync();
        Assert.Equal(["One", "Between", "Two"], await lesson.PromptsAsync());
        Assert.Equal(QuestionKind.TrueFalse, (await lesson.StoredAsync(1)).Kind);
    }

    [Fact]
    public async Task What_is_typed_goes_into_the_copy_as_well()
    {
        await using var lesson = await QuizLesson.BeginAsync(QuizLesson.Choice("One"));
        var editor = await lesson.OpenAsync();
        await editor.TypeAsync("#prompt", "Uno");
        await editor.PressAsync("Editor.Duplicate");
        Assert.Equal(["Uno", "Uno"], await lesson.PromptsAsync());
        Assert.Equal("2", editor.Chosen);
    }

    [Fact]
    public async Task A_deletion_is_taken_back()
    {
        await using var lesson = await QuizLesson.BeginAsync(QuizLesson.Choice("One"), QuizLesson.Choice("Two"), QuizLesson.Choice("Three"));
        var editor = await lesson.OpenAsync();
        await editor.ChooseAsync(1);
        await editor.TypeAsync("#prompt", "Two and a half");
        await editor.PressAsync("Editor.Delete");
        Assert.Equal(["One", "Three"], await lesson.PromptsAsync());
        Assert.Equal("Three", editor.Prompt);
        Assert.Contains(editor.Tab.Word("Editor.Deleted", 2), editor.Page.Markup);
        await editor.PressAsync("Editor.Restore");
        Assert.Equal(["One", "Two and a half", "Three"], await lesson.PromptsAsync());
        Assert.Equal("Two and a half", editor.Prompt);
    }

    [Fact]
    public async Task The_last_question_can_go()
    {
        await using var lesson = await QuizLesson.BeginAsync(QuizLesson.Choice("One"));
        var editor = await lesson.OpenAsync();
        await editor.PressAsync("Editor.Delete");
        Assert.Contains(editor.Tab.Word("Editor.EmptyTitle"), editor.Page.Markup);
    }

    [Fact]
    public async Task Questions_move_by_button_and_by_hand()
    {
        await using var lesson = await QuizLesson.BeginAsync(QuizLesson.Choice("One"), QuizLesson.Choice("Two"), QuizLesson.Choice("Three"));
        var editor = await lesson.OpenAsync();
        await editor.PressAsync("Editor.MoveDown");
        Assert.Equal(["Two", "One", "Three"], await lesson.PromptsAsync());
        Assert.Equal("2", editor.Chosen);
        await editor.PressAsync("Editor.MoveUp");
        Assert.Equal(["One", "Two", "Three"], await lesson.PromptsAsync());

        var list = editor.Page.FindComponent<QuestionList>();
        await list.InvokeAsync(() => list.Instance.Dropped((lesson.StoredAsync().GetAwaiter().GetResult()).Questions[2].Id, 0));
        Assert.Equal(["Three", "One", "Two"], await lesson.PromptsAsync());
        Assert.Equal(["Three", "One", "Two"], editor.List);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public async Task A_hand_that_moves_it_nowhere_changes_nothing(int place)
    {
        await using var lesson = await QuizLesson.BeginAsync(QuizLesson.Choice("One"), QuizLesson.Choice("Two"));
        var editor = await lesson.OpenAsync();
        var list = editor.Page.FindComponent<QuestionList>();
        await list.InvokeAsync(() => list.Instance.Dropped(Guid.CreateVersion7(), place));
        Assert.Equal(["One", "Two"], await lesson.PromptsAsync());
    }

    [Fact]
    public async Task A_pasted_block_becomes_a_question()
    {
        await using var lesson = await QuizLesson.BeginAsync();
        var editor = await lesson.OpenAsync();
        await editor.PressAsync("Editor.Add");
        await editor.TypeAsync("#prompt", "What carries sound?\nNothing\n*Air\nLight");
        Assert.Equal("What carries sound?", editor.Prompt);
        Assert.Equal(["Nothing", "Air", "Light"], editor.Options);
        await lesson.PauseAsync(editor);
        Assert.Equal(1, Assert.IsType<SingleChoiceBody>((await lesson.StoredAsync(0)).Body).Correct);
    }

    [Fact]
    public async Task Several_pasted_blocks_become_several_questions()
    {
        await using var lesson = await QuizLesson.BeginAsync();
        var editor = await lesson.OpenAsync();
        await editor.PressAsync("Editor.Add");
        await editor.TypeAsync("#prompt", "First?\n*a\nb\n\nSecond?\n*True\nFalse\n\nThird?\n*x\n*y\nz");
        Assert.Equal(["First?", "Second?", "Third?"], await lesson.PromptsAsync());
        Assert.Equal(QuestionKind.TrueFalse, (await lesson.StoredAsync(1)).Kind);
        Assert.Equal("3", editor.Chosen);
    }

    [Fact]
    public async Task A_prompt_that_has_words_already_stays_text()
    {
        await using var lesson = await QuizLesson.BeginAsync(QuizLesson.Choice("One"));
        var editor = await lesson.OpenAsync();
        await editor.TypeAsync("#prompt", "One\n*a\nb");
        Assert.Equal("One\n*a\nb", editor.Prompt);
    }

    [Fact]
    public async Task A_quiz_that_is_gone_says_so()
    {
        await using var lesson = await QuizLesson.BeginAsync(QuizLesson.Choice("One"));
        var editor = await lesson.OpenAsync();
        await lesson.School.Library.DeleteAsync(lesson.Owner, lesson.QuizId);
        await editor.Tab.SeesAsync(() => Assert.Contains(editor.Tab.Word("Editor.GoneTitle"), editor.Page.Markup));
    }
}
