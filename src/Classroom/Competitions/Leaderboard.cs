namespace Classroom.Competitions;

/// <summary>One line of the board.</summary>
/// <param name="Points">Whole, never below 0.</param>
/// <param name="Correct">Questions answered right, in full.</param>
/// <param name="Answered">Questions answered, of those that count.</param>
/// <param name="Took">Response times of the scored questions together.</param>
/// <param name="Rank">Equal points share a rank: 1, 2, 2, 4.</param>
/// <param name="Moved">Places up (above 0) or down since the question before; null where there was none.</param>
public sealed record Standing(Guid Participant, int Points, int Correct, int Answered, TimeSpan Took, int Rank, int? Moved);

/// <summary>Who stands where: "more points come first, equal points share a rank". Time breaks no tie; it has had its say in the points.</summary>
public static class Leaderboard
{
    /// <summary>After everything that counts.</summary>
    public static IReadOnlyList<Standing> Of(RawRecord record, ScoringOptions options) => Of(record, options, record.Questions.Count - 1);

    /// <summary>As it stood after a question.</summary>
    /// <param name="upTo">Its index.</param>
    public static IReadOnlyList<Standing> Of(RawRecord record, ScoringOptions options, int upTo) => Of(record, Scoring.Marks(record, options), upTo);

    /// <summary>The same where the marks are known already.</summary>
    public static IReadOnlyList<Standing> Of(RawRecord record, IReadOnlyList<MarkSheet> sheets, int upTo)
    {
        var counted = Enumerable.Range(0, record.Questions.Count).Where(index => index <= upTo && record.Questions[index].Counts).ToList();
        var ranks = Ranks(sheets, upTo);
        var before = counted is [.., var previous, _] ? Ranks(sheets, previous) : null;
        return
        [
            .. sheets.Select((sheet, index) => Line(sheet, upTo, ranks[index], before?[index] - ranks[index]))
                .OrderBy(line => line.Rank).ThenByDescending(line => line.Correct).ThenBy(line => line.Took).ThenBy(line => line.Participant),
        ];
    }

    /// <summary>The rank of each of these points: one more than there are with more.</summary>
    internal static IReadOnlyList<int> Ranks(IReadOnlyList<int> points)
    {
        var sorted = points.OrderDescending().ToList();
        var ranks = new Dictionary<int, int>();
        for (var place = 0; place < sorted.Count; place++)
        {
            ranks.TryAdd(sorted[place], place + 1);
        }

        return [.. points.Select(own => ranks[own])];
    }

    private static IReadOnlyList<int> Ranks(IReadOnlyList<MarkSheet> sheets, int upTo) => Ranks([.. sheets.Select(sheet => sheet.PointsUpTo(upTo))]);

    private static Standing Line(MarkSheet sheet, int upTo, int rank, int? moved)
    {
        var marks = sheet.Marks.Where(mark => mark.Question <= upTo).ToList();
        var took = marks.Where(mark => mark.Correctness is not null).Aggregate(TimeSpan.Zero, (sum, mark) => sum + mark.Took);
        return new Standing(sheet.Participant, sheet.PointsUpTo(upTo), marks.Count(mark => mark.IsRight), marks.Count, took, rank, moved);
    }
}
