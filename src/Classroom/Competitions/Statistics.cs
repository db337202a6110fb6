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
        var fell = Distribution.Of(asked.Question.Body, [.. answers.Select(answer => answer.Answer)]);
        return new QuestionStatistics(
            index, answers.Count, fell.Options, fell.Given,
            asked.IsScored && answers.Count > 0 ? (decimal)fell.Right / answers.Count : null,
            Median([.. answers.Select(answer => answer.Took).Order()]),
            asked.IsScored ? Discrimination.Of(index, sheets) : null);
    }

    /// <summary>"The middle one of the times in order; of an even number the mean of the two in the middle."</summary>
    private static TimeSpan? Median(IReadOnlyList<TimeSpan> times) =>
        times.Count == 0 ? null : (times[(times.Count - 1) / 2] + times[times.Count / 2]) / 2;
}
