using Classroom.Accounts;
using Classroom.Data;
using Classroom.Presence;
using Classroom.Rooms;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Attendance;

/// <summary>Reads the ledger (P-8): for the teachers of a room everybody's, for a student their own (P-9).</summary>
public sealed class AttendanceDesk(IDbContextFactory<ClassroomDb> dbs)
{
    /// <summary>The attendance of a window. One query for the rights, one for the intervals, one for the names.</summary>
    public async Task<Outcome<RoomAttendance, RoomRefusal>> ReadAsync(
        Guid room, Caller caller, DateTimeOffset from, DateTimeOffset to, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        if (await db.EntryAsync(room, caller, cancel) is not { } entry || !entry.Role.Teaches())
        {
            return RoomRefusal.NotFound;
        }

        var intervals = await db.Intervals.Of(room).Counted().Between(from, to).ReadAsync(cancel);
        var names = await db.Participants.AsNoTracking().Of(room).ToDictionaryAsync(p => p.Id, p => p.DisplayName, cancel);
        return RoomAttendance.Of(from, to, intervals, names, entry.ShowsAttention);
    }

    /// <summary>One's own attendance of a window; null where there is none. Two queries.</summary>
    public async Task<PersonAttendance?> ReadOwnAsync(RoomEntry entry, DateTimeOffset from, DateTimeOffset to, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var own = await db.Intervals.Of(entry.RoomId).Where(i => i.ParticipantId == entry.ParticipantId).Between(from, to).ReadAsync(cancel);
        var names = new Dictionary<Guid, string> { [entry.ParticipantId] = entry.DisplayName };
        return RoomAttendance.Of(from, to, own, names, entry.ShowsAttention).People.SingleOrDefault();
    }

    /// <summary>The last instant before, and the first at or after, at which somebody counted was here. Two queries; the caller holds the entry.</summary>
    public async Task<(DateTimeOffset? Before, DateTimeOffset? After)> AroundAsync(
        RoomEntry entry, DateTimeOffset from, DateTimeOffset to, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var (start, end) = (from.ToColumn(), to.ToColumn());
        var counted = db.Intervals.Of(entry.RoomId).Counted();
        var before = await counted.Where(i => i.FromAt < start).MaxAsync(i => (DateTime?)i.FromAt, cancel);
        var after = await counted.Where(i => i.FromAt >= end).MinAsync(i => (DateTime?)i.FromAt, cancel);
        return (before?.ToInstant(), after?.ToInstant());
    }
}
