using System.Globalization;
using System.Text;

namespace Classroom.Quizzes.Formats.Gift;

/// <summary>
/// Writes GIFT. Every text is on one line and marked as Markdown. What GIFT has no place for stands in a comment above the item
/// (<see cref="GiftDirective"/>): other programs see a poll or an ordering as a choice with several right answers.
/// </summary>
public sealed class GiftWriter : IQuizWriter
{
    public QuizFormat Format => QuizFormat.Gift;

    public IEnumerable<WriteLoss> LossesOf(Question question) => question.Image is null ? [] : [WriteLoss.Image];

    public void Write(Stream to, QuizFile quiz)
    {
        using var writer = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        if (quiz.Title.ReplaceLineEndings(" ").Trim() is { Length: > 0 } title)
        {
            writer.Write($"// {title}\n\n");
        }

        foreach (var question in quiz.Questions)
        {
            writer.Write(GiftDirective.Of(question).Write());
            writer.Write($"[markdown]{GiftEscapes.Write(question.Prompt.Trim())} {{{Answers(question.Body)}");
            writer.Write(question.Explanation.Trim() is { Length: > 0 } explanation ? $"####{Text(explanation)}}}\n\n" : "}\n\n");
        }
    }

    private static string Answers(QuestionBody body) => body switch
    {
        SingleChoiceBody single => Options(single.Options, (index, _) => index == single.Correct ? "=" : "~"),
        MultipleChoiceBody multiple => Options(multiple.Options, (index, _) => multiple.Correct.Contains(index) ? Share(multiple.Correct.Count) : "~"),
        PollBody poll => Options(poll.Options, (_, count) => Share(count)),
        OrderingBody ordering => Options(ordering.Items, (_, count) => Share(count)),
        TrueFalseBody trueFalse => trueFalse.Correct ? "TRUE" : "FALSE",
        ShortTextBody text => string.Concat(text.Accepted.Select(answer => $"=%100%{Text(GiftWildcards.Write(answer.Trim()))} ")),
        NumberBody number => $"#{GiftNumber.Write(number)}",
        _ => "",
    };

    private static string Options(IReadOnlyList<string> options, Func<int, int, string> sign) =>
        $"\n{string.Concat(options.Select((option, index) => $"\t{sign(index, options.Count)}{Text(option.Trim())}\n"))}";

    /// <summary>An equal share of the credit, with the digits that Moodle knows it by.</summary>
    private static string Share(int of) => string.Create(CultureInfo.InvariantCulture, $"~%{Math.Round(100m / of, 5)}%");

    // A text that begins as a weight or a markup does would be taken for one.
    private static string Text(string text) => $"{(text is ['%' or '[', ..] ? "[markdown]" : "")}{GiftEscapes.Write(text)}";
}
