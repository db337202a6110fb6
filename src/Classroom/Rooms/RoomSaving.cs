using Classroom.Data;
using Classroom.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Rooms;

/// <summary>Compare-and-set for rooms and participants: the version is counted here and checked by the database.</summary>
internal static class RoomSaving
{
    public static async Task<Outcome<Nothing, RoomRefusal>> SaveRoomAsync(
        this ClassroomDb db, Room room, IMessageBus bus, CancellationToken cancel)
    {
        if (!db.ChangeTracker.HasChanges())
        {
            return new Nothing();
        }

        room.Version++;
        return await db.SaveAsync(new RoomChanged(room.Id), RoomRefusal.ChangedMeanwhile, bus, cancel);
    }

    public static async Task<Outcome<Nothing, RoomRefusal>> SaveParticipantAsync(
        this ClassroomDb db, Participant participant, IMessageBus bus, CancellationToken cancel)
    {
        if (!db.ChangeTracker.HasChanges())
        {
            return new Nothing();
        }

        participant.Version++;
        return await db.SaveAsync(new MembershipChanged(participant.RoomId, participant.Id, participant.UserId), RoomRefusal.NameTaken, bus, cancel);
    }

    private static async Task<Outcome<Nothing, RoomRefusal>> SaveAsync(
        this ClassroomDb db, RoomMessage message, RoomRefusal onUniqueIndex, IMessageBus bus, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return RoomRefusal.ChangedMeanwhile;
        }
        catch (DbUpdateException failure) when (failure.IsUniqueViolation())
        {
            return onUniqueIndex;
        }

        await bus.PublishAsync(message);
        return new Nothing();
    }
}
