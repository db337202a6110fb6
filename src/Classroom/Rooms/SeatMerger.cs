using Classroom.Accounts;
using Classroom.Data;
using Classroom.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Rooms;

/// <summary>
/// Makes two seats of one person one: the kept seat's name and role, both seats' record (of the class and of competitions), and the device that was heard last.
/// Overlapping times are counted once, by the reading of the ledger.
/// </summary>
public sealed class SeatMerger(IDbContextFactory<ClassroomDb> dbs, IMessageBus bus)
{
    public async Task<Outcome<Nothing, RoomRefusal>> MergeAsync(
        Guid room, Caller caller, Guid keep, Guid merge, CancellationToken cancel = default)
    {
        if (keep == merge)
        {
            return RoomRefusal.RoleDoesNotFit;
        }

        await using var db = await dbs.CreateDbContextAsync(cancel);
        var (kept, merged) = (await db.SeatToManageAsync(room, caller, keep, cancel), await db.SeatToManageAsync(room, caller, merge, cancel));
        if ((kept.Refusal ?? merged.Refusal) is { } refusal)
        {
            return refusal;
        }

        // A seat that was taken away is nobody's: into it somebody would vanish, out of it a ban would.
        if (!kept.Value.Role.IsCounted() || !merged.Value.Role.IsCounted() || kept.Value.RemovedAt is not null || merged.Value.RemovedAt is not null)
        {
            return RoomRefusal.RoleDoesNotFit;
        }

        var users = (Kept: kept.Value.UserId, Merged: merged.Value.UserId);
        var takesDevice = merged.Value.LastActive > (kept.Value.LastActive ?? DateTime.MinValue);
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            await db.MoveRecordAsync(merge, keep, cancel);
            db.Participants.Remove(merged.Value);
            await db.SaveChangesAsync(cancel);
            kept.Value.UserId = takesDevice ? users.Merged : users.Kept;
            kept.Value.Version++;
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return RoomRefusal.ChangedMeanwhile;
        }

        await bus.PublishAsync(new MembershipChanged(room, merge, users.Merged));
        await bus.PublishAsync(new MembershipChanged(room, keep, users.Kept));
        return new Nothing();
    }
}
