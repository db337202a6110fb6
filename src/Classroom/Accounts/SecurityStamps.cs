using Classroom.Data;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Accounts;

/// <summary>
/// Whether a cookie or token of an account still holds: it carries the stamp that the account had when it signed in, and signing
/// out everywhere or a new password gives the account another.
/// </summary>
public sealed class SecurityStamps(IDbContextFactory<ClassroomDb> dbs)
{
    /// <summary>One query.</summary>
    public async Task<bool> HoldsAsync(Guid account, string? stamp)
    {
        await using var db = await dbs.CreateDbContextAsync();
        return stamp is not null
            && await db.Users.AsNoTracking().AnyAsync(u => u.Id == account && u.SecurityStamp == stamp);
    }
}
