using System.Collections.Concurrent;
using Classroom.Data;
using Classroom.Postgres;
using Microsoft.Extensions.DependencyInjection;

namespace Classroom.Testing;

/// <summary>
/// A real PostgreSQL for one run of the tests, started when the first test asks for it. Where it cannot be started, tests that
/// need it skip themselves and say why; with CI=true they fail.
/// </summary>
public sealed class PostgresCluster : ITestDatabases, IAsyncDisposable
{
    // Foreign keys are not looked at meanwhile, so that the order does not matter.
    private const string Empty =
        """
        DO $$ DECLARE name text; BEGIN
          SET LOCAL session_replication_role = replica;
          FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '__EFMigrationsHistory' LOOP
            EXECUTE format('DELETE FROM %I', name);
          END LOOP;
        END $$
        """;

    private readonly Lazy<Task<PostgresServer>> _server = new(PostgresServer.StartAsync);

    // A new one costs a hundred times what emptying a used one does.
    private readonly ConcurrentBag<string> _emptied = [];
    private int _databases;

    public async Task<TestDatabase> FreshAsync()
    {
        if (PostgresServer.Missing is { } reason)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", reason);
            Assert.Skip(reason);
        }

        var server = await _server.Value;
        var name = _emptied.TryTake(out var used) ? used : await CreateAsync(server);
        return new TestDatabase(TestDatabase.Postgres, server.ConnectionString(name), async () =>
        {
            await server.ExecuteAsync(name, Empty);
            _emptied.Add(name);
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_server.IsValueCreated)
        {
            await (await _server.Value).DisposeAsync();
        }
    }

    private async Task<string> CreateAsync(PostgresServer server)
    {
        var name = $"classroom_{Interlocked.Increment(ref _databases)}";
        await server.ExecuteAsync("postgres", $"CREATE DATABASE {name}");
        await using var services = new ServiceCollection().AddPostgres(server.ConnectionString(name)).BuildServiceProvider();
        await services.GetRequiredService<IDatabase>().PrepareAsync();
        return name;
    }
}
