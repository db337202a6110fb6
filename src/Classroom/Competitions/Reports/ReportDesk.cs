using Classroom.Accounts;
using Classroom.Data;
using Classroom.Rooms;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Competitions.Reports;

/// <summary>Reports of competitions (C-14): everything for the room's teachers, their own part for its students.</summary>
public sealed class ReportDesk(IDbContextFactory<ClassroomDb> dbs, FinishedReports finished, RunTime time)
{
    /// <summary>The whole report, for those who teach there; everybody else hears that there is nothing. Nine queries, whatever the number of people and questions.</summary>
    public async Task<Outcome<CompetitionReport, CompetitionRefusal>> ReadAsync(Guid competition, Caller caller, CancellationToken cancel = default) =>
        await EntryAsync(competition, caller, cancel) is { } entry && entry.Role.Teaches() && await dbs.ReportAsync(entry.RoomId, competition, time, cancel) is { } report
            ? report
            : CompetitionRefusal.NotFound;

    /// <summary>
    /// A student's own part, once it is finished (C-6): nobody else's names, answers or points are in it. Two queries, and the whole report once
    /// in a while for everybody who reads theirs.
    /// </summary>
    public async Task<Outcome<OwnReport, CompetitionRefusal>> ReadOwnAsync(Guid competition, Caller caller, CancellationToken cancel = default) =>
        await EntryAsync(competition, caller, cancel) is { } entry && entry.Role.IsCounted()
            && await finished.ReadAsync(competition, () => dbs.ReportAsync(entry.RoomId, competition, time)) is { Phase: Phase.Finished } report
            && report.Find(entry.ParticipantId) is { Rank: not null } own
            ? OwnReport.Of(entry, report, own)
            : CompetitionRefusal.NotFound;

    private async Task<RoomEntry?> EntryAsync(Guid competition, Caller caller, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var room = await db.Competitions.Where(c => c.Id == competition).Select(c => c.RoomId).SingleOrDefaultAsync(cancel);
        return room == Guid.Empty ? null : await db.EntryAsync(room, caller, cancel);
    }
}
