using System.Text.Json;
using Classroom.Quizzes;

namespace Classroom.Tests.Quizzes;

/// <summary>Makes questions of all kinds that keep every rule; the same seed makes the same ones. Their texts are full of what formats use as marks.</summary>
public sealed class QuestionMaker(int seed)
{
    private static readonly string[] Words =
    [
        "Paris", "Größe", "naïve", "Москва", "где", "عاصمة", "مصر", "北京", "哪个", "Ōsaka", "Ελλάδα", "हिन्दी", "🙂", "👩‍🔬", "e\u0301t",
        "**strong**", "*stressed*", "`code`", "$x^2$", @"\(a_1\)", @"\[\frac{1}{2}\]", "$$y=3$$", "[link](https://example.org/a?b=c&d=1)",
        "a->b", "=", "~", "#", "####", "{", "}", ":", "::", "\\", "\\n", "\\\\", "//", "%50%", "50%", "[html]", "[markdown]", "[x]", "<b>", "</b>",
        "&amp;", "&", "<", ">", "\"", "''", ",", ";", "|", "*", "**", "_____", "-", "1.", "A)", "(c)", "ANSWER: A", "$CATEGORY:", "T", "TRUE", "x@y.z",
        "<script>alert(1)</script>", "javascript:alert(1)", "=1+1", "@cmd", "+4", "]]>", "<![CDATA[", "?", "!", "’", "«»", "…", "\u00A0", "3,14",
    ];

    private readonly Random _random = new(seed);

    public IReadOnlyList<Question> Quiz(int questions) => [.. Enumerable.Range(0, questions).Select(_ => Question())];

    public Question Question()
    {
        while (true)
        {
            var question = new Question(Lines(3), Body(Pick(Enum.GetValues<QuestionKind>())))
            {
                Seconds = Chance(3) ? _random.Next(QuestionRules.ShortestTime, QuestionRules.LongestTime + 1) : Classroom.Quizzes.Question.UsualSeconds,
                Points = Chance(3) ? _random.Next(0, QuestionRules.MostPoints + 1) : Classroom.Quizzes.Question.UsualPoints,
                Explanation = Chance(3) ? Lines(2) : "",
            };
            if (QuestionRules.FlawsOf(question).Count == 0)
            {
                return question;
            }
        }
    }

    /// <summary>For comparing: lists in records compare by reference.</summary>
    public static string Json(Question question) => JsonSerializer.Serialize(question);

    private QuestionBody Body(QuestionKind kind) => kind switch
    {
        QuestionKind.SingleChoice => Single(Options()),
        QuestionKind.MultipleChoice => Multiple(Options()),
        QuestionKind.TrueFalse => new TrueFalseBody(Chance(2)),
        QuestionKind.ShortText => new ShortTextBody([.. Enumerable.Range(0, _random.Next(1, 5)).Select(_ => Line(3))], Chance(3), Chance(3)),
        QuestionKind.Number => Number(),
        QuestionKind.Ordering => new OrderingBody(Options()),
        QuestionKind.Poll => new PollBody(Options()),
        QuestionKind.OpenText => new OpenTextBody(),
    };

    private SingleChoiceBody Single(IReadOnlyList<string> options) => new(options, _random.Next(options.Count));

    private MultipleChoiceBody Multiple(IReadOnlyList<string> options)
    {
        List<int> correct = [.. Enumerable.Range(0, options.Count).Where(_ => Chance(2))];
        return new(options, correct.Count > 0 ? correct : [_random.Next(options.Count)]);
    }

    private NumberBody Number()
    {
        var low = Math.Round((decimal)((_random.NextDouble() - 0.5) * Math.Pow(10, _random.Next(0, 9))), _random.Next(0, 5));
        return new(low, Chance(2) ? low : low + Math.Round((decimal)_random.NextDouble() * 10, 2));
    }

    private IReadOnlyList<string> Options() => [.. Enumerable.Range(0, _random.Next(QuestionRules.FewestOptions, QuestionRules.MostOptions + 1)).Select(_ => Line(4))];

    private string Lines(int most) => string.Join(Chance(2) ? "\n" : "\n\n", Enumerable.Range(0, _random.Next(1, most + 1)).Select(_ => Line(6))).Trim();

    private string Line(int most) => string.Join(' ', Enumerable.Range(0, _random.Next(1, most + 1)).Select(_ => Pick(Words))).Trim();

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    private T Pick<T>(T[] from) => from[_random.Next(from.Length)];
}
