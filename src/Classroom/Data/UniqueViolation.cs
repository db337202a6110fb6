using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Data;

/// <summary>Tells a unique index that said no from every other failure, on each database.</summary>
public static class UniqueViolation
{
    private const string PostgresUnique = "23505";

    /// <summary>Whether a unique index was violated, that of <paramref name="column"/> where one is named.</summary>
    public static bool IsUniqueViolation(this DbUpdateException failure, string column = "") =>
        failure.InnerException is DbException inner
        // SQLite has no state for it, only words: "UNIQUE constraint failed: rooms.join_code".
        && (inner.SqlState == PostgresUnique || inner.Message.Contains("UNIQUE constraint", StringComparison.Ordinal))
        // PostgreSQL names the index, which is named after its columns, in its details.
        && inner.ToString().Contains(column, StringComparison.Ordinal);
}
