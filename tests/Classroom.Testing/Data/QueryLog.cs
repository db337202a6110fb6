using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Classroom.Testing;

/// <summary>Counts what Entity Framework sends to the database.</summary>
public sealed class QueryLog : DbCommandInterceptor, IDbTransactionInterceptor
{
    private readonly ConcurrentQueue<string> _commands = new();
    private readonly ConcurrentQueue<int> _changes = new();
    private int _transactions;

    /// <summary>The commands sent, in order.</summary>
    public IReadOnlyCollection<string> Commands => _commands;

    public int Selects => _commands.Count(text => text.StartsWith("SELECT", StringComparison.Ordinal));

    /// <summary>How many rows each command that reads nothing has changed, in order.</summary>
    public IReadOnlyCollection<int> Changes => _changes;

    /// <summary>Transactions begun.</summary>
    public int Transactions => Volatile.Read(ref _transactions);

    public void Clear()
    {
        _commands.Clear();
        _changes.Clear();
        Interlocked.Exchange(ref _transactions, 0);
    }

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        _commands.Enqueue(result.CommandText);
        return result;
    }

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        _changes.Enqueue(result);
        return ValueTask.FromResult(result);
    }

    public DbTransaction TransactionStarted(DbConnection connection, TransactionEndEventData eventData, DbTransaction result)
    {
        Interlocked.Increment(ref _transactions);
        return result;
    }

    public ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(TransactionStarted(connection, eventData, result));
}
