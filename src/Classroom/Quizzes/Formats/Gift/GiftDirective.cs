using System.Globalization;

namespace Classroom.Quizzes.Formats.Gift;

/// <summary>
/// What GIFT has no place for, in a comment above the item that other programs pass over:
/// <c>// classroom: seconds=30 points=500 kind=poll case=yes accents=yes</c>.
/// </summary>
internal sealed record GiftDirective
{
    private const string Mark = "classroom:";

    public int Seconds { get; init; } = Question.UsualSeconds;

    public int Points { get; init; } = Question.UsualPoints;

    /// <summary>Poll, ordering or short text: kinds that look like another one in GIFT. Null where the item itself says what it is.</summary>
    public QuestionKind? Kind { get; init; }

    public bool CaseMatters { get; init; }

    public bool AccentsMatter { get; init; }

    /// <summary>Words that say nothing to us are passed over, as in every comment.</summary>
    public static GiftDirective Read(IEnumerable<string> comments) =>
        comments.Select(comment => comment.Trim())
            .Where(comment => comment.StartsWith(Mark, StringComparison.OrdinalIgnoreCase))
            .SelectMany(comment => comment[Mark.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Aggregate(new GiftDirective(), (directive, word) => directive.With(word.Split('=', 2)));

    public static GiftDirective Of(Question question) => new()
    {
        Seconds = question.Seconds,
        Points = question.Points,
        Kind = question.Body switch
        {
            PollBody => QuestionKind.Poll,
            OrderingBody => QuestionKind.Ordering,
            ShortTextBody text when text.Accepted.Any(answer => answer.Contains("->", StringComparison.Ordinal)) => QuestionKind.ShortText,
            _ => null,
        },
        CaseMatters = question.Body is ShortTextBody { CaseMatters: true },
        AccentsMatter = question.Body is ShortTextBody { AccentsMatter: true },
    };

    /// <summary>The comment line, or nothing where there is nothing to say.</summary>
    public string Write()
    {
        string?[] words =
        [
            Seconds == Question.UsualSeconds ? null : string.Create(CultureInfo.InvariantCulture, $"seconds={Seconds}"),
            Points == Question.UsualPoints ? null : string.Create(CultureInfo.InvariantCulture, $"points={Points}"),
            Kind is { } kind ? $"kind={NameOf(kind)}" : null,
            CaseMatters ? "case=yes" : null,
            AccentsMatter ? "accents=yes" : null,
        ];
        return Array.Exists(words, word => word is not null) ? $"// {Mark} {string.Join(' ', words.OfType<string>())}\n" : "";
    }

    private static string NameOf(QuestionKind kind) => kind switch
    {
        QuestionKind.Poll => "poll",
        QuestionKind.Ordering => "ordering",
        _ => "text",
    };

    private GiftDirective With(string[] word) => word switch
    {
        ["seconds", var number] when Number(number) is { } seconds => this with { Seconds = seconds },
        ["points", var number] when Number(number) is { } points => this with { Points = points },
        ["kind", "poll"] => this with { Kind = QuestionKind.Poll },
        ["kind", "ordering"] => this with { Kind = QuestionKind.Ordering },
        ["kind", "text"] => this with { Kind = QuestionKind.ShortText },
        ["case", "yes"] => this with { CaseMatters = true },
        ["accents", "yes"] => this with { AccentsMatter = true },
        _ => this,
    };

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
