using System.Globalization;
using System.Text;

namespace Classroom.Quizzes;

/// <summary>Text as searching sees it: without case, accents and width.</summary>
public static class SearchText
{
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Surrogate))
            {
                folded.Append(Rune.ToLowerInvariant(rune));
            }
        }

        return folded.ToString();
    }

    /// <summary>The words of a search, each to be found.</summary>
    public static IReadOnlyList<string> Words(string? search) =>
        Fold(search ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Take(8).ToList();

    /// <summary>What a question says: its prompt and what it offers.</summary>
    public static string Of(Question question) => Fold(string.Join('\n', Offered(question.Body).Prepend(question.Prompt)));

    private static IEnumerable<string> Offered(QuestionBody body) => body switch
    {
        SingleChoiceBody single => single.Options,
        MultipleChoiceBody multiple => multiple.Options,
        PollBody poll => poll.Options,
        OrderingBody ordering => ordering.Items,
        ShortTextBody text => text.Accepted,
        _ => [],
    };
}
