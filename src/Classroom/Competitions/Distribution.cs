using Classroom.Quizzes;
using Classroom.Rooms;

namespace Classroom.Competitions;

/// <summary>How the answers to one question fell.</summary>
/// <param name="Answered">How many answered.</param>
/// <param name="Options">For each option, as the question lists it, how many chose it; empty where there are none.</param>
/// <param name="Given">Equal answers together, the most frequent first.</param>
public sealed record Distribution(int Answered, IReadOnlyList<int> Options, IReadOnlyList<EqualAnswers> Given)
{
    /// <summary>Answers whose words are left out of <see cref="Given"/>; see <see cref="Without"/>. They count everywhere else.</summary>
    public int Hidden { get; private init; }

    /// <summary>How many were right in full.</summary>
    public int Right => Given.Where(equal => equal.Correctness == 1).Sum(equal => equal.Count);

    /// <param name="answers">One for each participant.</param>
    public static Distribution Of(QuestionBody body, IReadOnlyCollection<Answer> answers)
    {
        var grading = Grading.By(body);
        return new Distribution(
            answers.Count,
            PerOption(body, answers),
            [
                .. answers.GroupBy(answer => Key(body, answer), StringComparer.Ordinal)
                    .Select(equal => new EqualAnswers(equal.First(), equal.Count(), grading.Correctness(equal.First(), partial: true)))
                    .OrderByDescending(equal => equal.Count),
            ]);
    }

    /// <summary>The same without what somebody wrote with a word that the room blocks. Who is right in full wrote the teacher's own words: those stay.</summary>
    public Distribution Without(BlockedWords blocked)
    {
        var hit = Given.Where(equal => equal is { Answer: TextAnswer { Text: var text }, Correctness: not 1 } && blocked.Hit(text.ReplaceLineEndings(" "))).ToHashSet();
        return hit.Count == 0 ? this : this with { Given = [.. Given.Where(equal => !hit.Contains(equal))], Hidden = hit.Sum(equal => equal.Count) };
    }

    private static int[] PerOption(QuestionBody body, IEnumerable<Answer> answers)
    {
        var counts = new int[body switch
        {
            SingleChoiceBody single => single.Options.Count,
            MultipleChoiceBody multiple => multiple.Options.Count,
            PollBody poll => poll.Options.Count,
            TrueFalseBody => 2,
            _ => 0,
        }];
        foreach (var choice in answers.OfType<ChoiceAnswer>().SelectMany(answer => answer.Choices))
        {
            if (choice >= 0 && choice < counts.Length)
            {
                counts[choice]++;
            }
        }

        return counts;
    }

    private static string Key(QuestionBody body, Answer answer) => (body, answer) switch
    {
        (ShortTextBody text, TextAnswer { Text: var words }) => AnswerText.Key(words, text),
        (_, TextAnswer { Text: var words }) => AnswerText.Key(words, caseMatters: false, accentsMatter: true),
        _ => AnswerJson.Write(answer),
    };
}

/// <param name="Answer">One of them, the first given.</param>
/// <param name="Correctness">From 0 to 1; null where nothing is right or wrong.</param>
public sealed record EqualAnswers(Answer Answer, int Count, decimal? Correctness);
