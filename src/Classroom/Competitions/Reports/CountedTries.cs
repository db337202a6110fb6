namespace Classroom.Competitions.Reports;

/// <summary>Which of somebody's attempts at an assignment counts (C-13), by <see cref="AttemptCount"/>. In a live run there is one.</summary>
internal sealed class CountedTries
{
    private readonly Dictionary<Guid, (int? Number, int Count)> _tries = [];
    private readonly bool _isLive;

    public CountedTries(StoredCompetition stored, GradeTerms grade, DateTimeOffset now)
    {
        _isLive = stored.Record.Terms.Assignment is null;
        if (!_isLive)
        {
            var (assignment, marking) = (Assignment.Of(stored.Record.Terms, stored.Run), AttemptCount.MarkingOf(stored.Record, grade));
            var given = stored.Answers.ToLookup(answer => (answer.ParticipantId, answer.Attempt));
            foreach (var own in stored.Attempts.GroupBy(attempt => attempt.ParticipantId))
            {
                var rows = own.OrderBy(attempt => attempt.Number).ToList();
                var marks = rows.ToDictionary(row => row.Number, row => marking.Of(own.Key, given[(own.Key, row.Number)].Select(answer => answer.Given)));
                _tries[own.Key] = (AttemptCount.Results(assignment, rows, marks, now).SingleOrDefault(result => result.Counts)?.Number, rows.Count);
            }
        }

        Counted = [.. stored.Answers.Where(answer => answer.Attempt == NumberOf(answer.ParticipantId))];
    }

    /// <summary>The answers of the attempts that count.</summary>
    public IReadOnlyList<StoredAnswer> Counted { get; }

    /// <summary>Null where no attempt counts yet.</summary>
    public int? NumberOf(Guid participant) => _isLive ? 1 : _tries.GetValueOrDefault(participant).Number;

    public int CountOf(Guid participant) => _isLive ? 1 : _tries.GetValueOrDefault(participant).Count;
}
