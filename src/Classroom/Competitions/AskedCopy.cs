using Classroom.Quizzes;

namespace Classroom.Competitions;

/// <summary>A question of a run with the order in which its items are shown, where they are to be put in order.</summary>
public sealed record AskedCopy(Question Question, ShownOrder? Shown)
{
    /// <summary>What may be chosen, in the order in which it is shown; empty where something is written. True and false have words of the page's language.</summary>
    public IReadOnlyList<string> Options => Question.Body switch
    {
        SingleChoiceBody single => single.Options,
        MultipleChoiceBody multiple => multiple.Options,
        PollBody poll => poll.Options,
        OrderingBody ordering => [.. Shown!.Items.Select(item => ordering.Items[item])],
        _ => [],
    };

    /// <summary>An answer as it was sent: items by their shown places, not by their right ones.</summary>
    public AnswerDraft AsSent(Answer answer) => answer switch
    {
        ChoiceAnswer choice => new AnswerDraft(Choices: choice.Choices),
        TextAnswer text => new AnswerDraft(Text: text.Text),
        NumberAnswer { Written: { } written } => new AnswerDraft(Text: written),
        NumberAnswer number => new AnswerDraft(Number: number.Value),
        OrderAnswer order => new AnswerDraft(Order: Shown!.PlacesOf(order.Items)),
        _ => new AnswerDraft(),
    };
}
