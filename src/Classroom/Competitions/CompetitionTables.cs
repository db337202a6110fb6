using Classroom.Rooms;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Competitions;

internal static class CompetitionTables
{
    public static void Map(ModelBuilder model) => model.Entity<Competition>(competition =>
    {
        competition.ToTable("competitions");
        competition.Property(c => c.Title).HasMaxLength(PlainText.LongestStored);
        competition.Property(c => c.Version).IsConcurrencyToken();
        competition.HasIndex(c => c.RoomId);
        competition.HasOne<Room>().WithMany().HasForeignKey(c => c.RoomId).OnDelete(DeleteBehavior.Cascade);
    });
}
