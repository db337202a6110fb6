using Microsoft.EntityFrameworkCore;

namespace Classroom.Presence;

internal static class PresenceTables
{
    public static void Map(ModelBuilder model) => model.Entity<PresenceInterval>(interval =>
    {
        interval.ToTable("presence_intervals");
        interval.Property(i => i.PlaceKind).HasConversion<string>().HasMaxLength(16);
        interval.Property(i => i.State).HasConversion<string>().HasMaxLength(16);
        interval.Property(i => i.Id).ValueGeneratedNever();
        // No foreign keys: a room's intervals are deleted in batches after it, and a beat that comes meanwhile must not fail.
        interval.HasIndex(i => new { i.RoomId, i.FromAt });
        interval.HasIndex(i => i.ParticipantId);
        interval.HasIndex(i => i.ToAt);
    });
}
