using Classroom.Accounts;
using Classroom.Rooms;

namespace Classroom.Tests.Rooms;

/// <summary>Who gets a role, and who loses it.</summary>
public abstract class TeachersContract(ITestDatabases databases) : RoomContract(databases)
{
    [Fact]
    public async Task A_student_is_given_the_floor_and_it_is_taken_back()
    {
        var anna = await School.StudentAsync(Room, "Anna");
        Assert.True((await School.Seats.SetPresenterAsync(Room.RoomId, Host, anna.ParticipantId, presents: true)).Done);
        Assert.Equal(Role.Presenter, await RoleAsync(anna.Browser()));
        Assert.True((await School.Seats.SetPresenterAsync(Room.RoomId, Host, anna.ParticipantId, presents: false)).Done);
        Assert.Equal(Role.Student, await RoleAsync(anna.Browser()));
    }

    [Fact]
    public async Task Neither_host_nor_teacher_is_given_the_floor_of_a_student()
    {
        var carla = await School.CoTeacherAsync(Room, Host, "Carla");
        Assert.Equal(RoomRefusal.RoleDoesNotFit, (await School.Seats.SetPresenterAsync(Room.RoomId, Host, carla.ParticipantId, presents: true)).Refusal);
        Assert.Equal(RoomRefusal.RoleDoesNotFit, (await School.Seats.SetPresenterAsync(Room.RoomId, Host, Room.ParticipantId, presents: false)).Refusal);
    }

    [Fact]
    public async Task An_account_is_made_a_co_teacher_by_its_e_mail_however_it_is_written()
    {
        var carla = await School.TeacherAsync("Carla");
        Assert.True((await School.Seats.AddTeacherAsync(Room.RoomId, Host, "  CARLA@School.Example ")).Done);
        Assert.Equal(Role.Teacher, await RoleAsync(carla));
    }

    [Theory]
    [InlineData("nobody@school.example"), InlineData(""), InlineData(null), InlineData("\0"), InlineData("' OR 1=1 --"), InlineData("%")]
    public async Task An_e_mail_that_nobody_has_is_refused(string? email) =>
        Assert.Equal(RoomRefusal.NoSuchAccount, (await School.Seats.AddTeacherAsync(Room.RoomId, Host, email)).Refusal);

    [Fact]
    public async Task Half_a_character_in_an_e_mail_is_refused() =>
        Assert.Equal(RoomRefusal.NoSuchAccount, (await School.Seats.AddTeacherAsync(Room.RoomId, Host, "\uD83D@school.example")).Refusal);

    [Fact]
    public async Task The_host_stays_host() => Assert.Equal(
        RoomRefusal.RoleDoesNotFit, (await School.Seats.AddTeacherAsync(Room.RoomId, Host, SchoolPeople.EmailOf("Ada"))).Refusal);

    [Fact]
    public async Task A_student_with_an_account_is_made_a_co_teacher_in_the_same_seat()
    {
        var carla = await School.TeacherAsync("Carla");
        var seat = await School.StudentAsync(Room, "Carla the student", carla);
        Assert.True((await School.Seats.AddTeacherAsync(Room.RoomId, Host, SchoolPeople.EmailOf("Carla"))).Done);
        var entry = (await School.Rooms.EnterAsync(Room.RoomId, carla)).Value;
        Assert.Equal((seat.ParticipantId, Role.Teacher), (entry.ParticipantId, entry.Role));
    }

    [Fact]
    public async Task A_co_teacher_whose_name_is_taken_gets_the_next_free_one()
    {
        await School.StudentAsync(Room, "Carla");
        Assert.Equal("Carla 2", (await School.CoTeacherAsync(Room, Host, "Carla")).DisplayName);
    }

    [Fact]
    public async Task A_banned_account_that_is_made_a_co_teacher_may_come_in()
    {
        var carla = await School.TeacherAsync("Carla");
        var seat = await School.StudentAsync(Room, "Carla", carla);
        await School.Seats.BanAsync(Room.RoomId, Host, seat.ParticipantId);
        await School.StudentAsync(Room, "Carla");
        Assert.True((await School.Seats.AddTeacherAsync(Room.RoomId, Host, SchoolPeople.EmailOf("Carla"))).Done);
        var entry = (await School.Rooms.EnterAsync(Room.RoomId, carla)).Value;
        Assert.Equal(("Carla 2", Role.Teacher), (entry.DisplayName, entry.Role));
    }

    [Fact]
    public async Task A_co_teacher_whose_role_is_taken_is_refused_at_once()
    {
        var (anna, carla) = (await School.StudentAsync(Room, "Anna"), await School.CoTeacherAsync(Room, Host, "Carla"));
        Assert.True((await School.Seats.SetMutedAsync(Room.RoomId, carla.Browser(), anna.ParticipantId, muted: true)).Done);
        Assert.True((await School.Seats.RemoveAsync(Room.RoomId, Host, carla.ParticipantId)).Done);
        Assert.Equal(RoomRefusal.NotFound, (await School.Seats.SetMutedAsync(Room.RoomId, carla.Browser(), anna.ParticipantId, muted: false)).Refusal);
        Assert.Equal(RoomRefusal.NotFound, (await School.Rooms.EnterToTeachAsync(Room.RoomId, carla.Browser())).Refusal);
    }

    [Fact]
    public async Task A_co_teacher_whose_role_was_taken_comes_back_as_a_student()
    {
        var carla = await School.CoTeacherAsync(Room, Host, "Carla");
        await School.Seats.RemoveAsync(Room.RoomId, Host, carla.ParticipantId);
        Assert.Equal(Role.Student, (await School.StudentAsync(Room, "Carla", carla.Browser())).Role);
    }

    [Fact]
    public async Task Nobody_takes_the_hosts_seat_away()
    {
        var carla = await School.CoTeacherAsync(Room, Host, "Carla");
        Assert.Equal(RoomRefusal.NotAllowed, (await School.Seats.RemoveAsync(Room.RoomId, Host, Room.ParticipantId)).Refusal);
        Assert.Equal(RoomRefusal.NotAllowed, (await School.Seats.RemoveAsync(Room.RoomId, carla.Browser(), Room.ParticipantId)).Refusal);
        Assert.Equal(RoomRefusal.NotAllowed, (await School.Seats.BanAsync(Room.RoomId, Host, Room.ParticipantId)).Refusal);
        Assert.Equal(RoomRefusal.NotAllowed, (await School.Seats.RemoveAsync(Room.RoomId, carla.Browser(), carla.ParticipantId)).Refusal);
    }

    private async Task<Role> RoleAsync(Caller caller) => (await School.Rooms.EnterAsync(Room.RoomId, caller)).Value.Role;
}

public sealed class TeachersOnSqlite() : TeachersContract(new SqliteFiles());

public sealed class TeachersOnPostgres(PostgresCluster cluster) : TeachersContract(cluster);
