using Classroom.Quizzes;

namespace Classroom.Competitions;

/// <summary>
/// Points as a pure function of the raw record (C-7). Everything is reckoned in decimals and rounded to whole points, halves away from zero.
/// Questions that nobody can get right or wrong give 0 and neither break nor lengthen a streak; so do those that do not count.
/// </summary>
public static class Scoring
{
    /// <summary>"10 % more for each right answer in a row before this one, at most 50 %."</summary>
    private const decimal StreakStep = 0.1m;
    private const int MostSteps = 5;

    /// <summary>"A wrong answer takes away a quarter of the question's points."</summary>
    private const decimal PenaltyShare = 0.25m;

    /// <summary>Everybody's marks, in the order of the record's participants.</summary>
    public static IReadOnlyList<MarkSheet> Marks(RawRecord record, ScoringOptions options)
    {
        var (marking, answers) = (new Marking(record.Questions, options), record.Answers.ToLookup(answer => answer.Participant));
        return [.. record.Participants.Select(participant => marking.Of(participant, answers[participant]))];
    }

    /// <summary>The most that can be got: everything right, at once, with each bonus.</summary>
    public static int Most(RawRecord record, ScoringOptions options)
    {
        var scored = record.Questions.Where(asked => asked.IsScored).ToList();
        var last = record.Questions.LastOrDefault(asked => asked.Question.Kind.IsScored());
        return scored.Index().Sum(asked =>
            (asked.Item.Question.Points + (options.StreakBonus ? Bonus(asked.Item.Question.Points, asked.Index) : 0))
                * (options.LastDouble && ReferenceEquals(asked.Item, last) ? 2 : 1));
    }

    internal static int Base(AskedQuestion asked, GivenAnswer given, decimal correctness, ScoringOptions options)
    {
        var used = Used(given.Took, given.Extra.MeasuredBy(asked.Limit));
        var share = options.Method switch
        {
            ScoringMethod.Speed => SpeedScoring.Share(correctness, given.Took, used),
            ScoringMethod.AccuracyFirst => AccuracyFirstScoring.Share(correctness, used),
            ScoringMethod.AccuracyOnly => AccuracyOnlyScoring.Share(correctness),
            ScoringMethod.Participation => ParticipationScoring.Share(correctness),
        };
        var loses = options.Penalty && correctness == 0 && options.Method != ScoringMethod.Participation;
        return Round(asked.Question.Points * (loses ? -PenaltyShare : share));
    }

    internal static int Bonus(int points, int streak) => Round(points * StreakStep * Math.Min(streak, MostSteps));

    /// <summary>t / T, from 0 to 1: what came within the grace is as late as the deadline.</summary>
    private static decimal Used(TimeSpan took, TimeSpan limit) =>
        limit <= TimeSpan.Zero ? 1 : Math.Clamp((decimal)took.Ticks / limit.Ticks, 0, 1);

    internal static int Round(decimal points) => (int)Math.Round(points, MidpointRounding.AwayFromZero);
}
