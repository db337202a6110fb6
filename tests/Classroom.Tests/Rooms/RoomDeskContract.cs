using Classroom.Accounts;
using Classroom.Messaging;
using Classroom.Rooms;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Tests.Rooms;

public abstract class RoomDeskContract(ITestDatabases databases) : RoomContract(databases)
{
    [Fact]
    public async Task A_new_room_has_a_code_an_open_door_and_its_host()
    {
        var room = (await School.Rooms.CreateAsync(Host.Account!.Value, "  Physics   9b ")).Value;
        Assert.Equal(("Physics 9b", "Ada", Role.Host), (room.RoomName, room.DisplayName, room.Role));
        Assert.Equal((false, false, false), (room.IsClosed, room.IsLocked, room.IsArchived));
        Assert.Equal(room.JoinCode, JoinCode.Read(room.JoinCode));
        Assert.Equal(ManualTime.Start.UtcDateTime, room.CreatedAt);
    }

    [Fact]
    public async Task Nobody_without_an_account_makes_a_room() =>
        Assert.Equal(RoomRefusal.NotAllowed, (await School.Rooms.CreateAsync(Guid.CreateVersion7(), "Physics")).Refusal);

    [Fact]
    public async Task A_renamed_room_has_the_new_name_and_its_pages_are_told()
    {
        Assert.True((await School.Rooms.RenameAsync(Room.RoomId, Host, "Chemistry")).Done);
        Assert.Equal("Chemistry", (await SeenByHostAsync()).RoomName);
        Assert.Equal([new RoomChanged(Room.RoomId)], Told);
        Assert.Equal(RoomRefusal.RoomNameEmpty, (await School.Rooms.RenameAsync(Room.RoomId, Host, " ")).Refusal);
    }

    [Fact]
    public async Task A_room_that_somebody_else_changed_first_keeps_the_others_change()
    {
        MeddleWithRoom();
        Assert.Equal(RoomRefusal.ChangedMeanwhile, (await School.Rooms.RenameAsync(Room.RoomId, Host, "Chemistry")).Refusal);
        Assert.Equal("Renamed by somebody faster", (await SeenByHostAsync()).RoomName);
    }

    [Fact]
    public async Task An_archived_room_is_open_to_its_teachers_alone()
    {
        var (anna, carla) = (await School.StudentAsync(Room, "Anna"), await School.CoTeacherAsync(Room, Host, "Carla"));
        Assert.True((await School.Rooms.ArchiveAsync(Room.RoomId, Host)).Done);
        Assert.Equal(RoomRefusal.NotFound, (await School.Rooms.EnterAsync(Room.RoomId, anna.Browser())).Refusal);
        Assert.True((await School.Rooms.EnterAsync(Room.RoomId, carla.Browser())).Value.IsArchived);

        Assert.True((await School.Rooms.UnarchiveAsync(Room.RoomId, Host)).Done);
        Assert.True((await School.Rooms.EnterAsync(Room.RoomId, anna.Browser())).Done);
    }

    [Fact]
    public async Task A_room_is_deleted_only_by_its_name_and_with_all_its_rows()
    {
        await School.StudentAsync(Room, "Anna");
        await School.CompetitionAsync(Room.RoomId, Host);
        var other = await School.RoomAsync(Host, "Chemistry");
        Assert.Equal(RoomRefusal.NameDoesNotMatch, (await School.Rooms.DeleteAsync(Room.RoomId, Host, "physics")).Refusal);
        Assert.Equal(RoomRefusal.NameDoesNotMatch, (await School.Rooms.DeleteAsync(Room.RoomId, Host, null)).Refusal);
        Assert.True((await School.Rooms.DeleteAsync(Room.RoomId, Host, " Physics ")).Done);
        Assert.Equal(RoomRefusal.NotFound, (await School.Rooms.EnterAsync(Room.RoomId, Host)).Refusal);
        await School.Get<RoomEraser>().EraseDeletedAsync();

        await using var db = await School.Databases.CreateDbContextAsync();
        Assert.Equal([other.RoomId], await db.Rooms.Select(room => room.Id).ToListAsync());
        Assert.Equal([other.RoomId], await db.Participants.Select(seat => seat.RoomId).ToListAsync());
        Assert.Empty(await db.Competitions.ToListAsync());
        Assert.Contains(new RoomChanged(Room.RoomId), Told);
    }

    [Fact]
    public async Task A_teacher_sees_the_rooms_in_which_they_teach_by_name()
    {
        var carla = await School.CoTeacherAsync(Room, Host, "Carla");
        var own = await School.RoomAsync(carla.Browser(), "Art");
        await School.StudentAsync(await School.RoomAsync(Host, "Chemistry"), "Carla", carla.Browser());
        await School.StudentAsync(Room, "Anna");
        Assert.Equal(
            [("Art", Role.Host, "Carla", 0), ("Physics", Role.Teacher, "Ada", 1)],
            from room in await School.Rooms.TaughtByAsync(carla.UserId) select (room.Name, room.Role, room.OwnerName, room.Seats));
        Assert.Equal(own.JoinCode, (await School.Rooms.TaughtByAsync(carla.UserId))[0].JoinCode);
    }

    [Fact]
    public async Task A_list_of_rooms_says_when_one_of_its_students_was_last_heard()
    {
        var anna = await School.StudentAsync(Room, "Anna");
        await School.Board.OpenAsync(Room.RoomId);
        School.Board.Beat(Room.RoomId, Room.ParticipantId, "tab", visible: true, Classroom.Presence.Place.Lobby);
        await School.Writer.FlushAsync();
        Assert.Null((await School.Rooms.TaughtByAsync(Host.Account!.Value))[0].LastActive);

        School.Board.Beat(Room.RoomId, anna.ParticipantId, "tab", visible: true, Classroom.Presence.Place.Lobby);
        await School.Writer.FlushAsync();
        Assert.Equal(ManualTime.Start.UtcDateTime, (await School.Rooms.TaughtByAsync(Host.Account!.Value))[0].LastActive);
    }

    [Fact]
    public async Task The_room_shows_attention_until_its_host_switches_it_off()
    {
        Assert.True(Room.ShowsAttention);
        Assert.True((await School.Rooms.ShowAttentionAsync(Room.RoomId, Host, shown: false)).Done);
        Assert.False((await SeenByHostAsync()).ShowsAttention);
    }
}

public sealed class RoomDeskOnSqlite() : RoomDeskContract(new SqliteFiles());

public sealed class RoomDeskOnPostgres(PostgresCluster cluster) : RoomDeskContract(cluster);
