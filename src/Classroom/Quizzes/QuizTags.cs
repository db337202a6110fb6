using Classroom.Rooms;

namespace Classroom.Quizzes;

/// <summary>The tags of a quiz: up to 10 of up to 30 visible characters, separated by commas, each once.</summary>
public static class QuizTags
{
    public const int Most = 10, Longest = 30;

    /// <summary>What somebody typed, tidied, as it is stored.</summary>
    public static Outcome<string, QuizRefusal> Read(string? typed)
    {
        List<string> tags = [];
        foreach (var part in (typed ?? "").Split([',', ';', '\n']))
        {
            var tag = PlainText.Tidy(part);
            if (!PlainText.IsVisible(tag) || tags.Contains(tag, StringComparer.OrdinalIgnoreCase))
            {
                continue;
            }

            if (PlainText.HasControls(tag) || PlainText.HasTooManyMarks(tag) || PlainText.IsLongerThan(tag, Longest))
            {
                return QuizRefusal.TagInvalid;
            }

            tags.Add(tag);
        }

        return tags.Count > Most ? QuizRefusal.TooManyTags : string.Join(',', tags);
    }

    /// <summary>The tags that are stored.</summary>
    public static IReadOnlyList<string> Of(string stored) => stored.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
