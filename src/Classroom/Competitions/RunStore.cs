using Classroom.Data;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Competitions;

/// <summary>A run in its row of the database.</summary>
internal sealed class RunStore(IDbContextFactory<ClassroomDb> dbs, Guid competition)
{
    /// <summary>Compare-and-set (C-4): writes the next state if the stored one is still that before. One statement.</summary>
    public async Task<bool> ReplaceAsync(Run before, Run next)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var (version, text, ended) = (before.Version, StoredJson.Write(next), (next.FinishedAt ?? next.CancelledAt)?.ToColumn());
        return await db.Competitions.Where(c => c.Id == competition && c.Version == version)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Run, text).SetProperty(c => c.Version, next.Version).SetProperty(c => c.EndedAt, ended)) == 1;
    }

    /// <summary>The run as it is stored, or null where it is gone.</summary>
    public async Task<Run?> ReadAsync()
    {
        await using var db = await dbs.CreateDbContextAsync();
        return await db.Competitions.AsNoTracking().Where(c => c.Id == competition).Select(c => c.Run).SingleOrDefaultAsync() is { } stored
            ? StoredJson.Read<Run>(stored)
            : null;
    }
}
