using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Classroom.Sqlite;

/// <summary>What SQLite is asked for on every connection, because it forgets it with the connection.</summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    public static readonly SqlitePragmas OnOpening = new();

    // FULL: an acknowledged answer survives a power cut. The wait is for another process; within this one, commits take their turn.
    private const string Ask = "PRAGMA synchronous = FULL; PRAGMA busy_timeout = 10000;";

    /// <summary>Read back at start.</summary>
    public static readonly (string Pragma, string Wanted)[] Promised =
    [
        ("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1"),
    ];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Ask;
        command.ExecuteNonQuery();
    }

    // SQLite has no asynchronous calls: what is awaited would run here all the same.
    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
