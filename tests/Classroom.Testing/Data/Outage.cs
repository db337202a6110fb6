using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Classroom.Testing;

/// <summary>While it lasts, no transaction can begin: a full disk, a server that went away.</summary>
public sealed class Outage : DbTransactionInterceptor
{
    public bool Lasts { get; set; }

    /// <summary>What happens while a transaction is tried.</summary>
    public Action? Meanwhile { get; set; }

    /// <summary>Transactions that were tried.</summary>
    public int Tries { get; set; }

    public override ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result,
        CancellationToken cancellationToken = default)
    {
        Tries++;
        Meanwhile?.Invoke();
        return Lasts ? throw new SqliteException("database or disk is full", raw.SQLITE_FULL) : ValueTask.FromResult(result);
    }
}
