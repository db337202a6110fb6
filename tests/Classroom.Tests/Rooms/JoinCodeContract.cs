using Classroom.Messaging;
using Classroom.Rooms;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Tests.Rooms;

public abstract class JoinCodeContract(ITestDatabases databases) : RoomContract(databases)
{
    [Fact]
    public async Task A_replaced_code_opens_nothing_and_the_new_one_opens_the_room()
    {
        var fresh = (await School.Door.ReplaceCodeAsync(Room.RoomId, Host)).Value;
        Assert.NotEqual(Room.JoinCode, fresh);
        Assert.Equal(fresh, (await SeenByHostAsync()).JoinCode);
        Assert.Equal(RoomRefusal.WrongCode, (await School.KnockAsync(Room.JoinCode, "Anna")).Outcome.Refusal);
        Assert.True((await School.KnockAsync(fresh, "Anna")).Outcome.Done);
        Assert.Contains(new RoomChanged(Room.RoomId), Told);
    }

    [Fact]
    public async Task A_code_that_another_room_has_is_drawn_again()
    {
        var drawn = new HashSet<string?>();
        School.Meddling.BeforeEachSaveOf<Room>(async room =>
        {
            // The first three draws are taken by somebody else at the last moment.
            if (drawn.Count < 3 && drawn.Add(room.JoinCode))
            {
                await TakeAsync(room.JoinCode!);
            }
        });
        var room = await School.RoomAsync(Host, "Chemistry");
        Assert.Equal(3, drawn.Count);
        Assert.DoesNotContain(room.JoinCode, drawn);
    }

    [Fact]
    public async Task A_code_that_is_replaced_while_the_room_changes_is_refused_and_stays()
    {
        MeddleWithRoom();
        Assert.Equal(RoomRefusal.ChangedMeanwhile, (await School.Door.ReplaceCodeAsync(Room.RoomId, Host)).Refusal);
        Assert.Equal(Room.JoinCode, (await SeenByHostAsync()).JoinCode);
    }

    [Fact]
    public async Task A_door_that_is_closed_while_the_room_changes_is_refused_and_stays_open()
    {
        MeddleWithRoom();
        Assert.Equal(RoomRefusal.ChangedMeanwhile, (await School.Door.SetOpenAsync(Room.RoomId, Host, open: false)).Refusal);
        Assert.False((await SeenByHostAsync()).IsClosed);
    }

    [Fact]
    public async Task An_archived_room_gives_its_code_back_and_gets_a_new_one_when_it_is_taken_out()
    {
        await School.Rooms.ArchiveAsync(Room.RoomId, Host);
        Assert.Null((await SeenByHostAsync()).JoinCode);
        Assert.Equal(RoomRefusal.WrongCode, (await School.KnockAsync(Room.JoinCode, "Anna")).Outcome.Refusal);
        Assert.Equal(RoomRefusal.Archived, (await School.Door.ReplaceCodeAsync(Room.RoomId, Host)).Refusal);

        await School.Rooms.UnarchiveAsync(Room.RoomId, Host);
        var fresh = (await SeenByHostAsync()).JoinCode;
        Assert.True((await School.KnockAsync(fresh, "Anna")).Outcome.Done);
    }

    [Fact]
    public async Task A_room_that_is_taken_out_while_it_changes_is_refused_and_stays_away()
    {
        await School.Rooms.ArchiveAsync(Room.RoomId, Host);
        MeddleWithRoom();
        Assert.Equal(RoomRefusal.ChangedMeanwhile, (await School.Rooms.UnarchiveAsync(Room.RoomId, Host)).Refusal);
        Assert.True((await SeenByHostAsync()).IsArchived);
    }

    private async Task TakeAsync(string code)
    {
        await using var db = await School.Databases.CreateDbContextAsync();
        await db.Rooms.Where(room => room.Id == Room.RoomId).ExecuteUpdateAsync(set => set.SetProperty(room => room.JoinCode, code));
    }
}

public sealed class JoinCodeOnSqlite() : JoinCodeContract(new SqliteFiles());

public sealed class JoinCodeOnPostgres(PostgresCluster cluster) : JoinCodeContract(cluster);
