using Bunit;
using Classroom.Quizzes.Images;
using Classroom.Web.Quizzes;
using Microsoft.AspNetCore.Components.Forms;

namespace Classroom.Web.Tests.Quizzes;

public sealed class PictureFieldsTests
{
    // One pixel.
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Fact]
    public async Task A_picture_joins_the_question_once_it_is_described()
    {
        await using var lesson = await QuizLesson.BeginAsync(QuizLesson.Choice("One"));
        var editor = await lesson.OpenAsync();
        Upload(editor, Png);
        editor.Page.WaitForElement("#alt");
        Assert.Contains(editor.Tab.Word("Editor.AltMissing"), editor.Flaws);
        await lesson.PauseAsync(editor);
        Assert.Null((await lesson.StoredAsync(0)).Image);

        await editor.TypeAsync("#alt", "A wave");
        await lesson.PauseAsync(editor);
        var image = (await lesson.StoredAsync(0)).Image!;
        Assert.Equal("A wave", image.Alt);
        Assert.NotNull(await lesson.School.Get<Classroom.Quizzes.ImageDesk>().FindAsync(image.Id));
        Assert.Equal($"/images/{image.Id}", editor.Page.Find(".phone-question img").GetAttribute("src"));

        await editor.TypeAsync("#alt", "");
        await lesson.PauseAsync(editor);
        Assert.Equal("A wave", (await lesson.StoredAsync(0)).Image!.Alt);
        await editor.PressAsync("Editor.RemovePicture");
        await lesson.PauseAsync(editor);
        Assert.Null((await lesson.StoredAsync(0)).Image);
    }

    [Fact]
    public async Task Decoration_needs_no_words()
    {
        await using var lesson = await QuizLesson.BeginAsync(QuizLesson.Choice("One"));
        var editor = await lesson.OpenAsync();
        Upload(editor, Png);
        editor.Page.WaitForElement("#alt");
        await editor.Page.Find(".picture [type=checkbox]").ChangeAsync(true);
        await lesson.PauseAsync(editor);
        Assert.Equal("", (await lesson.StoredAsync(0)).Image!.Alt);
    }

    [Fact]
    public async Task What_is_no_picture_is_refused_with_a_sentence()
    {
        await using var lesson = await QuizLesson.BeginAsync(QuizLesson.Choice("One"));
        var editor = await lesson.OpenAsync();
        Upload(editor, "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray());
        editor.Page.WaitForAssertion(() => Assert.Contains(editor.Tab.Word("ImageRefused.NotAPicture"), editor.Flaws));
        Upload(editor, new byte[Picture.LargestFile + 1]);
        editor.Page.WaitForAssertion(() => Assert.Contains(editor.Tab.Word("ImageRefused.TooLarge"), editor.Flaws));
        Assert.Null((await lesson.StoredAsync(0)).Image);
    }

    private static void Upload(Editor editor, byte[] bytes) =>
        editor.Page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(bytes, "wave.png", contentType: "image/png"));
}
