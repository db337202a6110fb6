using Classroom.Data;
using Classroom.Presence;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Tests.Attendance;

/// <summary>Made intervals: what the ledger would hold after people had been here.</summary>
internal static class Ledger
{
    private const int Batch = 4_000;

    extension(School school)
    {
        /// <summary>Somebody was in the room, from one instant to another.</summary>
        public Task WasHereAsync(Guid room, Guid participant, DateTimeOffset from, DateTimeOffset to, PresenceState state = PresenceState.Active) =>
            school.KeepAsync([Interval(room, participant, from, to, state)]);

        public async Task KeepAsync(IEnumerable<PresenceInterval> intervals)
        {
            await using var db = await school.Databases.CreateDbContextAsync();
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            await using var transaction = await db.Database.BeginTransactionAsync();
            foreach (var batch in intervals.Chunk(Batch))
            {
                db.AddRange(batch.AsEnumerable<object>());
                await db.SaveChangesAsync();
                db.ChangeTracker.Clear();
            }

            await transaction.CommitAsync();
        }

        /// <summary>The intervals kept of this room, by their beginning.</summary>
        public async Task<List<PresenceInterval>> LedgerAsync(Guid room)
        {
            await using var db = await school.Databases.CreateDbContextAsync();
            return await db.Intervals.AsNoTracking().Where(interval => interval.RoomId == room).OrderBy(interval => interval.FromAt).ToListAsync();
        }
    }

    public static PresenceInterval Interval(
        Guid room, Guid participant, DateTimeOffset from, DateTimeOffset to, PresenceState state = PresenceState.Active, bool counted = true) => new()
    {
        Id = Guid.CreateVersion7(),
        RoomId = room,
        ParticipantId = participant,
        PlaceKind = PlaceKind.Room,
        PlaceId = Guid.Empty,
        State = state,
        IsCounted = counted,
        FromAt = from.ToColumn(),
        ToAt = to.ToColumn(),
    };
}
