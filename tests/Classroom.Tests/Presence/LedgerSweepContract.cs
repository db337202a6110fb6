using Classroom.Presence;
using Classroom.Rooms;
using Classroom.Tests.Attendance;
using Classroom.Tests.Rooms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Classroom.Tests.Presence;

/// <summary>The ledger is tidied by time, and when a room was deleted.</summary>
public abstract class LedgerSweepContract(ITestDatabases databases) : RoomContract(databases)
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(5), Kept = TimeSpan.FromDays(730);

    [Fact]
    public async Task It_forgets_at_the_start_and_every_five_minutes_what_was_kept_for_long_enough()
    {
        await KeepAsync(Kept + TimeSpan.FromSeconds(1));
        await KeepAsync(Kept - TimeSpan.FromMinutes(4));
        await KeepAsync(TimeSpan.Zero);
        using var sweep = Sweep();
        await sweep.StartAsync(default);
        School.Time.Pass(TimeSpan.Zero);
        await Eventually.True(() => Left == 2);
        School.Time.Pass(Every - TimeSpan.FromSeconds(1));
        Assert.Equal(2, Left);
        School.Time.Pass(TimeSpan.FromSeconds(1));
        await Eventually.True(() => Left == 1);
    }

    [Fact]
    public async Task It_removes_a_deleted_room_without_waiting_for_its_turn()
    {
        using var sweep = Sweep();
        await sweep.StartAsync(default);
        School.Time.Pass(TimeSpan.FromMinutes(1));
        await KeepAsync(TimeSpan.Zero);
        Assert.True((await School.Rooms.DeleteAsync(Room.RoomId, Host, "Physics")).Done);
        await Eventually.True(() => { School.Time.Pass(TimeSpan.Zero); return Left == 0 && Rooms == 0; });
    }

    [Fact]
    public async Task Once_stopped_it_does_nothing_more()
    {
        await KeepAsync(Kept + Kept);
        using var sweep = Sweep();
        await sweep.StartAsync(default);
        await Eventually.True(() => { School.Time.Pass(TimeSpan.Zero); return Left == 0; });
        await sweep.StopAsync(default);
        await KeepAsync(Kept + Kept);
        School.Time.Pass(Every + Every);
        Assert.Equal(1, Left);
    }

    [Fact]
    public async Task A_ledger_without_anything_old_is_read_and_not_written()
    {
        await KeepAsync(TimeSpan.Zero);
        using var sweep = Sweep();
        School.Queries.Clear();
        await sweep.SweepAsync();
        Assert.Equal((2, 0), (School.Queries.Commands.Count, School.Queries.Changes.Sum()));
    }

    private int Left
    {
        get
        {
            using var db = School.Databases.CreateDbContext();
            return db.Intervals.Count();
        }
    }

    private int Rooms
    {
        get
        {
            using var db = School.Databases.CreateDbContext();
            return db.Rooms.Count();
        }
    }

    private LedgerSweep Sweep() => new(
        School.Get<RoomEraser>(), School.Bus, School.Time, School.Get<IOptions<PresenceOptions>>(), NullLogger<LedgerSweep>.Instance);

    private Task KeepAsync(TimeSpan ago) => School.WasHereAsync(Room.RoomId, Room.ParticipantId, ManualTime.Start - ago, ManualTime.Start - ago);
}

public sealed class LedgerSweepOnSqlite() : LedgerSweepContract(new SqliteFiles());

public sealed class LedgerSweepOnPostgres(PostgresCluster cluster) : LedgerSweepContract(cluster);
