using Classroom.Data;
using Classroom.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Classroom.Testing;

/// <summary>Real SQLite files. Migrations run once for all tests; each then starts from a copy.</summary>
public sealed class SqliteFiles : ITestDatabases
{
    private static readonly Lazy<Task<byte[]>> Migrated = new(MigrateAsync);

    public async Task<TestDatabase> FreshAsync()
    {
        var database = Empty();
        await File.WriteAllBytesAsync(FileOf(database), await Migrated.Value);
        return database;
    }

    /// <summary>A database that is not even a file yet.</summary>
    public static TestDatabase Empty()
    {
        var folder = Directory.CreateTempSubdirectory("classroom-");
        var connectionString = $"Data Source={Path.Combine(folder.FullName, "classroom.db")}";
        return new TestDatabase(TestDatabase.Sqlite, connectionString, () =>
        {
            using var connection = new SqliteConnection(connectionString);
            SqliteConnection.ClearPool(connection);
            folder.Delete(recursive: true);
            return ValueTask.CompletedTask;
        });
    }

    private static string FileOf(TestDatabase database) => new SqliteConnectionStringBuilder(database.ConnectionString).DataSource;

    private static async Task<byte[]> MigrateAsync()
    {
        await using var database = Empty();
        await using (var services = new ServiceCollection().AddSqlite(database.ConnectionString).BuildServiceProvider())
        {
            await services.GetRequiredService<IDatabase>().PrepareAsync();
        }

        // The last connection that closes brings the write-ahead log into the file.
        using var connection = new SqliteConnection(database.ConnectionString);
        SqliteConnection.ClearAllPools();
        return await File.ReadAllBytesAsync(FileOf(database));
    }
}
