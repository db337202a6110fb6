using System.Text.Json;
using Classroom.Quizzes;

namespace Classroom.Tests.Quizzes.Formats;

/// <summary>Questions that keep the rules and otherwise try everything that formats trip over. The same seed gives the same ones.</summary>
internal sealed class RandomQuestions(int seed)
{
    private static readonly string[] Pieces =
    [
        "Wie", "heißt", "π", "数学", "سؤال", "שאלה", "вопрос", "😀", "e\u0301", "x", "7", "true", "A", "=", "+", "-", "@", "'", "'=", "\"", "\"\"",
        ",", ";", "|", "*", "**b**", "_i_", "`c`", "\\", "\\*", "\\(x_1\\)", "$x^2$", "$5", "&amp;", "<b>", "]]>", "{", "}", "~", "#", "%50%", "://",
        "[l](https://example.org)", "!", "?", "1.", "1,5", "_x000D_", "x0009", "::",
    ];

    private readonly Random _random = new(seed);

    public Question Next() => new(Prompt(), Body())
    {
        Seconds = _random.Next(3) == 0 ? Question.UsualSeconds : _random.Next(QuestionRules.ShortestTime, QuestionRules.LongestTime + 1),
        Points = _random.Next(3) == 0 ? Question.UsualPoints : _random.Next(0, QuestionRules.MostPoints + 1),
        Explanation = _random.Next(2) == 0 ? "" : Prompt(),
        Image = _random.Next(4) == 0 ? Picture() : null,
    };

    /// <summary>The bytes that <see cref="QuestionImage.Id"/> stands for in these questions.</summary>
    public static byte[] BytesOf(QuestionImage image) => [0x89, (byte)'P', (byte)'N', (byte)'G', .. Convert.FromHexString(image.Id)];

    /// <summary>Equal where the questions are: records compare lists by reference.</summary>
    public static string Json(Question question) => JsonSerializer.Serialize(question with { Image = null });

    private QuestionImage Picture()
    {
        var bytes = new byte[32];
        _random.NextBytes(bytes);
        return new QuestionImage(Convert.ToHexStringLower(bytes), _random.Next(3) == 0 ? "" : Line());
    }

    private string Prompt() => string.Join(_random.Next(2) == 0 ? "\n" : "\n\n", Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Line()));

    private string Line()
    {
        var pieces = Enumerable.Range(0, _random.Next(1, 6)).Select(_ => Pieces[_random.Next(Pieces.Length)]);
        return string.Join(_random.Next(3) == 0 ? "" : " ", pieces) + (_random.Next(2) == 0 ? "" : " " + _random.Next(100));
    }

    private List<string> Lines(int fewest, int most)
    {
        var count = _random.Next(fewest, most + 1);
        var lines = new HashSet<string>();
        while (lines.Count < count)
        {
            lines.Add(Line());
        }

        return [.. lines];
    }

    private QuestionBody Body()
    {
        var options = Lines(QuestionRules.FewestOptions, QuestionRules.MostOptions);
        return _random.Next(8) switch
        {
            0 => new SingleChoiceBody(options, _random.Next(options.Count)),
            1 => new MultipleChoiceBody(options, [.. Indices(options.Count)]),
            2 => new TrueFalseBody(_random.Next(2) == 0),
            3 => new ShortTextBody(Lines(1, 5), _random.Next(2) == 0, _random.Next(2) == 0),
            4 => Number(),
            5 => new OrderingBody(options),
            6 => new PollBody(options),
            _ => new OpenTextBody(),
        };
    }

    private IEnumerable<int> Indices(int count)
    {
        var sure = _random.Next(count);
        return Enumerable.Range(0, count).Where(index => index == sure || _random.Next(3) == 0).ToList();
    }

    private NumberBody Number()
    {
        var low = Canonical((decimal)(_random.NextDouble() - 0.5) * (decimal)Math.Pow(10, _random.Next(0, 15)));
        return _random.Next(2) == 0 ? new NumberBody(low, low) : new NumberBody(low, Canonical(low + ((decimal)_random.NextDouble() * 10)));
    }

    private decimal Canonical(decimal number) => Math.Round(number, _random.Next(0, 8)) / 1.0000000000000000000000000000m;
}
