using Classroom.Accounts;
using Classroom.Rooms;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Quizzes;

internal static class QuizTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Quiz>(quiz =>
        {
            quiz.ToTable("quizzes");
            quiz.Property(q => q.Title).HasMaxLength(PlainText.LongestStored);
            quiz.Property(q => q.Version).IsConcurrencyToken();
            quiz.HasIndex(q => q.OwnerId);
            quiz.HasOne<Account>().WithMany().HasForeignKey(q => q.OwnerId).OnDelete(DeleteBehavior.Cascade);
        });

        model.Entity<QuizQuestion>(question =>
        {
            question.ToTable("quiz_questions");
            question.Property(q => q.Version).IsConcurrencyToken();
            question.HasIndex(q => new { q.QuizId, q.Position });
            question.HasOne<Quiz>().WithMany().HasForeignKey(q => q.QuizId).OnDelete(DeleteBehavior.Cascade);
        });

        model.Entity<StoredImage>(image =>
        {
            image.ToTable("quiz_images");
            image.Property(i => i.Id).HasMaxLength(64);
            image.Property(i => i.ContentType).HasMaxLength(32);
        });
    }
}
