using Classroom.Data;
using Classroom.Presence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SQLitePCL;

namespace Classroom.Sqlite;

/// <summary>The embedded default: one file, write-ahead log, every commit on the disk before it is told.</summary>
public sealed class SqliteDatabase(IDbContextFactory<ClassroomDb> dbs, IOptions<PresenceOptions> presence) : IDatabase
{
    public async Task PrepareAsync(CancellationToken cancel = default)
    {
        await dbs.MigrateAsync(cancel);
        await using var db = await dbs.CreateDbContextAsync(cancel);
        await db.Database.OpenConnectionAsync(cancel);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancel);
        foreach (var (pragma, wanted) in SqlitePragmas.Promised)
        {
            var found = await db.Database.SqlQueryRaw<string>($"SELECT CAST({pragma} AS TEXT) AS \"Value\" FROM pragma_{pragma}").SingleAsync(cancel);
            if (found != wanted)
            {
                throw new InvalidOperationException(
                    $"SQLite answers PRAGMA {pragma} with '{found}', not '{wanted}': answers would not be safe. Check ConnectionStrings:Sqlite.");
            }
        }

        await PresenceViews.CreateAsync(db, presence.Value.Rules, Ago(0), Ago, cancel);
    }

    public bool Failed(Exception failure) => failure.Causes().OfType<SqliteException>().Any(cause => cause.SqliteErrorCode
        is raw.SQLITE_FULL or raw.SQLITE_IOERR or raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN);

    // As instants are written in its columns, so that texts compare as times.
    private static string Ago(int seconds) => $"strftime('%Y-%m-%d %H:%M:%f', 'now', '-{seconds} seconds')";
}

public static class SqliteSetup
{
    /// <param name="connectionString"><c>ConnectionStrings:Sqlite</c>, such as <c>Data Source=classroom.db</c>.</param>
    public static IServiceCollection AddSqlite(this IServiceCollection services, string connectionString)
    {
        services.AddOptions();
        services.AddPooledDbContextFactory<ClassroomDb>(options => options.UseClassroomSqlite(connectionString));
        services.TryAddScoped(provider => provider.GetRequiredService<IDbContextFactory<ClassroomDb>>().CreateDbContext());
        return services.AddSingleton<IDatabase, SqliteDatabase>();
    }

    public static DbContextOptionsBuilder UseClassroomSqlite(this DbContextOptionsBuilder options, string connectionString) => options
        .UseSqlite(
            new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true }.ToString(),
            sqlite => sqlite.MigrationsAssembly(typeof(SqliteSetup).Assembly.GetName().Name))
        .AddInterceptors(SqlitePragmas.OnOpening).RefusalsAreNoErrors();
}
