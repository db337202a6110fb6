using Classroom.Quizzes;

namespace Classroom.Web.Quizzes;

/// <summary>A question while somebody mends it in a dialog: what is asked, what can be chosen, what is right. Its kind stays.</summary>
public sealed class RowEdit(Question question)
{
    public string Prompt { get; set; } = question.Prompt;

    /// <summary>Options, or accepted answers.</summary>
    public List<EditedLine> Lines { get; } = [.. LinesOf(question.Body)];

    public bool IsTrue { get; set; } = question.Body is TrueFalseBody { Correct: true };

    public decimal Low { get; set; } = (question.Body as NumberBody)?.Low ?? 0;

    public decimal High { get; set; } = (question.Body as NumberBody)?.High ?? 0;

    public QuestionKind Kind => question.Kind;

    public bool HasKey => Kind is QuestionKind.SingleChoice or QuestionKind.MultipleChoice;

    public int MostLines => Kind is QuestionKind.ShortText ? QuestionRules.MostAccepted : QuestionRules.MostOptions;

    /// <summary>Marks a line as right; where only one can be, the others as wrong.</summary>
    public void Mark(EditedLine line, bool isRight)
    {
        foreach (var other in Kind is QuestionKind.SingleChoice ? Lines : [])
        {
            other.IsRight = false;
        }

        line.IsRight = isRight || Kind is QuestionKind.SingleChoice;
    }

    public void AddLine() => Lines.Add(new EditedLine(""));

    /// <summary>The question as it stands in the dialog, without lines left empty.</summary>
    public Question Made()
    {
        EditedLine[] lines = [.. Lines.Where(line => !string.IsNullOrWhiteSpace(line.Text))];
        string[] texts = [.. lines.Select(line => line.Text.Trim())];
        int[] right = [.. lines.Index().Where(line => line.Item.IsRight).Select(line => line.Index)];
        return question with
        {
            Prompt = (Prompt ?? "").ReplaceLineEndings("\n").Trim(),
            Body = question.Body switch
            {
                SingleChoiceBody => new SingleChoiceBody(texts, right is [var only, ..] ? only : -1),
                MultipleChoiceBody => new MultipleChoiceBody(texts, right),
                PollBody => new PollBody(texts),
                OrderingBody => new OrderingBody(texts),
                ShortTextBody text => text with { Accepted = texts },
                TrueFalseBody => new TrueFalseBody(IsTrue),
                NumberBody => new NumberBody(Low, High),
                var other => other,
            },
        };
    }

    private static IEnumerable<EditedLine> LinesOf(QuestionBody body) => body switch
    {
        SingleChoiceBody single => single.Options.Select((option, index) => new EditedLine(option, index == single.Correct)),
        MultipleChoiceBody multiple => multiple.Options.Select((option, index) => new EditedLine(option, multiple.Correct.Contains(index))),
        PollBody poll => poll.Options.Select(option => new EditedLine(option)),
        OrderingBody ordering => ordering.Items.Select(item => new EditedLine(item)),
        ShortTextBody text => text.Accepted.Select(accepted => new EditedLine(accepted)),
        _ => [],
    };
}

/// <summary>A line that somebody types in.</summary>
public sealed class EditedLine(string text, bool isRight = false)
{
    public string Text { get; set; } = text;

    public bool IsRight { get; set; } = isRight;
}
