using Classroom.Data;

namespace Classroom.Competitions;

/// <summary>
/// Which attempt counts (C-13): "of your finished attempts the one with the most points", the first of equals, or "the last one". "An attempt that is not
/// finished at the due date counts as finished then." A function of instants and the record, as everything else that becomes points.
/// </summary>
public static class AttemptCount
{
    /// <summary>
    /// The record that an assignment leaves: everybody's counting attempt, as if there had been no other. Every question counts, whether they got
    /// as far or not.
    /// </summary>
    /// <param name="participants">Whoever is to stand on the board; null for everybody who finished an attempt.</param>
    public static RawRecord Of(
        RunRecord record, Run run, GradeTerms grade, IEnumerable<Attempt> attempts, IEnumerable<StoredAnswer> answers, DateTimeOffset now,
        IReadOnlyList<Guid>? participants = null)
    {
        var given = answers.ToLookup(answer => (answer.ParticipantId, answer.Attempt));
        var (assignment, marking) = (Assignment.Of(record.Terms, run), MarkingOf(record, grade));
        var counting = new Dictionary<Guid, int>();
        foreach (var own in attempts.GroupBy(attempt => attempt.ParticipantId))
        {
            var rows = own.OrderBy(attempt => attempt.Number).ToList();
            var marks = rows.ToDictionary(row => row.Number, row => marking.Of(own.Key, given[(own.Key, row.Number)].Select(answer => answer.Given)));
            if (Results(assignment, rows, marks, now).SingleOrDefault(result => result.Counts) is { } counts)
            {
                counting[own.Key] = counts.Number;
            }
        }

        return new RawRecord(
            Asked(record), participants ?? [.. counting.Keys.Order()], [.. counting.SelectMany(one => given[(one.Key, one.Value)]).Select(answer => answer.Given)]);
    }

    /// <summary>What the finished attempts of one person came to, and which of them counts.</summary>
    internal static IEnumerable<AttemptResult> Results(
        Assignment assignment, IReadOnlyList<Attempt> attempts, IReadOnlyDictionary<int, MarkSheet> marks, DateTimeOffset now)
    {
        var finished = attempts.Where(attempt => attempt.FinishedAt is not null || assignment.IsOverAt(now)).ToList();
        var counts = assignment.IsCancelled ? null
            : assignment.Terms.BestCounts ? finished.MaxBy(attempt => Points(marks[attempt.Number]))
            : finished.LastOrDefault();
        return
            from attempt in finished
            let sheet = marks[attempt.Number]
            select new AttemptResult(
                attempt.Number, attempt.FinishedAt?.ToInstant() ?? assignment.EndsAt, Points(sheet), sheet.Marks.Count(mark => mark.IsRight), sheet.Marks.Count,
                attempt == counts);
    }

    /// <summary>Marks any attempt at it. Made once for all attempts that are read together.</summary>
    internal static Marking MarkingOf(RunRecord record, GradeTerms grade)
    {
        var raw = new RawRecord(Asked(record), [], []);
        return new Marking((grade.Regrade.Of(raw) is { Done: true, Value: var changed } ? changed : raw).Questions, grade.Scoring);
    }

    private static int Points(MarkSheet sheet) => sheet.PointsUpTo(int.MaxValue);

    private static IReadOnlyList<AskedQuestion> Asked(RunRecord record) =>
        [.. record.Questions.Select(copy => new AskedQuestion(copy.Question, TimeSpan.FromSeconds(copy.Question.Seconds)))];
}
