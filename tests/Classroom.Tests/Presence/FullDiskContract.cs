using System.Collections.Concurrent;
using Classroom.Accounts;
using Classroom.Data;
using Classroom.Presence;
using Classroom.Rooms;
using Classroom.Tests.Rooms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Classroom.Tests.Presence;

/// <summary>The database takes nothing for a while: presence goes on in memory, and is written when there is room again.</summary>
public abstract class FullDiskContract(ITestDatabases databases) : RoomContract(databases)
{
    [Fact]
    public async Task What_was_heard_meanwhile_is_counted_kept_and_written_later()
    {
        var ada = await SitAsync("Cleo");
        Beat(ada);
        await School.Writer.FlushAsync();
        School.Disk.IsFull = true;
        School.Time.Pass(TimeSpan.FromSeconds(10));
        Beat(ada);
        await School.Writer.FlushAsync();
        Assert.True(School.Board.SavingFails);
        Assert.Equal((1, 1), (School.Board.Read(Room.RoomId).ActiveCount, School.Writer.Pending));
        Assert.Equal(ManualTime.Start.UtcDateTime, await LastActiveAsync(ada));

        School.Disk.IsFull = false;
        await School.Writer.FlushAsync();
        Assert.False(School.Board.SavingFails);
        Assert.Equal(0, School.Writer.Pending);
        Assert.Equal(ManualTime.Start.UtcDateTime.AddSeconds(10), await LastActiveAsync(ada));
        await using var db = await School.Databases.CreateDbContextAsync();
        var interval = await db.Intervals.SingleAsync(i => i.ParticipantId == ada);
        Assert.Equal(TimeSpan.FromSeconds(10), interval.ToAt - interval.FromAt);
    }

    [Fact]
    public async Task Every_room_is_told_when_it_begins_and_when_it_is_over()
    {
        var ada = await SitAsync("Cleo");
        var changes = 0;
        School.Writer.SavingChanged += () => changes++;
        School.Disk.IsFull = true;
        for (var beat = 0; beat < 5; beat++)
        {
            Beat(ada);
            await School.Writer.FlushAsync();
        }

        Assert.Equal(1, changes);
        School.Disk.IsFull = false;
        await School.Writer.FlushAsync();
        Assert.Equal(2, changes);
    }

    [Fact]
    public async Task A_stretch_of_failing_is_two_lines_of_the_log()
    {
        var log = new Lines();
        var seat = await SitAsync("Cleo");
        using var writer = new HeartbeatWriter(
            School.Databases, School.Time, School.Get<IOptions<PresenceOptions>>(), School.Get<PresenceFigures>(), log);
        School.Disk.IsFull = true;
        for (var beat = 0; beat < 20; beat++)
        {
            writer.Note(new PresenceRow(seat, School.Time.Now.UtcDateTime, null, null, null, "tab"), [], soon: false);
            await writer.FlushAsync();
        }

        School.Disk.IsFull = false;
        await writer.FlushAsync();
        await writer.FlushAsync();
        Assert.Equal([LogLevel.Error, LogLevel.Warning], log);
    }

    [Fact]
    public async Task A_failing_database_is_told_from_one_that_says_no_and_from_a_bug()
    {
        var database = School.Get<IDatabase>();
        School.Disk.IsFull = true;
        var full = await Assert.ThrowsAnyAsync<Exception>(() => School.Rooms.CreateAsync(Host.Account!.Value, "Chemistry", TestContext.Current.CancellationToken));
        Assert.True(database.Failed(full));
        School.Disk.IsFull = false;
        await using var db = await School.Databases.CreateDbContextAsync();
        db.Add(new Room { Id = Room.RoomId, Name = "Twice", OwnerId = Host.Account!.Value, CreatedAt = School.Time.Now.UtcDateTime });
        Assert.False(database.Failed(await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken))));
        Assert.False(database.Failed(new InvalidOperationException()));
    }

    private async Task<Guid> SitAsync(string name)
    {
        var seat = (await School.StudentAsync(Room, name)).ParticipantId;
        await School.Board.OpenAsync(Room.RoomId);
        return seat;
    }

    private void Beat(Guid seat) => Assert.NotNull(School.Board.Beat(Room.RoomId, seat, "tab", visible: true, Place.Lobby));

    private async Task<DateTime?> LastActiveAsync(Guid seat)
    {
        await using var db = await School.Databases.CreateDbContextAsync();
        return await db.Participants.Where(p => p.Id == seat).Select(p => p.LastActive).SingleAsync();
    }

    private sealed class Lines : ConcurrentQueue<LogLevel>, ILogger<HeartbeatWriter>
    {
        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Enqueue(logLevel);

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;
    }
}

public sealed class FullDiskOnSqlite() : FullDiskContract(new SqliteFiles());

public sealed class FullDiskOnPostgres(PostgresCluster cluster) : FullDiskContract(cluster);
