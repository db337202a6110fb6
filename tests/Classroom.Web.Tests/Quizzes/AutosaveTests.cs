using Bunit;
using Classroom.Quizzes;
using Classroom.Web.Quizzes;

namespace Classroom.Web.Tests.Quizzes;

public sealed class AutosaveTests
{
    [Fact]
    public async Task Nothing_is_written_while_somebody_types_and_everything_after_a_pause()
    {
        await using var lesson = await QuizLesson.BeginAsync(QuizLesson.Choice("Old"));
        var editor = await lesson.OpenAsync();
        foreach (var text in new[] { "N", "Ne", "New" })
        {
            await editor.TypeAsync("#prompt", text);
            Assert.Equal(nameof(WriterState.Saving), editor.State);
            lesson.School.Time.Pass(QuestionWriter.Pause - TimeSpan.FromMilliseconds(1));
            Assert.Equal(["Old"], await lesson.PromptsAsync());
        }

        await lesson.PauseAsync(editor);
        Assert.Equal(["New"], await lesson.PromptsAsync());
    }

    [Fact]
    public async Task Leaving_a_field_writes_at_once()
    {
        await using var lesson = await QuizLesson.BeginAsync(QuizLesson.Choice("Old"));
        var editor = await lesson.OpenAsync();
        await editor.TypeAsync("#prompt", "New");
        await editor.LeaveFieldAsync();
        Assert.Equal(["New"], await lesson.PromptsAsync());
        Assert.Equal(nameof(WriterState.Saved), editor.State);
    }

    [Fact]
    public async Task Leaving_the_page_writes_too()
    {
        await using var lesson = await QuizLesson.BeginAsync(QuizLesson.Choice("Old"));
        var editor = await lesson.OpenAsync();
        await editor.TypeAsync("#prompt", "New");
        await editor.Tab.DisposeComponentsAsync();
        await Eventually.True(() => lesson.PromptsAsync().GetAwaiter().GetResult() is ["New"]);
    }

    [Fact]
    public async Task A_half_written_question_is_kept_with_its_flaws()
    {
        await using var lesson = await QuizLesson.BeginAsync();
        var editor = await lesson.OpenAsync();
        await editor.PressAsync("Editor.Add");
        Assert.Empty(editor.Flaws);
        await editor.TypeAsync("#prompt", "Only this");
        Assert.Equal([editor.Tab.Word("Flaw.TooFewOptions"), editor.Tab.Word("Flaw.NoCorrectOption")], editor.Flaws);
        await lesson.PauseAsync(editor);
        Assert.NotEmpty((await lesson.StoredAsync()).Questions[0].Flaws);
        Assert.NotNull(editor.Page.Find(".unfinished"));
    }

    [Fact]
    public async Task What_cannot_be_written_is_said_and_tried_again()
    {
        await using var lesson = await QuizLesson.BeginAsync(QuizLesson.Choice("Old"));
        var editor = await lesson.OpenAsync();
        lesson.School.Outage.Lasts = true;
        await editor.TypeAsync("#prompt", "New");
        lesson.School.Time.Pass(QuestionWriter.Pause);
        await Eventually.True(() => editor.State == nameof(WriterState.Failed));
        Assert.Contains(editor.Tab.Word("Editor.BecauseFailed"), editor.Page.Markup);
        lesson.School.Outage.Lasts = false;
        lesson.School.Time.Pass(QuestionWriter.AfterFailure);
        await Eventually.True(() => editor.State == nameof(WriterState.Saved));
        Assert.Equal(["New"], await lesson.PromptsAsync());
    }

    [Fact]
    public async Task Title_and_tags_are_written_in_place()
    {
        await using var lesson = await QuizLesson.BeginAsync();
        var editor = await lesson.OpenAsync();
        await editor.Page.Find("#quiz-title").ChangeAsync("Sound");
        await editor.Page.Find("#quiz-tags").ChangeAsync("physics; year 10");
        var stored = await lesson.StoredAsync();
        Assert.Equal(("Sound", "physics,year 10"), (stored.Title, string.Join(',', stored.Tags)));
        await editor.Page.Find("#quiz-title").ChangeAsync(" ");
        Assert.Equal(editor.Tab.Word("Quiz.Refused.TitleInvalid"), editor.Page.Find("#quiz-title-error").TextContent);
    }
}
