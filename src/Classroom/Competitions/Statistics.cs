using Classroom.Quizzes;

namespace Classroom.Competitions;

/// <summary>What the report says of one question (C-14).</summary>
/// <param name="Answered">How many answered.</param>
/// <param name="Options">For each option how many chose it; empty where there are none.</param>
/// <param name="Given">Equal answers together, the most frequent first.</param>
/// <param name="ShareCorrect">"Fully right answers / all answers"; null without answers or where nothing is right or wrong.</param>
/// <param name="MedianTime">"Half answered faster than this"; null without answers.</param>
/// <param name="Discrimination">See <see cref="Discrimination"/>.</param>
public sealed record QuestionStatistics(
    int Question, int Answered, IReadOnlyList<int> Options, IReadOnlyList<EqualAnswers> Given,
    decimal? ShareCorrect, TimeSpan? MedianTime, double? Discrimination);

/// <param name="Answer">One of them, the first given.</param>
public sealed record EqualAnswers(Answer Answer, int Count, decimal? Correctness);

/// <summary>The figures of a report: pure functions of the raw record, of everybody on its list and of questions that count.</summary>
public static class Statistics
{
    public static IReadOnlyList<QuestionStatistics> Of(RawRecord record)
    {
        // A report says what was right; what a mistake cost is the scoring's.
        var sheets = Scoring.Marks(record, new ScoringOptions(ScoringMethod.AccuracyOnly));
        var listed = record.Participants.ToHashSet();
        var answers = record.Answers.Where(answer => listed.Contains(answer.Participant))
            .DistinctBy(answer => (answer.Participant, answer.Question)).ToLookup(answer => answer.Question);
        return
        [
            .. from index in Enumerable.Range(0, record.Questions.Count)
               where record.Questions[index].Counts
               select Of(index, record.Questions[index], [.. answers[index]], sheets),
        ];
    }

    /// <summary>"The smallest share of right answers first; of equal ones the slower." Without what nobody answered.</summary>
    public static IReadOnlyList<QuestionStatistics> Hardest(IReadOnlyList<QuestionStatistics> questions, int most) =>
    [
        .. questions.Where(question => question.ShareCorrect is not null)
            .OrderBy(question => question.ShareCorrect).ThenByDescending(question => question.MedianTime).ThenBy(question => question.Question).Take(most),
    ];

    private static QuestionStatistics Of(int index, AskedQuestion asked, IReadOnlyList<GivenAnswer> answers, IReadOnlyList<MarkSheet> sheets)
    {
        var grading = Grading.By(asked.Question.Body);
        var given = answers.GroupBy(answer => Key(asked.Question.Body, answer.Answer), StringComparer.Ordinal)
            .Select(equal => new EqualAnswers(equal.First().Answer, equal.Count(), grading.Correctness(equal.First().Answer, partial: true)))
            .OrderByDescending(equal => equal.Count).ToList();
        var right = given.Where(equal => equal.Correctness == 1).Sum(equal => equal.Count);
        return new QuestionStatistics(
            index, answers.Count, PerOption(asked.Question.Body, answers), given,
            asked.IsScored && answers.Count > 0 ? (decimal)right / answers.Count : null,
            Median([.. answers.Select(answer => answer.Took).Order()]),
            asked.IsScored ? Discrimination.Of(index, sheets) : null);
    }

    private static IReadOnlyList<int> PerOption(QuestionBody body, IReadOnlyList<GivenAnswer> answers)
    {
        var options = body switch
        {
            SingleChoiceBody single => single.Options.Count,
            MultipleChoiceBody multiple => multiple.Options.Count,
            PollBody poll => poll.Options.Count,
            TrueFalseBody => 2,
            _ => 0,
        };
        var counts = new int[options];
        foreach (var choice in answers.Select(answer => answer.Answer).OfType<ChoiceAnswer>().SelectMany(answer => answer.Choices))
        {
            if (choice >= 0 && choice < options)
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

    /// <summary>"The middle one of the times in order; of an even number the mean of the two in the middle."</summary>
    private static TimeSpan? Median(IReadOnlyList<TimeSpan> times) =>
        times.Count == 0 ? null : (times[(times.Count - 1) / 2] + times[times.Count / 2]) / 2;
}
