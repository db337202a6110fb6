using System.Globalization;
using Classroom.Quizzes;
using Classroom.Quizzes.Formats;

namespace Classroom.Competitions.Reports;

/// <summary>Answers and keys as a line of plain text, for files and lists.</summary>
/// <param name="True">The word for it.</param>
/// <param name="False">The word for it.</param>
public sealed record AnswerWords(string True, string False)
{
    private const string Between = "; ", Then = " → ";

    public string Of(QuestionBody body, Answer answer) => answer switch
    {
        ChoiceAnswer choice => string.Join(Between, choice.Choices.Select(index => Option(body, index))),
        TextAnswer text => text.Text,
        NumberAnswer number => number.Written ?? number.Value.ToString(CultureInfo.InvariantCulture),
        OrderAnswer order => string.Join(Then, order.Items.Select(item => Option(body, item))),
        _ => "",
    };

    /// <summary>What is right; empty where nothing is right or wrong.</summary>
    public string Key(QuestionBody body) => body switch
    {
        SingleChoiceBody single => Option(body, single.Correct),
        MultipleChoiceBody multiple => string.Join(Between, multiple.Correct.Select(index => Option(body, index))),
        TrueFalseBody fact => fact.Correct ? True : False,
        ShortTextBody text => string.Join(Between, text.Accepted),
        NumberBody { Low: var low, High: var high } => low == high
            ? low.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{low} … {high}"),
        OrderingBody ordering => string.Join(Then, ordering.Items.Select(MarkdownText.Plain)),
        _ => "",
    };

    /// <summary>An option by its index; its number where the question has none such.</summary>
    public string Option(QuestionBody body, int index) => Options(body).ElementAtOrDefault(index) is { } option
        ? MarkdownText.Plain(option)
        : (index + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>What may be chosen or put in order, as the question lists it: Markdown.</summary>
    public IReadOnlyList<string> Options(QuestionBody body) => body switch
    {
        SingleChoiceBody single => single.Options,
        MultipleChoiceBody multiple => multiple.Options,
        PollBody poll => poll.Options,
        OrderingBody ordering => ordering.Items,
        TrueFalseBody => [True, False],
        _ => [],
    };
}
