using Classroom.Accounts;
using Classroom.Messaging;
using Classroom.Rooms;

namespace Classroom.Tests.Rooms;

public abstract class DoorContract(ITestDatabases databases) : RoomContract(databases)
{
    [Fact]
    public async Task A_code_and_a_name_give_a_seat_and_the_room_is_told()
    {
        var anna = await School.StudentAsync(Room, " Anna ");
        Assert.Equal(("Anna", Role.Student, "Physics"), (anna.DisplayName, anna.Role, anna.RoomName));
        Assert.Equal([new MembershipChanged(Room.RoomId, anna.ParticipantId, anna.UserId)], Told);
    }

    [Fact]
    public async Task The_same_browser_gets_the_same_seat_whatever_name_it_gives()
    {
        var anna = await School.StudentAsync(Room, "Anna");
        Assert.Equal(anna, await School.StudentAsync(Room, "Somebody else", anna.Browser()));
        Assert.Single(Told);
    }

    [Fact]
    public async Task A_taken_name_is_answered_with_two_that_are_free()
    {
        await School.StudentAsync(Room, "Anna");
        await School.StudentAsync(Room, "anna 3");
        var answer = await School.KnockAsync(Room.JoinCode, "ＡＮＮＡ");
        Assert.Equal(RoomRefusal.NameTaken, answer.Outcome.Refusal);
        Assert.Equal(["ＡＮＮＡ 2", "ＡＮＮＡ 4"], answer.FreeNames);
    }

    [Fact]
    public async Task Of_many_who_join_at_once_with_one_name_one_gets_it_and_the_others_are_offered_another()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => School.KnockAsync(Room.JoinCode, "Anna"))));
        Assert.Single(answers, answer => answer.Outcome.Done);
        Assert.All(answers.Where(answer => !answer.Outcome.Done), answer =>
        {
            Assert.Equal(RoomRefusal.NameTaken, answer.Outcome.Refusal);
            Assert.NotEmpty(answer.FreeNames);
        });
    }

    [Fact]
    public async Task A_browser_that_asks_several_times_at_once_gets_one_seat()
    {
        var browser = new Caller(null, Guid.CreateVersion7());
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => School.KnockAsync(Room.JoinCode, "Anna", browser))));
        Assert.Single(answers.Select(answer => answer.Outcome.Value.ParticipantId).Distinct());
    }

    [Fact]
    public async Task A_browser_whose_other_page_was_a_moment_faster_gets_that_seat()
    {
        var browser = new Caller(null, Guid.CreateVersion7());
        JoinAnswer? faster = null;
        School.Meddling.BeforeNextSave(async () => faster = await School.KnockAsync(Room.JoinCode, "Anna", browser));
        Assert.Equal(await School.StudentAsync(Room, "Anna", browser), faster!.Outcome.Value);
    }

    [Fact]
    public async Task A_seat_that_is_left_goes_before_one_that_was_taken_away()
    {
        var (anna, carla) = (await School.StudentAsync(Room, "Anna"), await School.TeacherAsync("Carla"));
        var removed = await School.StudentAsync(Room, "Carla", carla);
        await School.Seats.RemoveAsync(Room.RoomId, Host, removed.ParticipantId);
        Assert.Equal(anna, await School.StudentAsync(Room, "Anna", carla with { Guest = anna.UserId }));
    }

    [Fact]
    public async Task A_name_that_is_none_is_refused_with_its_reason_and_costs_no_try()
    {
        var answer = await School.KnockAsync(Room.JoinCode, "An\0na");
        Assert.Equal((RoomRefusal.NameHasControlCharacters, (int?)null), (answer.Outcome.Refusal!.Value, answer.TriesLeft));
    }

    [Fact]
    public async Task A_name_in_another_room_is_free()
    {
        var other = await School.RoomAsync(Host, "Chemistry");
        await School.StudentAsync(Room, "Anna");
        Assert.Equal("Anna", (await School.StudentAsync(other, "Anna")).DisplayName);
    }

    [Fact]
    public async Task A_teacher_who_is_signed_in_takes_the_seat_with_the_account()
    {
        var carla = await School.TeacherAsync("Carla");
        var seat = await School.StudentAsync(Room, "Carla", carla with { Guest = Guid.CreateVersion7() });
        Assert.Equal((carla.Account!.Value, Role.Student), (seat.UserId, seat.Role));
    }

    [Fact]
    public async Task Where_a_browser_has_two_seats_the_accounts_goes_first()
    {
        var guest = await School.StudentAsync(Room, "Anna");
        var both = Host with { Guest = guest.UserId };
        Assert.Equal(Role.Host, (await School.StudentAsync(Room, "Anna", both)).Role);
        Assert.Equal(Role.Host, (await School.Door.SeatBehindAsync(Room.JoinCode, both))!.Role);
    }

    [Fact]
    public async Task The_seat_behind_a_code_is_shown_to_nobody_who_has_none()
    {
        var anna = await School.StudentAsync(Room, "Anna");
        Assert.Equal(anna.ParticipantId, (await School.Door.SeatBehindAsync(Room.JoinCode, anna.Browser()))!.ParticipantId);
        Assert.Null(await School.Door.SeatBehindAsync(Room.JoinCode, Caller.Nobody));
        Assert.Null(await School.Door.SeatBehindAsync(Room.JoinCode, new Caller(null, Guid.CreateVersion7())));
        Assert.Null(await School.Door.SeatBehindAsync("no code", anna.Browser()));
    }
}

public sealed class DoorOnSqlite() : DoorContract(new SqliteFiles());

public sealed class DoorOnPostgres(PostgresCluster cluster) : DoorContract(cluster);
