using Classroom.Accounts;
using Classroom.Data;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Rooms;

/// <summary>The rights of a command, read from the record when it is given .</summary>
internal static class RoomRights
{
    /// <summary>
    /// The room, tracked, if the caller is its host. A co-teacher, who may see the teacher page, hears that it is not theirs to do;
    /// everybody else, that there is nothing.
    /// </summary>
    public static async Task<Outcome<Room, RoomRefusal>> HostedRoomAsync(
        this ClassroomDb db, Guid room, Caller caller, CancellationToken cancel) =>
        await db.EntryAsync(room, caller, cancel) switch
        {
            { Role: Role.Host } => await db.Rooms.SingleOrDefaultAsync(r => r.Id == room, cancel) is { } found ? found : RoomRefusal.NotFound,
            { Role: Role.Teacher } => RoomRefusal.NotAllowed,
            _ => RoomRefusal.NotFound,
        };

    /// <summary>The same for what happens in the room: while it is archived, nothing does.</summary>
    public static async Task<Outcome<Room, RoomRefusal>> HostedOpenRoomAsync(
        this ClassroomDb db, Guid room, Caller caller, CancellationToken cancel) =>
        await db.HostedRoomAsync(room, caller, cancel) is var hosted && hosted is { Done: true, Value.ArchivedAt: not null }
            ? RoomRefusal.Archived
            : hosted;

    /// <summary>
    /// Another's seat, tracked, if the caller may act on it: the host on everybody else's, a co-teacher on students' and presenters'.
    /// </summary>
    public static async Task<Outcome<Participant, RoomRefusal>> SeatToManageAsync(
        this ClassroomDb db, Guid room, Caller caller, Guid participant, CancellationToken cancel)
    {
        if (await db.EntryAsync(room, caller, cancel) is not { } entry || !entry.Role.Teaches())
        {
            return RoomRefusal.NotFound;
        }

        if (entry.IsArchived)
        {
            return RoomRefusal.Archived;
        }

        var seat = await db.Participants.Of(room).SingleOrDefaultAsync(p => p.Id == participant, cancel);
        if (seat is null)
        {
            return RoomRefusal.NotFound;
        }

        return seat.Role.IsCounted() || (entry.Role == Role.Host && seat.Role == Role.Teacher) ? seat : RoomRefusal.NotAllowed;
    }
}
