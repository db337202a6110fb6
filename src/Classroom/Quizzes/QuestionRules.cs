using System.Globalization;
using Classroom.Rooms;

namespace Classroom.Quizzes;

/// <summary>What a question must be before anybody is asked it (C-1). Pure; the same for typed and for imported ones.</summary>
public static class QuestionRules
{
    public const int FewestOptions = 2, MostOptions = 8;

    /// <summary>Seconds.</summary>
    public const int ShortestTime = 5, LongestTime = 600;

    public const int MostPoints = 10_000;

    /// <summary>Right answers of a short text.</summary>
    public const int MostAccepted = 20;

    /// <summary>Characters as a reader counts them (grapheme clusters).</summary>
    public const int LongestPrompt = 4_000, LongestOption = 300, LongestAccepted = 100, LongestExplanation = 4_000, LongestAlt = 300;

    /// <summary>The largest number, without its sign, that an answer may be compared with.</summary>
    public const decimal LargestNumber = 1_000_000_000_000_000m;

    /// <summary>Everything that is wrong with it, in the order in which it is read; nothing where it may be asked.</summary>
    public static IReadOnlyList<QuestionFlaw> FlawsOf(Question question) => [.. Prompt(question), .. Body(question.Body), .. Rest(question)];

    private static IEnumerable<QuestionFlaw> Prompt(Question question)
    {
        if (!PlainText.IsVisible(question.Prompt))
        {
            yield return QuestionFlaw.PromptMissing;
        }

        if (IsLongerThan(question.Prompt, LongestPrompt))
        {
            yield return QuestionFlaw.PromptTooLong;
        }
    }

    private static IEnumerable<QuestionFlaw> Body(QuestionBody body) => body switch
    {
        SingleChoiceBody single => [.. Options(single.Options), .. Unless(single.Correct >= 0 && single.Correct < single.Options.Count, QuestionFlaw.NoCorrectOption)],
        MultipleChoiceBody multiple => [.. Options(multiple.Options), .. Key(multiple)],
        OrderingBody ordering => Options(ordering.Items),
        PollBody poll => Options(poll.Options),
        ShortTextBody text => Accepted(text.Accepted),
        NumberBody number => Range(number),
        _ => [],
    };

    private static IEnumerable<QuestionFlaw> Options(IReadOnlyList<string> options)
    {
        if (options.Count < FewestOptions)
        {
            yield return QuestionFlaw.TooFewOptions;
        }

        if (options.Count > MostOptions)
        {
            yield return QuestionFlaw.TooManyOptions;
        }

        if (options.Any(option => !PlainText.IsVisible(option)))
        {
            yield return QuestionFlaw.OptionMissing;
        }

        if (options.Any(option => IsLongerThan(option, LongestOption)))
        {
            yield return QuestionFlaw.OptionTooLong;
        }

        if (options.Select(option => option.Trim()).Distinct(StringComparer.Ordinal).Count() < options.Count)
        {
            yield return QuestionFlaw.OptionsEqual;
        }
    }

    private static IEnumerable<QuestionFlaw> Key(MultipleChoiceBody body) => Unless(
        body.Correct.Count > 0 && body.Correct.All(index => index >= 0 && index < body.Options.Count)
            && body.Correct.Zip(body.Correct.Skip(1)).All(pair => pair.First < pair.Second),
        QuestionFlaw.NoCorrectOption);

    private static IEnumerable<QuestionFlaw> Accepted(IReadOnlyList<string> accepted)
    {
        if (accepted.Count == 0 || accepted.Any(answer => !PlainText.IsVisible(answer)))
        {
            yield return QuestionFlaw.NoAcceptedAnswer;
        }

        if (accepted.Count > MostAccepted)
        {
            yield return QuestionFlaw.TooManyAccepted;
        }

        if (accepted.Any(answer => IsLongerThan(answer, LongestAccepted)))
        {
            yield return QuestionFlaw.AcceptedTooLong;
        }
    }

    private static IEnumerable<QuestionFlaw> Range(NumberBody number) =>
    [
        .. Unless(number.Low <= number.High, QuestionFlaw.RangeUpsideDown),
        .. Unless(Math.Abs(number.Low) <= LargestNumber && Math.Abs(number.High) <= LargestNumber, QuestionFlaw.NumberTooLarge),
    ];

    private static IEnumerable<QuestionFlaw> Rest(Question question) =>
    [
        .. Unless(question.Seconds is >= ShortestTime and <= LongestTime, QuestionFlaw.TimeOutOfRange),
        .. Unless(question.Points is >= 0 and <= MostPoints, QuestionFlaw.PointsOutOfRange),
        .. Unless(!IsLongerThan(question.Explanation, LongestExplanation), QuestionFlaw.ExplanationTooLong),
        .. Unless(question.Image is not { } image || !IsLongerThan(image.Alt, LongestAlt), QuestionFlaw.AltTooLong),
    ];

    // Not PlainText's: that one is about names, which are much shorter. No character in use has more parts than these.
    internal static bool IsLongerThan(string text, int characters)
    {
        const int mostParts = 16;
        return text.Length > characters && (text.Length > characters * mostParts || new StringInfo(text).LengthInTextElements > characters);
    }

    private static IEnumerable<QuestionFlaw> Unless(bool fine, QuestionFlaw flaw) => fine ? [] : [flaw];
}
