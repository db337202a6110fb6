using Classroom.Rooms;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Competitions;

internal static class CompetitionTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Competition>(competition =>
        {
            competition.ToTable("competitions");
            competition.Property(c => c.Title).HasMaxLength(PlainText.LongestStored);
            competition.Property(c => c.Version).IsConcurrencyToken();
            competition.HasIndex(c => c.RoomId);
            competition.HasIndex(c => c.EndedAt);
            competition.HasOne<Room>().WithMany().HasForeignKey(c => c.RoomId).OnDelete(DeleteBehavior.Cascade);
        });

        model.Entity<CompetitionQuestion>(question =>
        {
            question.ToTable("competition_questions");
            question.HasKey(q => new { q.CompetitionId, q.Position });
            question.HasOne<Competition>().WithMany().HasForeignKey(q => q.CompetitionId).OnDelete(DeleteBehavior.Cascade);
        });

        model.Entity<StoredAnswer>(answer =>
        {
            answer.ToTable("competition_answers");
            answer.HasKey(a => new { a.CompetitionId, a.Question, a.ParticipantId, a.Attempt });
            answer.Ignore(a => a.Given);
            answer.HasIndex(a => a.ParticipantId);
            answer.HasOne<Competition>().WithMany().HasForeignKey(a => a.CompetitionId).OnDelete(DeleteBehavior.Cascade);
        });

        model.Entity<Player>(player =>
        {
            player.ToTable("competition_players");
            player.HasKey(p => new { p.CompetitionId, p.ParticipantId });
            player.Property(p => p.Alias).HasMaxLength(PlainText.LongestStored);
            player.HasIndex(p => p.ParticipantId);
            player.HasOne<Competition>().WithMany().HasForeignKey(p => p.CompetitionId).OnDelete(DeleteBehavior.Cascade);
        });

        model.Entity<Accommodation>(accommodation =>
        {
            accommodation.ToTable("accommodations");
            accommodation.HasKey(a => a.ParticipantId);
            accommodation.HasIndex(a => a.RoomId);
            accommodation.HasOne<Participant>().WithMany().HasForeignKey(a => a.ParticipantId).OnDelete(DeleteBehavior.Cascade);
        });

        model.Entity<Regrading>(regrading =>
        {
            regrading.ToTable("competition_regradings");
            regrading.HasIndex(r => r.CompetitionId);
            regrading.HasOne<Competition>().WithMany().HasForeignKey(r => r.CompetitionId).OnDelete(DeleteBehavior.Cascade);
        });

        model.Entity<Attempt>(attempt =>
        {
            attempt.ToTable("competition_attempts");
            attempt.HasKey(a => new { a.CompetitionId, a.ParticipantId, a.Number });
            attempt.Property(a => a.Version).IsConcurrencyToken();
            attempt.HasIndex(a => a.ParticipantId);
            attempt.HasOne<Competition>().WithMany().HasForeignKey(a => a.CompetitionId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
