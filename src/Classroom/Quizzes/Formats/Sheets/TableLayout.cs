using System.Globalization;

namespace Classroom.Quizzes.Formats.Sheets;

/// <summary>
/// Our own table. The name of its first text column says that texts are Markdown, so that <see cref="TableReader"/> takes them back
/// as they were.
/// </summary>
internal static class TableLayout
{
    public static readonly string[] Header =
    [
        "Kind", "Prompt (Markdown)", .. Enumerable.Range(1, QuestionRules.MostOptions).Select(i => $"Option {i}"),
        "Correct", "Accepted", "Low", "High", "Case", "Accents", "Seconds", "Points", "Explanation",
    ];

    public static IEnumerable<string[]> Rows(IEnumerable<Question> questions) => questions.Select(Row);

    /// <summary>A picture has no place in a table.</summary>
    public static IEnumerable<WriteLoss> LossesOf(Question question) => question.Image is null ? [] : [WriteLoss.Image];

    private static string[] Row(Question question)
    {
        IReadOnlyList<string> options = question.Body switch
        {
            SingleChoiceBody single => single.Options,
            MultipleChoiceBody multiple => multiple.Options,
            OrderingBody ordering => ordering.Items,
            PollBody poll => poll.Options,
            _ => [],
        };
        var text = question.Body as ShortTextBody;
        var number = question.Body as NumberBody;
        return
        [
            OurKinds.Of(question.Kind), question.Prompt, .. Enumerable.Range(0, QuestionRules.MostOptions).Select(i => i < options.Count ? options[i] : ""),
            Correct(question.Body), text is null ? "" : AcceptedLines.Written(text.Accepted), Number(number?.Low), Number(number?.High),
            text is null ? "" : Yes(text.CaseMatters), text is null ? "" : Yes(text.AccentsMatter),
            Number(question.Seconds), Number(question.Points), question.Explanation,
        ];
    }

    private static string Correct(QuestionBody body) => body switch
    {
        SingleChoiceBody single => Number(single.Correct + 1),
        MultipleChoiceBody multiple => string.Join(", ", multiple.Correct.Select(index => Number(index + 1))),
        TrueFalseBody trueFalse => trueFalse.Correct ? "true" : "false",
        _ => "",
    };

    private static string Yes(bool yes) => yes ? "yes" : "no";

    private static string Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
