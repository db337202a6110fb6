using Classroom.Quizzes;
using Classroom.Rooms;

namespace Classroom.Competitions;

/// <summary>What may be answered to a question as it is asked. Pure; whatever is sent, nothing is thrown.</summary>
public static class AnswerRules
{
    /// <summary>Characters as a reader counts them.</summary>
    public const int LongestShortText = 200, LongestOpenText = 2_000;

    /// <summary>UTF-16 units that so many characters may have: what is longer is told by its length alone, before anything is done with it.</summary>
    public static int MostParts(int characters) => characters * 16;

    /// <param name="shown">The order in which this competition shows the items; needed where they are put in order.</param>
    public static Outcome<Answer, AnswerRefusal> Read(QuestionBody body, AnswerDraft draft, ShownOrder? shown = null)
    {
        var parts = new object?[] { draft.Choices, draft.Text, draft.Number, draft.Order }.Count(part => part is not null);
        return parts == 0 ? AnswerRefusal.Empty : parts > 1 ? AnswerRefusal.WrongKind : (body, draft) switch
        {
            (SingleChoiceBody single, { Choices: { } choices }) => One(choices, single.Options.Count),
            (TrueFalseBody, { Choices: { } choices }) => One(choices, 2),
            (PollBody poll, { Choices: { } choices }) => One(choices, poll.Options.Count),
            (MultipleChoiceBody multiple, { Choices: { } choices }) => Some(choices, multiple.Options.Count),
            (ShortTextBody, { Text: { } text }) => Words(text, LongestShortText, AnswerText.Line),
            (OpenTextBody, { Text: { } text }) => Words(text, LongestOpenText, AnswerText.Lines),
            (NumberBody, { Text: { } text }) => AnswerNumber.Read(text),
            (NumberBody, { Number: { } number }) => AnswerNumber.Read(number),
            (OrderingBody ordering, { Order: { } order }) => Order(order, shown ?? ShownOrder.AsWritten(ordering.Items.Count)),
            _ => AnswerRefusal.WrongKind,
        };
    }

    private static Outcome<Answer, AnswerRefusal> One(IReadOnlyList<int> choices, int options) =>
        Flaw(choices, options) is { } flaw ? flaw
        : choices.Count > 1 ? AnswerRefusal.OneOnly
        : new ChoiceAnswer([choices[0]]);

    private static Outcome<Answer, AnswerRefusal> Some(IReadOnlyList<int> choices, int options) =>
        Flaw(choices, options) is { } flaw ? flaw : new ChoiceAnswer([.. choices.Order()]);

    private static Outcome<Answer, AnswerRefusal> Order(IReadOnlyList<int> order, ShownOrder shown) =>
        Flaw(order, shown.Count) is { } flaw ? flaw
        : order.Count < shown.Count ? AnswerRefusal.Incomplete
        : new OrderAnswer(shown.ItemsAt(order));

    private static AnswerRefusal? Flaw(IReadOnlyList<int> indices, int options) =>
        indices.Count == 0 ? AnswerRefusal.Empty
        : indices.Any(index => index < 0 || index >= options) ? AnswerRefusal.NoSuchOption
        : indices.Distinct().Count() < indices.Count ? AnswerRefusal.Repeated
        : null;

    private static Outcome<Answer, AnswerRefusal> Words(string text, int longest, Func<string, string> clean)
    {
        if (text.Length > MostParts(longest))
        {
            return AnswerRefusal.TooLong;
        }

        var tidy = clean(text);
        return !PlainText.IsVisible(tidy) ? AnswerRefusal.Empty
            : QuestionRules.IsLongerThan(tidy, longest) ? AnswerRefusal.TooLong
            : new TextAnswer(tidy);
    }
}
