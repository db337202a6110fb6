using Classroom.Rooms;

namespace Classroom.Quizzes;

/// <summary>A quiz's title: 1 to 80 visible characters on one line.</summary>
public static class QuizTitle
{
    public static Outcome<string, QuizRefusal> Read(string? typed)
    {
        var text = PlainText.Tidy(typed ?? "");
        return !PlainText.IsVisible(text) || PlainText.HasControls(text) || PlainText.HasTooManyMarks(text)
            || PlainText.IsLongerThan(text, Quiz.LongestTitle) ? QuizRefusal.TitleInvalid : text;
    }

    /// <summary>A title from whatever there is, such as the name of a file: cut and cleaned, and never refused.</summary>
    public static string From(string text, string otherwise)
    {
        var visible = PlainText.Tidy(string.Concat(text.EnumerateRunes().Where(rune => !System.Text.Rune.IsControl(rune)).Take(Quiz.LongestTitle)));
        return Read(visible) is { Done: true, Value: var title } ? title : otherwise;
    }
}
