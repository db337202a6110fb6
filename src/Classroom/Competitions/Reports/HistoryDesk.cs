using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Classroom.Accounts;
using Classroom.Data;
using Classroom.Rooms;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Competitions.Reports;

/// <summary>Competitions over time (C-14): a room's for its teachers, a student's for them and for the student.</summary>
public sealed class HistoryDesk(IDbContextFactory<ClassroomDb> dbs, FinishedReports finished, RunTime time)
{
    /// <summary>How many competitions, the newest, a page may show.</summary>
    public const int Most = 100;

    /// <summary>How many are in memory at a time with all their answers.</summary>
    private const int Portion = 10;

    /// <summary>The room's competitions; those that were cancelled are listed and count for nobody. Two queries, and seven more for each ten of them.</summary>
    public async Task<Outcome<RoomHistory, RoomRefusal>> OfRoomAsync(Guid room, Caller caller, int most = Most, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        if (await db.EntryAsync(room, caller, cancel) is not { } entry || !entry.Role.Teaches())
        {
            return RoomRefusal.NotFound;
        }

        var (competitions, people) = (ImmutableArray.CreateBuilder<PastCompetition>(), new PastPeople());
        await foreach (var report in ReportsAsync(db, room, await OverAsync(db, room, most, cancelled: true, cancel), cancel))
        {
            competitions.Add(report.Past);
            people.Add(report);
        }

        return new RoomHistory(competitions.ToImmutable(), [.. people.ByName]);
    }

    /// <summary>One student's competitions, for those who teach them.</summary>
    public async Task<Outcome<StudentHistory, RoomRefusal>> OfStudentAsync(Guid room, Guid participant, Caller caller, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        if (await db.EntryAsync(room, caller, cancel) is not { } entry || !entry.Role.Teaches())
        {
            return RoomRefusal.NotFound;
        }

        var name = await db.Participants.Of(room).Seated().Where(p => p.Id == participant && (p.Role == Role.Student || p.Role == Role.Presenter))
            .Select(p => p.DisplayName).SingleOrDefaultAsync(cancel);
        if (name is null)
        {
            return RoomRefusal.NotFound;
        }

        var results = ImmutableArray.CreateBuilder<PastResult>();
        await foreach (var report in ReportsAsync(db, room, await OverAsync(db, room, Most, cancelled: false, cancel), cancel))
        {
            results.AddRange(PastResult.Of(report, participant));
        }

        return new StudentHistory(participant, name, results.ToImmutable());
    }

    /// <summary>
    /// The last competitions of a room that were ended or are past their due date, those that ended last first: what <see cref="CompetitionDesk.OpenInAsync"/>
    /// leaves out. One query; the caller holds the room's entry.
    /// </summary>
    public async Task<IReadOnlyList<EndedCompetition>> EndedInAsync(RoomEntry entry, int most, CancellationToken cancel = default)
    {
        var now = time.Now.ToColumn();
        await using var db = await dbs.CreateDbContextAsync(cancel);
        return await db.Competitions.AsNoTracking().Where(c => c.RoomId == entry.RoomId && (c.EndedAt != null || c.DueAt < now))
            .OrderByDescending(c => c.EndedAt ?? c.DueAt).ThenByDescending(c => c.Id).Take(most)
            .Select(c => new EndedCompetition(c.Id, c.Title, (c.EndedAt ?? c.DueAt)!.Value)).ToListAsync(cancel);
    }

    /// <summary>
    /// One's own among the last competitions; the caller holds the room's entry. One query, and each report once in a while for everybody who
    /// reads theirs: after a game a whole class does.
    /// </summary>
    public async Task<StudentHistory> OfOwnAsync(RoomEntry entry, int most, CancellationToken cancel = default)
    {
        IReadOnlyList<Guid> over;
        await using (var db = await dbs.CreateDbContextAsync(cancel))
        {
            over = await OverAsync(db, entry.RoomId, most, cancelled: false, cancel);
        }

        var results = ImmutableArray.CreateBuilder<PastResult>();
        foreach (var competition in over)
        {
            var report = await finished.ReadAsync(competition, () => dbs.ReportAsync(entry.RoomId, competition, time));
            results.AddRange(PastResult.Of(report, entry.ParticipantId));
        }

        return new StudentHistory(entry.ParticipantId, entry.DisplayName, results.ToImmutable());
    }

    /// <summary>What is over, the newest first: at most so many of the last hundred.</summary>
    /// <param name="cancelled">Whether what was cancelled is among them.</param>
    private async Task<IReadOnlyList<Guid>> OverAsync(ClassroomDb db, Guid room, int most, bool cancelled, CancellationToken cancel)
    {
        var now = time.Now.ToColumn();
        var rows = db.Competitions.Where(c => c.RoomId == room && (c.EndedAt != null || c.DueAt <= now))
            .OrderByDescending(c => c.OpenedAt).ThenByDescending(c => c.Id).Take(cancelled ? most : Most).Select(c => new { c.Id, c.Run });
        var over = new List<Guid>();
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancel))
        {
            // That it was cancelled stands in the run alone: it is read until there are enough.
            if (over.Count == most)
            {
                break;
            }

            if (cancelled || StoredJson.Read<Run>(row.Run).CancelledAt is null)
            {
                over.Add(row.Id);
            }
        }

        return over;
    }

    // One after the other, the newest first: whoever reads them keeps a few figures of each.
    private async IAsyncEnumerable<CompetitionReport> ReportsAsync(ClassroomDb db, Guid room, IReadOnlyList<Guid> competitions, [EnumeratorCancellation] CancellationToken cancel)
    {
        var now = time.Now;
        foreach (var portion in competitions.Chunk(Portion))
        {
            foreach (var stored in (await db.StoredAsync(room, portion, cancel)).Reverse())
            {
                if (ReportBuilding.Of(stored, now) is { Done: true, Value: { IsHistory: true } report })
                {
                    yield return report;
                }
            }
        }
    }
}
