using Classroom.Postgres;
using Classroom.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Classroom.Testing;

/// <summary>A kind of database that gives each test an empty one of its own, brought up to date.</summary>
public interface ITestDatabases
{
    Task<TestDatabase> FreshAsync();
}

/// <summary>One database of one test; gone when disposed.</summary>
/// <param name="setting">The setting that chooses it: <c>ConnectionStrings:Sqlite</c> or <c>ConnectionStrings:Postgres</c>.</param>
public sealed class TestDatabase(string setting, string connectionString, Func<ValueTask> drop) : IAsyncDisposable
{
    public const string Sqlite = "ConnectionStrings:Sqlite";
    public const string Postgres = "ConnectionStrings:Postgres";

    public string Setting => setting;

    public string ConnectionString => connectionString;

    public IServiceCollection AddTo(IServiceCollection services) => Setting switch
    {
        Sqlite => services.AddSqlite(ConnectionString),
        Postgres => services.AddPostgres(ConnectionString),
        _ => throw new InvalidOperationException($"No database is chosen by {Setting}."),
    };

    public ValueTask DisposeAsync() => drop();
}
