using Classroom.Quizzes;
using Classroom.Rooms;

namespace Classroom.Web.Quizzes;

/// <summary>A question's picture while it is described. It belongs to the question once it is described, or said to be decoration.</summary>
public sealed class PictureDraft
{
    private QuestionImage? _described;

    /// <summary>Of the stored picture, or null without one.</summary>
    public string? Id { get; private set; }

    public string Alt { get; set; } = "";

    public bool IsDecoration { get; set; }

    public bool NeedsWords => Id is not null && !IsDecoration && !PlainText.IsVisible(Alt);

    public static PictureDraft Of(QuestionImage? image) =>
        new() { _described = image, Id = image?.Id, Alt = image?.Alt ?? "", IsDecoration = image is { Alt: "" } };

    public void Show(string id) => (Id, Alt, IsDecoration) = (id, "", false);

    public void Remove() => (Id, Alt, IsDecoration, _described) = (null, "", false, null);

    /// <summary>What is stored: while the words are missing, what was stored before.</summary>
    public QuestionImage? Written()
    {
        if (Id is null || !NeedsWords)
        {
            _described = Id is null ? null : new(Id, IsDecoration ? "" : Alt.Trim());
        }

        return _described;
    }
}
