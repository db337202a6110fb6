using System.Globalization;
using Classroom.Competitions;
using Classroom.Quizzes;
using Microsoft.Extensions.Localization;

namespace Classroom.Web.Competitions;

/// <summary>What the projector writes of questions and answers.</summary>
public static class StageWords
{
    /// <summary>What may be chosen, as Markdown; true and false in the page's language.</summary>
    public static IReadOnlyList<string> Options(ShownQuestion question, IStringLocalizer words) =>
        question.Kind == QuestionKind.TrueFalse ? [words["Editor.True"], words["Editor.False"]] : question.Options;

    /// <summary>The name of the sentence that says how it is answered.</summary>
    public static string HowTo(QuestionKind kind) => kind switch
    {
        QuestionKind.SingleChoice or QuestionKind.TrueFalse => "Stage.HowOne",
        QuestionKind.MultipleChoice => "Stage.HowSome",
        QuestionKind.Poll => "Stage.HowPoll",
        QuestionKind.Ordering => "Stage.HowOrder",
        QuestionKind.Number => "Stage.HowNumber",
        QuestionKind.ShortText => "Stage.HowText",
        QuestionKind.OpenText => "Stage.HowOpen",
    };

    /// <summary>An answer in words: orders by the letters that were shown.</summary>
    public static string Of(Answer answer, ShownOrder? shown) => answer switch
    {
        TextAnswer text => text.Text,
        NumberAnswer number => number.Written ?? number.Value.ToString(CultureInfo.CurrentCulture),
        OrderAnswer order => string.Join(" ", (shown?.PlacesOf(order.Items) ?? order.Items).Select(OptionShape.LetterOf)),
        ChoiceAnswer choice => string.Join(", ", choice.Choices.Select(OptionShape.LetterOf)),
        _ => "",
    };

    /// <summary>How large a prompt is written: "short", "long" or "huge". The browser makes it smaller still where it does not fit.</summary>
    public static string SizeOf(string prompt) => prompt.Length switch
    {
        <= 90 => "short",
        <= 300 => "long",
        _ => "huge",
    };

    public static string Points(int points) => points.ToString("N0", CultureInfo.CurrentCulture);
}
