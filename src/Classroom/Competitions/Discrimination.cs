namespace Classroom.Competitions;

/// <summary>
/// How well a question tells strong from weak: "the point-biserial correlation between a right answer here (1 or 0) and the number of right answers
/// to all other questions, from −1 to 1; above 0.2 is good, below 0 check the key". Of those who answered anything; no answer here is not right.
/// </summary>
public static class Discrimination
{
    /// <summary>Fewer people say nothing.</summary>
    public const int FewestPeople = 5;

    /// <summary>Null with too few people, or where all were alike here or in everything else.</summary>
    public static double? Of(int question, IReadOnlyList<MarkSheet> sheets)
    {
        var people = sheets.Where(sheet => sheet.Marks.Any(mark => mark.Correctness is not null)).Select(sheet => (
            Here: sheet.Marks.Any(mark => mark.Question == question && mark.IsRight) ? 1.0 : 0.0,
            Else: (double)sheet.Marks.Count(mark => mark.Question != question && mark.IsRight))).ToList();
        if (people.Count < FewestPeople)
        {
            return null;
        }

        var (here, rest) = (people.Average(one => one.Here), people.Average(one => one.Else));
        var both = people.Sum(one => (one.Here - here) * (one.Else - rest));
        var spread = Math.Sqrt(people.Sum(one => Math.Pow(one.Here - here, 2)) * people.Sum(one => Math.Pow(one.Else - rest, 2)));
        return people.DistinctBy(one => one.Here).Count() < 2 || people.DistinctBy(one => one.Else).Count() < 2 ? null : Math.Clamp(both / spread, -1, 1);
    }
}
