namespace Classroom.Competitions.Reports;

/// <summary>Adds up what people came to, report by report, so that no report need be kept for it.</summary>
internal sealed class PastPeople
{
    private readonly Dictionary<Guid, Line> _lines = [];

    /// <summary>Everybody in them, by name.</summary>
    public IEnumerable<PastPerson> ByName => _lines
        .OrderBy(one => one.Value.Name.ToLowerInvariant()).ThenBy(one => one.Key)
        .Select(one => new PastPerson(one.Key, one.Value.UserId, one.Value.Name, one.Value.Took, one.Value.Counted == 0 ? null : one.Value.Shares / one.Value.Counted));

    /// <summary>Of a competition that was cancelled nothing counts.</summary>
    public void Add(CompetitionReport report)
    {
        if (report.Phase == Phase.Cancelled)
        {
            return;
        }

        var most = report.Past.MostPoints;
        foreach (var student in report.Students)
        {
            if (student is { Rank: not null, Name: { } name, UserId: { } user })
            {
                var line = _lines.GetValueOrDefault(student.Participant) ?? new Line(user, name, 0, 0, 0);
                _lines[student.Participant] = line with
                {
                    Took = line.Took + 1, Counted = line.Counted + (most > 0 ? 1 : 0),
                    Shares = line.Shares + (most > 0 ? Math.Clamp((decimal)student.Points / most, 0, 1) : 0),
                };
            }
        }
    }

    /// <param name="Counted">In how many there were points to be had.</param>
    private sealed record Line(Guid UserId, string Name, int Took, int Counted, decimal Shares);
}
