using Classroom.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Rooms;

/// <summary>How rooms and participants are stored. The unique indexes are the rules; looking before is only politeness.</summary>
internal static class RoomTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Room>(room =>
        {
            room.ToTable("rooms");
            room.Property(r => r.Name).HasMaxLength(PlainText.LongestStored);
            room.Property(r => r.JoinCode).HasMaxLength(JoinCode.Digits);
            room.Property(r => r.Version).IsConcurrencyToken();
            room.HasIndex(r => r.JoinCode).IsUnique();
            room.HasIndex(r => r.OwnerId);
            room.HasOne<Account>().WithMany().HasForeignKey(r => r.OwnerId).OnDelete(DeleteBehavior.Cascade);
        });

        model.Entity<Handover>(handover =>
        {
            handover.ToTable("handovers");
            handover.HasKey(h => h.SecretHash);
            handover.Property(h => h.SecretHash).HasMaxLength(64);
            handover.HasIndex(h => h.ParticipantId);
            handover.HasOne<Participant>().WithMany().HasForeignKey(h => h.ParticipantId).OnDelete(DeleteBehavior.Cascade);
        });

        model.Entity<Participant>(participant =>
        {
            participant.ToTable("participants");
            participant.Property(p => p.Role).HasConversion<string>().HasMaxLength(16);
            participant.Property(p => p.DisplayName).HasMaxLength(PlainText.LongestStored);
            participant.Property(p => p.NameKey).HasMaxLength(PlainText.LongestStored);
            participant.Property(p => p.SessionId).HasMaxLength(64);
            participant.Property(p => p.Version).IsConcurrencyToken();
            participant.HasIndex(p => new { p.RoomId, p.UserId }).IsUnique();
            participant.HasIndex(p => new { p.RoomId, p.NameKey }).IsUnique().HasFilter("removed_at IS NULL");
            participant.HasIndex(p => p.UserId);
            participant.HasOne<Room>().WithMany().HasForeignKey(p => p.RoomId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
