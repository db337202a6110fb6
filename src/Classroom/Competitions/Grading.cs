using Classroom.Quizzes;

namespace Classroom.Competitions;

/// <summary>
/// How right an answer is: 1 right, 0 wrong, between them partly. Made once for a question and asked for each answer.
/// Both formulas for partly right are "(right − wrong) / all right, not below 0", so that guessing blindly gives nothing on average.
/// </summary>
public sealed class Grading
{
    private readonly QuestionBody _body;
    private readonly HashSet<string> _accepted;

    private Grading(QuestionBody body)
    {
        _body = body;
        _accepted = body is ShortTextBody text
            ? text.Accepted.Select(accepted => AnswerText.Key(accepted, text)).ToHashSet(StringComparer.Ordinal)
            : [];
    }

    public static Grading By(QuestionBody body) => new(body);

    /// <summary>From 0 to 1; null where nothing is right or wrong. An answer that does not fit the question is wrong.</summary>
    /// <param name="partial">Whether partly right counts in part; otherwise it is wrong.</param>
    public decimal? Correctness(Answer answer, bool partial)
    {
        if (!_body.Kind.IsScored())
        {
            return null;
        }

        var correctness = (_body, answer) switch
        {
            (SingleChoiceBody single, ChoiceAnswer { Choices: [var chosen] }) => Right(chosen == single.Correct),
            (TrueFalseBody fact, ChoiceAnswer { Choices: [var chosen] }) => Right(chosen == (fact.Correct ? ChoiceAnswer.True : ChoiceAnswer.False)),
            (MultipleChoiceBody multiple, ChoiceAnswer { Choices: var chosen }) => Chosen(multiple.Correct, chosen),
            (ShortTextBody text, TextAnswer { Text: var words }) => Right(_accepted.Contains(AnswerText.Key(words, text))),
            (NumberBody number, NumberAnswer(var value, var or)) => Right(IsIn(number, value) || (or is { } other && IsIn(number, other))),
            (OrderingBody ordering, OrderAnswer { Items: var order }) => Ordered(ordering.Items.Count, order),
            _ => 0,
        };
        return partial ? correctness : Math.Floor(correctness);
    }

    /// <summary>"(right options chosen − wrong options chosen) / all right options, not below 0."</summary>
    private static decimal Chosen(IReadOnlyList<int> correct, IReadOnlyList<int> chosen)
    {
        var right = chosen.Count(correct.Contains);
        return Math.Max(0, (decimal)(right - (chosen.Count - right)) / correct.Count);
    }

    /// <summary>"(pairs of items in the right order − pairs in the wrong order) / all pairs, not below 0."</summary>
    private static decimal Ordered(int items, IReadOnlyList<int> order)
    {
        var all = items * (items - 1) / 2;
        if (order.Count != items || all == 0)
        {
            return Right(order.Count == items);
        }

        var right = Enumerable.Range(0, items).Sum(first => Enumerable.Range(first + 1, items - first - 1).Count(then => order[first] < order[then]));
        return Math.Max(0, (decimal)(right - (all - right)) / all);
    }

    private static bool IsIn(NumberBody range, decimal value) => value >= range.Low && value <= range.High;

    private static decimal Right(bool right) => right ? 1 : 0;
}
