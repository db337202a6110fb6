using Classroom.Accounts;
using Classroom.Data;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Rooms;

/// <summary>Queries as words: <c>db.Participants.Of(room).Seated()</c>.</summary>
public static class RoomQueries
{
    public static IQueryable<Participant> Of(this IQueryable<Participant> participants, Guid room) =>
        participants.Where(p => p.RoomId == room);

    /// <summary>Whose seat was not taken away.</summary>
    public static IQueryable<Participant> Seated(this IQueryable<Participant> participants) =>
        participants.Where(p => p.RemovedAt == null);

    public static IQueryable<Participant> HeldBy(this IQueryable<Participant> participants, Caller caller)
    {
        // Nobody's ids match no row: a fresh identifier stands for "none", so the query keeps one shape.
        var account = caller.Account ?? Guid.Empty;
        var guest = caller.Guest ?? Guid.Empty;
        return participants.Where(p => p.UserId == account || p.UserId == guest);
    }

    /// <summary>
    /// The room as the caller may see it, or null: no such room, not theirs, or archived and not theirs to teach. One query.
    /// </summary>
    public static async Task<RoomEntry?> EntryAsync(this ClassroomDb db, Guid room, Caller caller, CancellationToken cancel = default)
    {
        if (caller.User is null)
        {
            return null;
        }

        var account = caller.Account ?? Guid.Empty;
        return await db.Participants.AsNoTracking().Of(room).HeldBy(caller).Seated()
            .OrderByDescending(p => p.UserId == account)
            .Join(db.Rooms, p => p.RoomId, r => r.Id, (p, r) => new { p, r })
            .Where(both => both.r.DeletedAt == null)
            .Where(both => both.r.ArchivedAt == null || both.p.Role == Role.Host || both.p.Role == Role.Teacher)
            .Select(both => new RoomEntry(
                both.r.Id, both.r.Name, both.r.JoinCode, both.r.ClosedAt != null, both.r.LockedAt != null, both.r.ArchivedAt != null,
                both.r.ShowsAttention, both.r.CreatedAt, both.p.Id, both.p.UserId, both.p.DisplayName, both.p.Role,
                both.p.MutedAt != null, both.p.JoinedAt))
            .FirstOrDefaultAsync(cancel);
    }
}
