using Classroom.Rooms;

namespace Classroom.Web.Quizzes;

/// <summary>One line of a question that is typed: an answer, or an item to be put in order.</summary>
public sealed class DraftOption
{
    public string Text { get; set; } = "";

    public bool IsRight { get; set; }

    public bool IsBlank => !PlainText.IsVisible(Text);
}
