using Classroom.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Classroom.Postgres;

/// <summary>The database for a school that outgrew one file.</summary>
public sealed class PostgresDatabase(IDbContextFactory<ClassroomDb> dbs) : IDatabase
{
    public Task PrepareAsync(CancellationToken cancel = default) => dbs.MigrateAsync(cancel);
}

public static class PostgresSetup
{
    /// <param name="connectionString"><c>ConnectionStrings:Postgres</c>.</param>
    public static IServiceCollection AddPostgres(this IServiceCollection services, string connectionString)
    {
        services.AddPooledDbContextFactory<ClassroomDb>(options => options.UseClassroomPostgres(connectionString));
        services.TryAddScoped(provider => provider.GetRequiredService<IDbContextFactory<ClassroomDb>>().CreateDbContext());
        return services.AddSingleton<IDatabase, PostgresDatabase>();
    }

    public static DbContextOptionsBuilder UseClassroomPostgres(this DbContextOptionsBuilder options, string connectionString) => options
        .UseNpgsql(connectionString, postgres => postgres.MigrationsAssembly(typeof(PostgresSetup).Assembly.GetName().Name))
        .RefusalsAreNoErrors();
}
