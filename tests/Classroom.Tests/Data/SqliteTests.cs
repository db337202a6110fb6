using Classroom.Data;
using Classroom.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Classroom.Tests.Data;

public sealed class SqliteTests
{
    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("foreign_keys", "1")]
    [InlineData("timeout", "10000", "busy_timeout")]
    public async Task What_is_promised_holds_on_every_connection(string column, string promised, string? pragma = null)
    {
        await using var school = await School.OpenAsync(new SqliteFiles());
        await using var first = await school.Databases.CreateDbContextAsync();
        await using var second = await school.Databases.CreateDbContextAsync();
        // Both open at once, so that the pool cannot give the same one twice.
        await first.Database.OpenConnectionAsync();
        Assert.Equal(promised, await ReadAsync(first));
        Assert.Equal(promised, await ReadAsync(second));

        async Task<string> ReadAsync(ClassroomDb db) =>
            await db.Database.SqlQueryRaw<string>($"SELECT CAST({column} AS TEXT) AS \"Value\" FROM pragma_{pragma ?? column}").SingleAsync();
    }

    [Fact]
    public async Task A_file_that_does_not_exist_is_made_and_brought_up_to_date()
    {
        await using var database = SqliteFiles.Empty();
        await using var services = new ServiceCollection().AddSqlite(database.ConnectionString).BuildServiceProvider();
        await services.GetRequiredService<IDatabase>().PrepareAsync();
        await using var db = services.GetRequiredService<IDbContextFactory<ClassroomDb>>().CreateDbContext();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.Empty(await db.Rooms.ToListAsync());
    }

    [Fact]
    public async Task A_database_that_cannot_keep_its_promises_stops_the_program_with_a_sentence()
    {
        await using var services = new ServiceCollection()
            .AddSqlite("Data Source=promises;Mode=Memory;Cache=Shared").BuildServiceProvider();
        await using var keeper = services.GetRequiredService<IDbContextFactory<ClassroomDb>>().CreateDbContext();
        await keeper.Database.OpenConnectionAsync();
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => services.GetRequiredService<IDatabase>().PrepareAsync());
        Assert.Contains("ConnectionStrings:Sqlite", failure.Message);
    }

    [Fact]
    public async Task Two_hundred_writers_at_once_all_get_their_turn()
    {
        await using var school = await School.OpenAsync(new SqliteFiles());
        var room = await school.RoomAsync(await school.TeacherAsync("Ada"));
        var answers = await Task.WhenAll(Enumerable.Range(1, 200)
            .Select(number => Task.Run(() => school.KnockAsync(room.JoinCode, $"Student {number}"))));
        Assert.All(answers, answer => Assert.True(answer.Outcome.Done));
    }
}
