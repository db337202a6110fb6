using Classroom.Data;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Rooms;

/// <summary>Gives a room a code that no other room has. The unique index decides; a collision draws again.</summary>
internal static class FreshCode
{
    private const int Draws = 20;

    /// <summary>Saves everything pending in <paramref name="db"/> together with a new code for the room, and gives the code.</summary>
    public static async Task<Outcome<string, RoomRefusal>> SaveWithAsync(ClassroomDb db, Room room, CancellationToken cancel)
    {
        for (var draw = 1; ; draw++)
        {
            room.JoinCode = JoinCode.Draw();
            try
            {
                await db.SaveChangesAsync(cancel);
                return room.JoinCode;
            }
            catch (DbUpdateConcurrencyException)
            {
                return RoomRefusal.ChangedMeanwhile;
            }
            catch (DbUpdateException failure) when (draw < Draws && failure.IsUniqueViolation("join_code"))
            {
            }
        }
    }
}
