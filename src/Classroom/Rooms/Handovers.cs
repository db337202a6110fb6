using Classroom.Accounts;
using Classroom.Data;
using Classroom.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Rooms;

/// <summary>Hands a seat to a new device by a one-time ticket: name, role and record stay, the old device loses it.</summary>
public sealed class Handovers(IDbContextFactory<ClassroomDb> dbs, IMessageBus bus, TimeProvider time)
{
    /// <summary>A new ticket for a student's seat; earlier ones for it end.</summary>
    /// <returns>The ticket's secret. It is told once and kept nowhere.</returns>
    public async Task<Outcome<string, RoomRefusal>> IssueAsync(Guid room, Caller caller, Guid participant, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var seat = await db.SeatToManageAsync(room, caller, participant, cancel);
        if (seat.Refusal is { } refusal)
        {
            return refusal;
        }

        if (!seat.Value.Role.IsCounted() || seat.Value.RemovedAt is not null)
        {
            return RoomRefusal.RoleDoesNotFit;
        }

        var now = time.GetUtcNow();
        var (secret, nowColumn) = (Handover.DrawSecret(), now.ToColumn());
        await db.Handovers.Where(h => h.ParticipantId == participant || h.ExpiresAt < nowColumn).ExecuteDeleteAsync(cancel);
        db.Handovers.Add(new Handover
        {
            SecretHash = Handover.HashOf(secret), ParticipantId = participant, ExpiresAt = (now + Handover.Lifetime).ToColumn(),
        });
        await db.SaveChangesAsync(cancel);
        return secret;
    }

    /// <summary>The seat that a ticket hands over, to ask before it is taken; null where the ticket is used or too old.</summary>
    public async Task<HandedSeat?> LookAsync(string? secret, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        return await SeatOfAsync(db, secret, cancel) is { } seat
            ? new HandedSeat(seat.RoomId, seat.Id, seat.DisplayName,
                await db.Rooms.Where(r => r.Id == seat.RoomId).Select(r => r.Name).SingleAsync(cancel))
            : null;
    }

    /// <summary>
    /// Takes the seat with another device. A device that is a guest already stays that guest, with its seats in other rooms, unless
    /// it had a seat in this one; else it is a new guest from then on. A ticket works once.
    /// </summary>
    /// <param name="device">The guest that the device is already.</param>
    public async Task<Outcome<Joined, RoomRefusal>> TakeAsync(string? secret, Guid? device = null, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        if (await SeatOfAsync(db, secret, cancel) is not { } seat)
        {
            return RoomRefusal.HandoverEnded;
        }

        var hash = Handover.HashOf(secret!);
        var oldUser = seat.UserId;
        var newUser = device is { } guest && !await db.Participants.Of(seat.RoomId).AnyAsync(p => p.UserId == guest && p.Id != seat.Id, cancel)
            ? guest
            : Guid.CreateVersion7(time.GetUtcNow());
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            // Whoever deletes the ticket has it: of two devices that scan at once, one.
            if (await db.Handovers.Where(h => h.SecretHash == hash).ExecuteDeleteAsync(cancel) == 0)
            {
                return RoomRefusal.HandoverEnded;
            }

            seat.UserId = newUser;
            seat.Version++;
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || failure.IsUniqueViolation())
        {
            // Removed or renamed in this moment, or the device took another seat here: the ticket is still there for another try.
            return RoomRefusal.ChangedMeanwhile;
        }

        await bus.PublishAsync(new MembershipChanged(seat.RoomId, seat.Id, newUser));
        await bus.PublishAsync(new MembershipChanged(seat.RoomId, seat.Id, oldUser));
        var name = await db.Rooms.Where(r => r.Id == seat.RoomId).Select(r => r.Name).SingleAsync(cancel);
        return new Joined(seat.RoomId, name, seat.Id, newUser, seat.DisplayName, seat.Role);
    }

    private async Task<Participant?> SeatOfAsync(ClassroomDb db, string? secret, CancellationToken cancel)
    {
        if (secret is not { Length: 32 })
        {
            return null;
        }

        var (hash, now) = (Handover.HashOf(secret), time.GetUtcNow().ToColumn());
        return await db.Handovers.Where(h => h.SecretHash == hash && h.ExpiresAt >= now)
            .Join(db.Participants.Seated(), h => h.ParticipantId, p => p.Id, (h, p) => p)
            .Where(p => db.Rooms.Any(r => r.Id == p.RoomId && r.ArchivedAt == null && r.DeletedAt == null))
            .SingleOrDefaultAsync(cancel);
    }
}

/// <summary>A seat that waits for a new device.</summary>
public sealed record HandedSeat(Guid RoomId, Guid ParticipantId, string DisplayName, string RoomName);
