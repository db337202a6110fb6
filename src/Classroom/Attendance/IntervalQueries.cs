using Classroom.Data;
using Classroom.Presence;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Attendance;

internal static class IntervalQueries
{
    /// <summary>The intervals of the room as a whole.</summary>
    public static IQueryable<PresenceInterval> Of(this IQueryable<PresenceInterval> intervals, Guid room) =>
        intervals.AsNoTracking().Where(i => i.RoomId == room && i.PlaceKind == PlaceKind.Room);

    public static IQueryable<PresenceInterval> Counted(this IQueryable<PresenceInterval> intervals) => intervals.Where(i => i.IsCounted);

    public static IQueryable<PresenceInterval> Between(this IQueryable<PresenceInterval> intervals, DateTimeOffset from, DateTimeOffset to)
    {
        var (start, end) = (from.ToColumn(), to.ToColumn());
        return intervals.Where(i => i.FromAt < end && i.ToAt >= start);
    }

    public static async Task<IReadOnlyList<(Guid Participant, Stretch Stretch)>> ReadAsync(
        this IQueryable<PresenceInterval> intervals, CancellationToken cancel)
    {
        var rows = await intervals.Select(i => new { i.ParticipantId, i.State, i.FromAt, i.ToAt, i.SaidGoodbye }).ToListAsync(cancel);
        return [.. rows.Select(i => (i.ParticipantId, new Stretch(i.State, i.FromAt.ToInstant(), i.ToAt.ToInstant(), i.SaidGoodbye)))];
    }
}
