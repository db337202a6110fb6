using Classroom.Accounts;
using Classroom.Rooms;
using Classroom.Tests.Rooms;

namespace Classroom.Tests.Accounts;

public abstract class AccountNameContract(ITestDatabases databases) : RoomContract(databases)
{
    [Fact]
    public async Task A_new_name_is_shown_in_every_room_in_which_the_account_teaches()
    {
        var grace = await School.TeacherAsync("Grace");
        var other = await School.RoomAsync(grace, "Chemistry");
        Assert.True((await School.Seats.AddTeacherAsync(other.RoomId, grace, SchoolPeople.EmailOf("Ada"))).Done);
        Assert.True((await RenameAsync("Augusta")).Done);
        Assert.Equal("Augusta", (await SeenByHostAsync()).DisplayName);
        Assert.Equal("Augusta", (await School.Rooms.EnterAsync(other.RoomId, Host)).Value.DisplayName);
        Assert.Equal("Augusta", (await School.RoomAsync(Host, "A room of later")).DisplayName);
    }

    [Fact]
    public async Task Where_somebody_has_the_name_the_old_one_stays()
    {
        var other = await School.RoomAsync(Host, "Chemistry");
        await School.StudentAsync(Room, "Augusta");
        Assert.True((await RenameAsync("Augusta")).Done);
        Assert.Equal("Ada", (await SeenByHostAsync()).DisplayName);
        Assert.Equal("Augusta", (await School.Rooms.EnterAsync(other.RoomId, Host)).Value.DisplayName);
    }

    [Fact]
    public async Task Where_the_account_is_a_student_the_name_given_there_stays()
    {
        var grace = await School.TeacherAsync("Grace");
        await School.StudentAsync(Room, "Gracie", grace);
        await School.WithAccountsAsync(desk => desk.RenameAsync(grace.Account!.Value, "Admiral"));
        Assert.Equal("Gracie", (await School.Rooms.EnterAsync(Room.RoomId, grace)).Value.DisplayName);
    }

    [Fact]
    public async Task What_is_no_name_is_refused()
    {
        Assert.Equal(AccountRefusal.NameInvalid, (await RenameAsync(" ")).Refusal);
        Assert.Equal("Ada", (await SeenByHostAsync()).DisplayName);
    }

    private Task<Outcome<Nothing, AccountRefusal>> RenameAsync(string name) =>
        School.WithAccountsAsync(desk => desk.RenameAsync(Host.Account!.Value, name));
}

public sealed class AccountNameOnSqlite() : AccountNameContract(new SqliteFiles());

public sealed class AccountNameOnPostgres(PostgresCluster cluster) : AccountNameContract(cluster);
