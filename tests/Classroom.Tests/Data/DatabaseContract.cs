using System.Xml.Linq;
using Classroom.Data;
using Classroom.Presence;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Tests.Data;

public abstract class DatabaseContract(ITestDatabases databases) : SchoolContract(databases)
{
    [Fact]
    public async Task The_migrations_make_what_the_model_says()
    {
        await using var db = await School.Databases.CreateDbContextAsync();
        Assert.False(db.Database.HasPendingModelChanges(), "The model changed: src/tools/migrate NameOfTheChange");
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public async Task Bringing_it_up_to_date_twice_does_nothing_the_second_time()
    {
        await School.StudentAsync(await School.RoomAsync(await School.TeacherAsync("Ada")), "Anna");
        await School.Get<IDatabase>().PrepareAsync();
        await using var db = await School.Databases.CreateDbContextAsync();
        Assert.Equal(2, await db.Participants.CountAsync());
    }

    [Fact]
    public async Task Every_name_is_in_snake_case()
    {
        await using var db = await School.Databases.CreateDbContextAsync();
        var names = db.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()
            .Select(property => property.GetColumnName()).Append(entity.GetTableName()!));
        Assert.All(names, name => Assert.Matches("^[a-z][a-z0-9_]*$", name));
    }

    [Fact]
    public async Task Instants_come_back_as_utc_to_the_microsecond()
    {
        School.Time.Pass(TimeSpan.FromTicks(1_234_560));
        var room = await School.RoomAsync(await School.TeacherAsync("Ada"));
        await using var db = await School.Databases.CreateDbContextAsync();
        var stored = await db.Rooms.AsNoTracking().SingleAsync();
        Assert.Equal((School.Time.Now.UtcDateTime, DateTimeKind.Utc), (stored.CreatedAt, stored.CreatedAt.Kind));
        Assert.Equal(DateTimeKind.Utc, room.CreatedAt.Kind);
        Assert.Equal(School.Time.Now, stored.CreatedAt.ToInstant());
    }

    [Fact]
    public async Task Instants_are_compared_in_sql()
    {
        await School.RoomAsync(await School.TeacherAsync("Ada"));
        await using var db = await School.Databases.CreateDbContextAsync();
        var (before, after) = (ManualTime.Start.AddSeconds(-1).UtcDateTime, ManualTime.Start.AddSeconds(1).UtcDateTime);
        Assert.Equal(1, await db.Rooms.CountAsync(room => room.CreatedAt > before && room.CreatedAt < after));
    }

    [Fact]
    public async Task Presence_is_kept_as_the_columns_that_the_specification_names()
    {
        var room = await School.RoomAsync(await School.TeacherAsync("Ada"));
        var anna = await School.StudentAsync(room, "Anna");
        var quiz = Guid.CreateVersion7();
        await School.Board.OpenAsync(room.RoomId);
        School.Board.Beat(room.RoomId, anna.ParticipantId, "tab", visible: true, Place.Competition(quiz));
        await School.Writer.FlushAsync();
        await using var db = await School.Databases.CreateDbContextAsync();
        Assert.Equal(1, await db.Database.SqlQuery<int>(
            $"""
            SELECT CAST(COUNT(*) AS INT) AS "Value" FROM participants
            WHERE id = {anna.ParticipantId} AND last_active IS NOT NULL AND is_in_competition
              AND current_competition_id = {quiz} AND session_id = 'tab'
            """).SingleAsync());
    }

    [Fact]
    public void Data_protection_keys_outlive_the_program()
    {
        IXmlRepository keys = new KeyRing(School.Databases);
        Assert.Empty(keys.GetAllElements());
        var (first, second) = (XElement.Parse("<key id=\"1\"><secret>ä &amp; b</secret></key>"), XElement.Parse("<key id=\"2\" />"));
        keys.StoreElement(first, "first");
        keys.StoreElement(second, "second");
        Assert.Equal(
            new[] { first.ToString(), second.ToString() }.Order(),
            new KeyRing(School.Databases).GetAllElements().Select(element => element.ToString()).Order());
    }
}

public sealed class DatabaseOnSqlite() : DatabaseContract(new SqliteFiles());

public sealed class DatabaseOnPostgres(PostgresCluster cluster) : DatabaseContract(cluster);
