using System.Collections.Immutable;
using Classroom.Accounts;
using Classroom.Data;
using Classroom.Rooms;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Competitions.Reports;

/// <summary>Competitions over time (C-14): a room's for its teachers, a student's for them and for the student.</summary>
public sealed class HistoryDesk(IDbContextFactory<ClassroomDb> dbs, RunTime time)
{
    /// <summary>How many competitions, the newest, a page may show.</summary>
    public const int Most = 100;

    /// <summary>The room's competitions. Nine queries, whatever their number.</summary>
    public async Task<Outcome<RoomHistory, RoomRefusal>> OfRoomAsync(Guid room, Caller caller, int most = Most, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        if (await db.EntryAsync(room, caller, cancel) is not { } entry || !entry.Role.Teaches())
        {
            return RoomRefusal.NotFound;
        }

        var reports = await ReportsAsync(db, room, most, cancel);
        return new RoomHistory([.. reports.Select(PastCompetition.Of)], [.. People(reports)]);
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
        return name is null ? RoomRefusal.NotFound : StudentHistory.Of(participant, name, await ReportsAsync(db, room, Most, cancel));
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

    /// <summary>One's own last competitions; the caller holds the room's entry.</summary>
    public async Task<StudentHistory> OfOwnAsync(RoomEntry entry, int most, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        return StudentHistory.Of(entry.ParticipantId, entry.DisplayName, await ReportsAsync(db, entry.RoomId, most, cancel));
    }

    // The newest first.
    private async Task<ImmutableArray<CompetitionReport>> ReportsAsync(ClassroomDb db, Guid room, int most, CancellationToken cancel)
    {
        var now = time.Now;
        var due = now.ToColumn();
        var ids = await db.Competitions.Where(c => c.RoomId == room && (c.EndedAt != null || c.DueAt <= due))
            .OrderByDescending(c => c.OpenedAt).ThenByDescending(c => c.Id).Take(most).Select(c => c.Id).ToListAsync(cancel);
        var stored = await db.StoredAsync(room, ids, cancel);
        return
        [
            .. stored.Reverse().Select(one => ReportBuilding.Of(one, now)).Where(report => report.Done).Select(report => report.Value)
                .Where(report => report.IsOver && report.Questions.Any(question => question.State != QuestionState.NotAsked)),
        ];
    }

    private static IEnumerable<PastPerson> People(ImmutableArray<CompetitionReport> reports) =>
        from student in reports.SelectMany(report => report.Students.Select(student => (student, report.MostPoints)))
        where student.student is { Rank: not null, Name: not null, UserId: not null }
        group student by student.student.Participant into person
        let first = person.First().student
        orderby first.Name!.ToLowerInvariant(), person.Key
        select new PastPerson(
            person.Key, first.UserId!.Value, first.Name!, person.Count(),
            person.Where(one => one.MostPoints > 0).Select(one => (decimal?)Math.Clamp((decimal)one.student.Points / one.MostPoints, 0, 1)).Average());
}
