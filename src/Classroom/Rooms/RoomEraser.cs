using Classroom.Data;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Rooms;

/// <summary>
/// Removes what deleted rooms and passed time leave behind, in small transactions with the writer's turn between them, so that a
/// class that goes on never waits for one that is gone.
/// </summary>
public sealed class RoomEraser(IDbContextFactory<ClassroomDb> dbs)
{
    /// <summary>Rows deleted in one transaction; some milliseconds.</summary>
    public const int Batch = 500;

    /// <summary>Removes every deleted room with all its data; goes on where an earlier run was interrupted.</summary>
    public async Task EraseDeletedAsync(CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        foreach (var room in await db.Rooms.Where(r => r.DeletedAt != null).Select(r => r.Id).ToListAsync(cancel))
        {
            // The people first: a last beat that is written meanwhile adds nothing to the ledger of somebody who is gone.
            await InBatchesAsync(() => db.Participants.Where(p => p.RoomId == room).Take(Batch).ExecuteDeleteAsync(cancel));
            await InBatchesAsync(() => db.Intervals.Where(i => i.RoomId == room).Take(Batch).ExecuteDeleteAsync(cancel));
            await db.EraseRunsAsync(room, cancel);
            await db.Rooms.Where(r => r.Id == room).ExecuteDeleteAsync(cancel);
        }
    }

    /// <summary>Removes what the ledger has kept for longer than it may (<c>Presence:RetentionDays</c>).</summary>
    public async Task ForgetBeforeAsync(DateTimeOffset limit, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var before = limit.ToColumn();
        await InBatchesAsync(() => db.Intervals.Where(i => i.ToAt < before).Take(Batch).ExecuteDeleteAsync(cancel));
    }

    /// <summary>Deletes a batch after the other until one is not full.</summary>
    internal static async Task InBatchesAsync(Func<Task<int>> delete)
    {
        while (await delete() == Batch)
        {
            // SQLite's calls are synchronous: let those who wait for the database come in between.
            await Task.Yield();
        }
    }
}
