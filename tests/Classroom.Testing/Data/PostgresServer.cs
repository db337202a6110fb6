using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Classroom.Testing;

/// <summary>One PostgreSQL cluster in a temporary folder, on a free port of this machine alone.</summary>
internal sealed class PostgresServer(Process shell, int port) : IAsyncDisposable
{
    private const string User = "classroom";

    // Says when the server answers, or what the server said instead. Then it waits for the end of its input, and that comes
    // with the end of whoever started it, however they end: nothing is left behind.
    private const string Script =
        """
        set -eu
        umask 077
        folder=$(mktemp -d "${TMPDIR:-/tmp}/classroom-postgres-XXXXXX")
        trap 'rm -rf "$folder"' EXIT
        cd "$folder"
        "$1/initdb" -D data --auth=trust --username="$3" --encoding=UTF8 --locale=C --no-sync >/dev/null
        "$1/postgres" -D data -p "$2" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200 \
          -c fsync=off -c synchronous_commit=off -c full_page_writes=off </dev/null >log 2>&1 &
        server=$!
        until "$1/pg_isready" -q -h 127.0.0.1 -p "$2"; do
          kill -0 "$server" || { cat log; exit 1; }
          sleep 0.1
        done
        echo ready
        read -r end || true
        kill -INT "$server"
        wait "$server" || true
        """;

    private static readonly string? Programs = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql")
            .OrderByDescending(version => int.TryParse(Path.GetFileName(version), out var number) ? number : 0)
            .Select(version => Path.Combine(version, "bin")).FirstOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
        : null;

    /// <summary>Why there is none to be had, or null.</summary>
    public static string? Missing =>
        Programs is null ? "PostgreSQL is not installed: no /usr/lib/postgresql/*/bin/initdb."
        // The server refuses to run as root, so root needs another to run it as.
        : Environment.IsPrivilegedProcess && !File.Exists("/usr/sbin/runuser") && !File.Exists("/sbin/runuser")
            ? "PostgreSQL does not run as root, and there is no runuser to run it as the user postgres."
        : null;

    public static async Task<PostgresServer> StartAsync()
    {
        var port = FreePort();
        string[] command = ["sh", "-c", Script, "sh", Programs!, $"{port}", User];
        if (Environment.IsPrivilegedProcess)
        {
            command = ["runuser", "-u", "postgres", "--", .. command];
        }

        var shell = Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        if (await shell.StandardOutput.ReadLineAsync() is var said && said != "ready")
        {
            Assert.Fail($"PostgreSQL did not start: {said}\n{await shell.StandardOutput.ReadToEndAsync()}");
        }

        return new PostgresServer(shell, port);
    }

    public string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={port};Username={User};Database={database};Maximum Pool Size=20";

    public async Task ExecuteAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString(database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        shell.StandardInput.Close();
        await shell.WaitForExitAsync();
        shell.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
