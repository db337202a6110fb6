using Classroom.Accounts;
using Classroom.Competitions;
using Classroom.Presence;
using Classroom.Quizzes;
using Classroom.Rooms;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Data;

/// <summary>
/// Everything that is stored. One short-lived instance per operation, from the factory, inside the feature.
/// The provider (SQLite, PostgreSQL) is chosen outside; nothing here names one.
/// </summary>
public sealed class ClassroomDb(DbContextOptions<ClassroomDb> options) : IdentityUserContext<Account, Guid>(options)
{
    public DbSet<Room> Rooms => Set<Room>();

    public DbSet<Participant> Participants => Set<Participant>();

    public DbSet<Handover> Handovers => Set<Handover>();

    public DbSet<Competition> Competitions => Set<Competition>();

    public DbSet<CompetitionQuestion> CompetitionQuestions => Set<CompetitionQuestion>();

    public DbSet<StoredAnswer> Answers => Set<StoredAnswer>();

    public DbSet<Player> Players => Set<Player>();

    public DbSet<Accommodation> Accommodations => Set<Accommodation>();

    public DbSet<Regrading> Regradings => Set<Regrading>();

    public DbSet<Attempt> Attempts => Set<Attempt>();

    public DbSet<Quiz> Quizzes => Set<Quiz>();

    public DbSet<QuizQuestion> QuizQuestions => Set<QuizQuestion>();

    public DbSet<StoredImage> QuizImages => Set<StoredImage>();

    public DbSet<PresenceInterval> Intervals => Set<PresenceInterval>();

    public DbSet<StoredKey> Keys => Set<StoredKey>();

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) => UtcDateTime.Apply(conventions);

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        model.Entity<Account>().Property(account => account.DisplayName).HasMaxLength(PlainText.LongestStored);
        RoomTables.Map(model);
        CompetitionTables.Map(model);
        PresenceTables.Map(model);
        QuizTables.Map(model);
        model.Entity<StoredKey>().ToTable("data_protection_keys");
        SnakeCase.Apply(model);
    }
}
