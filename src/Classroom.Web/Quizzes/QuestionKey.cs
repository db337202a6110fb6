using System.Globalization;
using Classroom.Quizzes;
using Classroom.Quizzes.Formats;
using Microsoft.Extensions.Localization;

namespace Classroom.Web.Quizzes;

/// <summary>What a question offers, line by line as Markdown, and which of it is right.</summary>
public static class QuestionKey
{
    public static IEnumerable<(string Text, bool IsRight)> Of(QuestionBody body, IStringLocalizer words) => body switch
    {
        SingleChoiceBody single => single.Options.Select((option, index) => (option, index == single.Correct)),
        MultipleChoiceBody multiple => multiple.Options.Select((option, index) => (option, multiple.Correct.Contains(index))),
        PollBody poll => poll.Options.Select(option => (option, false)),
        OrderingBody ordering => ordering.Items.Select((item, index) => ($"{index + 1}\\. {item}", false)),
        TrueFalseBody truth => [(words["Editor.True"], truth.Correct), (words["Editor.False"], !truth.Correct)],
        ShortTextBody text => text.Accepted.Select(accepted => (MarkdownText.Literal(accepted), true)),
        NumberBody number => [(Range(number, words), true)],
        _ => [],
    };

    private static string Range(NumberBody number, IStringLocalizer words) => number.Low == number.High
        ? number.Low.ToString(CultureInfo.CurrentCulture)
        : words["Answer.Range", number.Low.ToString(CultureInfo.CurrentCulture), number.High.ToString(CultureInfo.CurrentCulture)];
}
