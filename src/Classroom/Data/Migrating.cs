using Microsoft.EntityFrameworkCore;

namespace Classroom.Data;

public static class Migrating
{
    /// <summary>Applies what is pending, if anything: Entity Framework's lock is not even taken where nothing is.</summary>
    public static async Task MigrateAsync(this IDbContextFactory<ClassroomDb> dbs, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any())
        {
            await db.Database.MigrateAsync(cancel);
        }
    }
}
