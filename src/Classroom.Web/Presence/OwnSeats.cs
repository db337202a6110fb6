using System.Collections.Concurrent;
using Classroom.Accounts;
using Classroom.Competitions;
using Classroom.Presence;
using Classroom.Rooms;

namespace Classroom.Web.Presence;

/// <summary>
/// Finds the room of a seat that is the caller's own, for beats over HTTP. Where a seat and a competition are never changes, so each
/// is asked from the record once; whose the seat is, and whether it still is, the board knows. A beat costs no query.
/// </summary>
public sealed class OwnSeats(RoomDesk rooms, CompetitionDesk competitions, PresenceBoard board)
{
    private const int Most = 100_000;
    private readonly ConcurrentDictionary<Guid, Guid> _roomOfSeat = new();
    private readonly ConcurrentDictionary<Guid, Guid> _roomOfCompetition = new();

    /// <summary>The seat's room, on the board; null where it is not the caller's seat, or was taken away.</summary>
    public async Task<Guid?> FindAsync(Guid participant, Caller caller)
    {
        if (caller.User is null)
        {
            return null;
        }

        if (!_roomOfSeat.TryGetValue(participant, out var room))
        {
            if (await rooms.RoomOfSeatAsync(participant, caller) is not { } found)
            {
                return null;
            }

            Keep(_roomOfSeat, participant, room = found);
        }

        return await board.OpenAsync(room) && board.Owner(room, participant) is { } owner && caller.Is(owner.UserId) ? room : null;
    }

    /// <summary>The room of a competition that the caller may see; null otherwise.</summary>
    public async Task<Guid?> RoomOfAsync(Guid competition, Caller caller)
    {
        if (!_roomOfCompetition.TryGetValue(competition, out var room))
        {
            if (await competitions.EnterAsync(competition, caller) is not { Done: true, Value.Room.RoomId: var found })
            {
                return null;
            }

            Keep(_roomOfCompetition, competition, room = found);
        }

        return room;
    }

    private static void Keep(ConcurrentDictionary<Guid, Guid> known, Guid id, Guid room)
    {
        if (known.Count >= Most)
        {
            known.Clear();
        }

        known[id] = room;
    }
}
