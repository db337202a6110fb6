using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Classroom.Testing;

/// <summary>While it is full, the database itself answers, and takes nothing, from whatever connection and in whatever way.</summary>
public sealed class FullDisk : DbConnectionInterceptor
{
    private bool _everFull;

    public bool IsFull
    {
        get;
        set => _everFull |= field = value;
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (!_everFull)
        {
            return;
        }

        using var command = connection.CreateCommand();
        var onOff = IsFull ? "on" : "off";
        command.CommandText = connection is SqliteConnection ? $"PRAGMA query_only = {onOff}" : $"SET default_transaction_read_only = {onOff}";
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
