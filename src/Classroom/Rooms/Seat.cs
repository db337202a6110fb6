using Classroom.Data;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Rooms;

/// <summary>Names for seats: which are free in a room.</summary>
internal static class Seat
{
    private const int HighestNumber = 2_000;

    /// <summary>The key of a name that was accepted before, such as an account's.</summary>
    public static string NameKeyOf(string accepted) =>
        DisplayName.Read(accepted) is { Done: true, Value: var name } ? name.Key : accepted;

    /// <summary>The wanted name with numbers behind it, smallest first, without those that somebody in the room has. One query.</summary>
    public static async Task<IEnumerable<DisplayName>> FreeNamesAsync(
        this ClassroomDb db, Guid room, DisplayName wanted, CancellationToken cancel)
    {
        var taken = (await db.Participants.Of(room).Seated().Select(p => p.NameKey).ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(2, HighestNumber).Select(wanted.Numbered).Where(name => !taken.Contains(name.Key));
    }
}
