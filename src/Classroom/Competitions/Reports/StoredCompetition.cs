using Classroom.Data;
using Classroom.Quizzes;
using Classroom.Rooms;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Competitions.Reports;

/// <summary>Everything that is stored of one competition.</summary>
/// <param name="Version">That of its row. It is read before the rest: while it stands, the rest is as it was read.</param>
internal sealed record StoredCompetition(
    RunRecord Record, Run Run, int Version, DateTimeOffset? EndedAt, IReadOnlyList<RegradingLine> Log, IReadOnlyList<Player> Players,
    IReadOnlyList<StoredAnswer> Answers, IReadOnlyList<Attempt> Attempts, IReadOnlyDictionary<Guid, ReportSeat> Seats)
{
    /// <summary>The grading that counts: the last one made after the end, or as it was opened.</summary>
    public GradeTerms Grade => Record.Terms.Fitting(Log.Count > 0 ? Log[0].Terms : Original);

    public GradeTerms Original => new(Record.Terms.Scoring, Regrade.Nothing);
}

/// <summary>A seat of the room, whoever has it and whether or not it was taken away.</summary>
internal sealed record ReportSeat(Guid Id, Guid UserId, string Name, Role Role, bool IsRemoved);

internal static class ReportReading
{
    /// <summary>The report of one competition as it is now, or null where the room has none such. Seven queries.</summary>
    public static async Task<CompetitionReport?> ReportAsync(
        this IDbContextFactory<ClassroomDb> dbs, Guid room, Guid competition, RunTime time, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        return await db.StoredAsync(room, [competition], cancel) is [var stored] && ReportBuilding.Of(stored, time.Now) is { Done: true, Value: var report } ? report : null;
    }

    /// <summary>These competitions of a room, in the order in which they were opened. Seven queries, whatever their number and that of the people.</summary>
    public static async Task<IReadOnlyList<StoredCompetition>> StoredAsync(
        this ClassroomDb db, Guid room, IReadOnlyCollection<Guid> competitions, CancellationToken cancel = default)
    {
        var ids = competitions.ToList();
        var rows = await db.Competitions.AsNoTracking().Where(c => c.RoomId == room && EF.Parameter(ids).Contains(c.Id)).OrderBy(c => c.OpenedAt).ThenBy(c => c.Id).ToListAsync(cancel);
        var seats = await db.Participants.AsNoTracking().Of(room)
            .Select(p => new ReportSeat(p.Id, p.UserId, p.DisplayName, p.Role, p.RemovedAt != null)).ToDictionaryAsync(seat => seat.Id, cancel);
        var questions = (await db.CompetitionQuestions.AsNoTracking().Where(q => EF.Parameter(ids).Contains(q.CompetitionId)).OrderBy(q => q.Position).ToListAsync(cancel))
            .ToLookup(q => q.CompetitionId);
        var log = (await db.Regradings.AsNoTracking().Where(r => EF.Parameter(ids).Contains(r.CompetitionId)).OrderByDescending(r => r.Id).ToListAsync(cancel))
            .ToLookup(r => r.CompetitionId);
        var players = (await db.Players.AsNoTracking().Where(p => EF.Parameter(ids).Contains(p.CompetitionId)).ToListAsync(cancel)).ToLookup(p => p.CompetitionId);
        var answers = (await db.Answers.AsNoTracking().Where(a => EF.Parameter(ids).Contains(a.CompetitionId)).ToListAsync(cancel)).ToLookup(a => a.CompetitionId);
        var attempts = (await db.Attempts.AsNoTracking().Where(a => EF.Parameter(ids).Contains(a.CompetitionId)).ToListAsync(cancel)).ToLookup(a => a.CompetitionId);
        return
        [
            .. rows.Select(row => new StoredCompetition(
                new RunRecord(
                    row.Id, row.RoomId, row.Title, row.OpenedAt, StoredJson.Read<CompetitionTerms>(row.Terms),
                    [.. questions[row.Id].Select(q => new AskedCopy(QuestionJson.Read(q.Content), q.Shown is null ? null : StoredJson.Read<ShownOrder>(q.Shown)))]),
                StoredJson.Read<Run>(row.Run), row.Version, row.EndedAt?.ToInstant(),
                [.. log[row.Id].Select(r => new RegradingLine(r.Id, r.MadeAt.ToInstant(), seats.GetValueOrDefault(r.MadeBy)?.Name, StoredJson.Read<GradeTerms>(r.Content)))],
                [.. players[row.Id]], [.. answers[row.Id]], [.. attempts[row.Id]], seats)),
        ];
    }
}
