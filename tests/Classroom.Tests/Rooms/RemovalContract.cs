using Classroom.Rooms;

namespace Classroom.Tests.Rooms;

/// <summary>Seats that are taken away, for now or for good.</summary>
public abstract class RemovalContract(ITestDatabases databases) : RoomContract(databases)
{
    private Joined _anna = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _anna = await School.StudentAsync(Room, "Anna");
    }

    [Fact]
    public async Task A_removed_student_sees_nothing_and_may_join_again_in_the_same_seat()
    {
        Done(await School.Seats.RemoveAsync(Room.RoomId, Host, _anna.ParticipantId));
        Assert.Null(await SeatAsync(_anna));
        Assert.Null(await School.Door.SeatBehindAsync(Room.JoinCode, _anna.Browser()));

        var back = await School.StudentAsync(Room, "Anna again", _anna.Browser());
        Assert.Equal((_anna.ParticipantId, _anna.UserId, "Anna again"), (back.ParticipantId, back.UserId, back.DisplayName));
    }

    [Fact]
    public async Task The_name_of_a_removed_student_is_free_and_taken_when_they_come_back()
    {
        Done(await School.Seats.RemoveAsync(Room.RoomId, Host, _anna.ParticipantId));
        await School.StudentAsync(Room, "Anna");
        var answer = await School.KnockAsync(Room.JoinCode, "Anna", _anna.Browser());
        Assert.Equal((RoomRefusal.NameTaken, "Anna 2"), (answer.Outcome.Refusal!.Value, answer.FreeNames[0]));
    }

    [Fact]
    public async Task A_banned_student_stays_out_until_the_ban_is_lifted()
    {
        Done(await School.Seats.BanAsync(Room.RoomId, Host, _anna.ParticipantId));
        Assert.Null(await SeatAsync(_anna));
        Assert.Equal(RoomRefusal.Banned, (await School.KnockAsync(Room.JoinCode, "Anna", _anna.Browser())).Outcome.Refusal);
        Assert.Equal([new BannedSeat(_anna.ParticipantId, "Anna")], await School.Seats.BannedAsync(Room.RoomId, Host));

        Done(await School.Seats.LiftBanAsync(Room.RoomId, Host, _anna.ParticipantId));
        Assert.Equal(_anna.ParticipantId, (await School.StudentAsync(Room, "Anna", _anna.Browser())).ParticipantId);
        Assert.Empty(await School.Seats.BannedAsync(Room.RoomId, Host));
    }

    [Fact]
    public async Task Who_lost_a_seat_is_told_why()
    {
        var had = (await SeatAsync(_anna))!;
        Assert.Equal(SeatLoss.SignedOut, await School.Rooms.WhyGoneAsync(had));
        Done(await School.Seats.RemoveAsync(Room.RoomId, Host, _anna.ParticipantId));
        Assert.Equal(SeatLoss.Removed, await School.Rooms.WhyGoneAsync(had));
        Done(await School.Seats.BanAsync(Room.RoomId, Host, _anna.ParticipantId));
        Assert.Equal(SeatLoss.Banned, await School.Rooms.WhyGoneAsync(had));
        Done(await School.Seats.LiftBanAsync(Room.RoomId, Host, _anna.ParticipantId));
        await School.StudentAsync(Room, "Anna", _anna.Browser());
        Done(await School.Rooms.ArchiveAsync(Room.RoomId, Host));
        Assert.Equal(SeatLoss.RoomArchived, await School.Rooms.WhyGoneAsync(had));
        Done(await School.Rooms.DeleteAsync(Room.RoomId, Host, "Physics"));
        Assert.Equal(SeatLoss.RoomDeleted, await School.Rooms.WhyGoneAsync(had));
    }

    private async Task<RoomEntry?> SeatAsync(Joined seat) =>
        await School.Rooms.EnterAsync(Room.RoomId, seat.Browser()) is { Done: true, Value: var entry } ? entry : null;

    private static void Done(Outcome<Nothing, RoomRefusal> outcome) => Assert.Null(outcome.Refusal);
}

public sealed class RemovalOnSqlite() : RemovalContract(new SqliteFiles());

public sealed class RemovalOnPostgres(PostgresCluster cluster) : RemovalContract(cluster);
