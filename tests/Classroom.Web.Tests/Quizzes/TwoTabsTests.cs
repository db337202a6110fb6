using Bunit;
using Classroom.Quizzes;
using Classroom.Web.Quizzes;

namespace Classroom.Web.Tests.Quizzes;

/// <summary>Two tabs on one quiz never overwrite each other silently (C-1).</summary>
public sealed class TwoTabsTests
{
    [Fact]
    public async Task What_another_tab_writes_appears()
    {
        await using var lesson = await QuizLesson.BeginAsync(QuizLesson.Choice("One"), QuizLesson.Choice("Two"));
        var editor = await lesson.OpenAsync();
        await lesson.WriteElsewhereAsync(0, QuizLesson.Choice("Uno", "Sì", "No"));
        await editor.Tab.SeesAsync(() => Assert.Equal("Uno", editor.Prompt));
        Assert.Equal(["Sì", "No"], editor.Options);
        Assert.Equal(["Uno", "Two"], editor.List);
    }

    [Fact]
    public async Task What_is_being_typed_stays_while_another_question_changes()
    {
        await using var lesson = await QuizLesson.BeginAsync(QuizLesson.Choice("One"), QuizLesson.Choice("Two"));
        var editor = await lesson.OpenAsync();
        await editor.TypeAsync("#prompt", "Mine");
        await lesson.WriteElsewhereAsync(1, QuizLesson.Choice("Due"));
        await editor.Tab.SeesAsync(() => Assert.Equal("Due", editor.List[1]));
        Assert.Equal("Mine", editor.Prompt);
        await lesson.PauseAsync(editor);
        Assert.Equal(["Mine", "Due"], await lesson.PromptsAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_same_question_in_both_is_a_choice(bool mine)
    {
        await using var lesson = await QuizLesson.BeginAsync(QuizLesson.Choice("One"));
        var editor = await lesson.OpenAsync();
        await editor.TypeAsync("#prompt", "Mine");
        await lesson.WriteElsewhereAsync(0, QuizLesson.Choice("Theirs"));
        await editor.Tab.SeesAsync(() => Assert.Equal(nameof(WriterState.Conflict), editor.State));
        await editor.LeaveFieldAsync();
        Assert.Equal(["Theirs"], await lesson.PromptsAsync());
        Assert.Contains("Mine", editor.Page.Find("[data-testid=conflict]").TextContent);
        Assert.Contains("Theirs", editor.Page.Find("[data-testid=conflict]").TextContent);

        await editor.PressAsync(mine ? "Editor.KeepMine" : "Editor.TakeTheirs");
        await Eventually.True(() => editor.State == nameof(WriterState.Saved));
        Assert.Equal([mine ? "Mine" : "Theirs"], await lesson.PromptsAsync());
        Assert.Equal(mine ? "Mine" : "Theirs", editor.Prompt);
        Assert.Empty(editor.Page.FindAll("[data-testid=conflict]"));
    }

    [Fact]
    public async Task A_conflict_that_nobody_told_of_is_found_when_writing()
    {
        await using var lesson = await QuizLesson.BeginAsync(QuizLesson.Choice("One"));
        var editor = await lesson.OpenAsync();
        await editor.TypeAsync("#prompt", "Mine");
        var (id, version) = (await lesson.StoredAsync()).Questions[0] is var there ? (there.Id, there.Version) : default;
        // The message is still on its way when this tab writes.
        var elsewhere = lesson.School.Quizzes.WriteAsync(lesson.Owner, lesson.QuizId, id, version, QuizLesson.Choice("Theirs"));
        await elsewhere;
        await editor.LeaveFieldAsync();
        Assert.Equal(["Theirs"], await lesson.PromptsAsync());
        await editor.Tab.SeesAsync(() => Assert.Equal(nameof(WriterState.Conflict), editor.State));
    }

    [Theory]
    [InlineData("Editor.KeepAsNew", "Two", "Mine")]
    [InlineData("Editor.GiveUp", "Two")]
    public async Task A_question_that_was_deleted_elsewhere_takes_nothing_with_it(string choice, params string[] left)
    {
        await using var lesson = await QuizLesson.BeginAsync(QuizLesson.Choice("One"), QuizLesson.Choice("Two"));
        var editor = await lesson.OpenAsync();
        await editor.TypeAsync("#prompt", "Mine");
        await lesson.School.Quizzes.DeleteAsync(lesson.Owner, lesson.QuizId, (await lesson.StoredAsync()).Questions[0].Id);
        await editor.Tab.SeesAsync(() => Assert.Equal(nameof(WriterState.Gone), editor.State));
        await editor.PressAsync(choice);
        Assert.Equal(left, await lesson.PromptsAsync());
        Assert.Equal(left[^1], editor.Prompt);
    }
}
