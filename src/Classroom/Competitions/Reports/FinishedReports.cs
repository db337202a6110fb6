using System.Collections.Concurrent;

namespace Classroom.Competitions.Reports;

/// <summary>
/// Reports of finished competitions as their students read them: when a thousand open their own parts in the same minute, the whole is worked
/// out once in <see cref="KeptFor"/> and not a thousand times. A grading anew is seen after that at the latest.
/// </summary>
public sealed class FinishedReports(TimeProvider time)
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<Guid, (long ReadAt, Lazy<Task<CompetitionReport?>> Report)> _kept = new();

    /// <summary>The report that is kept, or what <paramref name="read"/> gives; that is kept only where it is finished.</summary>
    public async Task<CompetitionReport?> ReadAsync(Guid competition, Func<Task<CompetitionReport?>> read)
    {
        foreach (var old in _kept.Where(kept => time.GetElapsedTime(kept.Value.ReadAt) > KeptFor))
        {
            _kept.TryRemove(old);
        }

        var mine = _kept.GetOrAdd(competition, _ => (time.GetTimestamp(), new Lazy<Task<CompetitionReport?>>(read)));
        var keeps = false;
        try
        {
            var report = await mine.Report.Value;
            keeps = report?.Phase == Phase.Finished;
            return report;
        }
        finally
        {
            if (!keeps)
            {
                _kept.TryRemove(new(competition, mine));
            }
        }
    }
}
