using Classroom.Messaging;
using Classroom.Rooms;

namespace Classroom.Tests.Rooms;

public abstract class SeatsContract(ITestDatabases databases) : RoomContract(databases)
{
    private Joined _anna = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _anna = await School.StudentAsync(Room, "Anna");
    }

    [Fact]
    public async Task A_renamed_student_has_the_new_name_and_the_old_one_is_free()
    {
        Done(await School.Seats.RenameAsync(Room.RoomId, Host, _anna.ParticipantId, "Anna Maria"));
        Assert.Equal("Anna Maria", (await SeatAsync(_anna))!.DisplayName);
        Assert.Equal("Anna", (await School.StudentAsync(Room, "Anna")).DisplayName);
        Assert.Contains(new MembershipChanged(Room.RoomId, _anna.ParticipantId, _anna.UserId), Told);
    }

    [Fact]
    public async Task A_name_that_somebody_in_the_room_has_is_refused()
    {
        var ben = await School.StudentAsync(Room, "Ben");
        Assert.Equal(RoomRefusal.NameTaken, (await School.Seats.RenameAsync(Room.RoomId, Host, ben.ParticipantId, "ANNA")).Refusal);
        Assert.Equal("Ben", (await SeatAsync(ben))!.DisplayName);
    }

    [Fact]
    public async Task A_muted_student_is_muted_until_it_is_taken_back()
    {
        Done(await School.Seats.SetMutedAsync(Room.RoomId, Host, _anna.ParticipantId, muted: true));
        Assert.True((await SeatAsync(_anna))!.IsMuted);
        Done(await School.Seats.SetMutedAsync(Room.RoomId, Host, _anna.ParticipantId, muted: false));
        Assert.False((await SeatAsync(_anna))!.IsMuted);
    }

    [Fact]
    public async Task Doing_what_is_done_already_changes_nothing_and_tells_nobody()
    {
        Done(await School.Seats.SetMutedAsync(Room.RoomId, Host, _anna.ParticipantId, muted: true));
        var told = Told.Count;
        Done(await School.Seats.SetMutedAsync(Room.RoomId, Host, _anna.ParticipantId, muted: true));
        Done(await School.Seats.RenameAsync(Room.RoomId, Host, _anna.ParticipantId, "Anna"));
        Assert.Equal(told, Told.Count);
    }

    [Fact]
    public async Task A_seat_that_somebody_else_changed_first_stays_as_it_is()
    {
        School.Meddling.BeforeNextSave(async () =>
            Done(await School.Seats.RenameAsync(Room.RoomId, Host, _anna.ParticipantId, "Somebody was faster")));
        Assert.Equal(RoomRefusal.ChangedMeanwhile, (await School.Seats.RemoveAsync(Room.RoomId, Host, _anna.ParticipantId)).Refusal);
        Assert.Equal("Somebody was faster", (await SeatAsync(_anna))!.DisplayName);
    }

    [Fact]
    public async Task A_beat_does_not_make_a_command_lose()
    {
        await School.Board.OpenAsync(Room.RoomId);
        School.Meddling.BeforeNextSave(async () =>
        {
            School.Board.Beat(Room.RoomId, _anna.ParticipantId, "tab", visible: true, Classroom.Presence.Place.Lobby);
            await School.Writer.FlushAsync();
        });
        Done(await School.Seats.RenameAsync(Room.RoomId, Host, _anna.ParticipantId, "Anna Maria"));
    }

    [Fact]
    public async Task In_an_archived_room_nothing_changes()
    {
        await School.Rooms.ArchiveAsync(Room.RoomId, Host);
        Assert.Equal(RoomRefusal.Archived, (await School.Seats.RemoveAsync(Room.RoomId, Host, _anna.ParticipantId)).Refusal);
        Assert.Equal(RoomRefusal.Archived, (await School.Seats.SetPresenterAsync(Room.RoomId, Host, _anna.ParticipantId, presents: true)).Refusal);
        Assert.Equal(RoomRefusal.Archived, (await School.Seats.AddTeacherAsync(Room.RoomId, Host, "nobody@school.example")).Refusal);
    }

    private async Task<RoomEntry?> SeatAsync(Joined seat) =>
        await School.Rooms.EnterAsync(Room.RoomId, seat.Browser()) is { Done: true, Value: var entry } ? entry : null;

    private static void Done(Outcome<Nothing, RoomRefusal> outcome) => Assert.Null(outcome.Refusal);
}

public sealed class SeatsOnSqlite() : SeatsContract(new SqliteFiles());

public sealed class SeatsOnPostgres(PostgresCluster cluster) : SeatsContract(cluster);
