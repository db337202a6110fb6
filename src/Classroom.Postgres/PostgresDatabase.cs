using Classroom.Data;
using Classroom.Presence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Classroom.Postgres;

/// <summary>The database for a school that outgrew one file.</summary>
public sealed class PostgresDatabase(IDbContextFactory<ClassroomDb> dbs, IOptions<PresenceOptions> presence) : IDatabase
{
    public async Task PrepareAsync(CancellationToken cancel = default)
    {
        await dbs.MigrateAsync(cancel);
        await using var db = await dbs.CreateDbContextAsync(cancel);
        await PresenceViews.CreateAsync(db, presence.Value.Rules, "now()", seconds => $"now() - interval '{seconds} seconds'", cancel);
    }

    // By the class of its state: the connection, room and memory, an operator, the system. Without a state it did not even answer.
    public bool Failed(Exception failure) => failure.Causes().OfType<NpgsqlException>().Any(cause =>
        cause.SqlState is null || cause.SqlState[..2] is "08" or "53" or "57" or "58" || cause.SqlState == PostgresErrorCodes.ReadOnlySqlTransaction);
}

public static class PostgresSetup
{
    /// <param name="connectionString"><c>ConnectionStrings:Postgres</c>.</param>
    public static IServiceCollection AddPostgres(this IServiceCollection services, string connectionString)
    {
        services.AddOptions();
        services.AddPooledDbContextFactory<ClassroomDb>(options => options.UseClassroomPostgres(connectionString));
        services.TryAddScoped(provider => provider.GetRequiredService<IDbContextFactory<ClassroomDb>>().CreateDbContext());
        return services.AddSingleton<IDatabase, PostgresDatabase>();
    }

    public static DbContextOptionsBuilder UseClassroomPostgres(this DbContextOptionsBuilder options, string connectionString) => options
        .UseNpgsql(connectionString, postgres => postgres.MigrationsAssembly(typeof(PostgresSetup).Assembly.GetName().Name))
        .RefusalsAreNoErrors();
}
