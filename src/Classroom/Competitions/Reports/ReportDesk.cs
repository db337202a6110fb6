using Classroom.Accounts;
using Classroom.Data;
using Classroom.Rooms;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Competitions.Reports;

/// <summary>Reports of competitions (C-14): everything for the room's teachers, their own part for its students.</summary>
public sealed class ReportDesk(IDbContextFactory<ClassroomDb> dbs, RunTime time)
{
    /// <summary>The whole report, for those who teach there; everybody else hears that there is nothing. Nine queries, whatever the number of people and questions.</summary>
    public async Task<Outcome<CompetitionReport, CompetitionRefusal>> ReadAsync(Guid competition, Caller caller, CancellationToken cancel = default) =>
        await ReadAsync(competition, caller, entry => entry.Role.Teaches(), cancel) is var (_, report) ? report : CompetitionRefusal.NotFound;

    /// <summary>A student's own part, once it is finished (C-6): nobody else's names, answers or points are in it.</summary>
    public async Task<Outcome<OwnReport, CompetitionRefusal>> ReadOwnAsync(Guid competition, Caller caller, CancellationToken cancel = default) =>
        await ReadAsync(competition, caller, entry => entry.Role.IsCounted(), cancel) is var (entry, report)
            && report.Phase == Phase.Finished && report.Find(entry.ParticipantId) is { Rank: not null } own
            ? OwnReport.Of(entry, report, own)
            : CompetitionRefusal.NotFound;

    private async Task<(RoomEntry Entry, CompetitionReport Report)?> ReadAsync(Guid competition, Caller caller, Func<RoomEntry, bool> may, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var room = await db.Competitions.Where(c => c.Id == competition).Select(c => c.RoomId).SingleOrDefaultAsync(cancel);
        if (room == Guid.Empty || await db.EntryAsync(room, caller, cancel) is not { } entry || !may(entry))
        {
            return null;
        }

        return await db.StoredAsync(room, [competition], cancel) is [var stored] && ReportBuilding.Of(stored, time.Now) is { Done: true, Value: var report }
            ? (entry, report)
            : null;
    }
}
