namespace Classroom.Tests.Presence;

public sealed class ArchivedRoomTests
{
    [Fact]
    public async Task Students_beat_no_more_until_it_is_taken_out_again()
    {
        await using var hour = await ClassHour.BeginAsync(students: 1);
        Assert.NotNull(hour.Beats(0));

        await hour.School.Rooms.ArchiveAsync(hour.Room.RoomId, hour.Host);
        Assert.Null(hour.Beats(0));
        await hour.School.Rooms.UnarchiveAsync(hour.Room.RoomId, hour.Host);
        Assert.NotNull(hour.Beats(0));
    }

    [Fact]
    public async Task A_restarted_program_knows_that_it_is_archived()
    {
        await using var hour = await ClassHour.BeginAsync(students: 1);
        await hour.School.Rooms.ArchiveAsync(hour.Room.RoomId, hour.Host);

        await using var restarted = hour.School.AfterCrash();
        await restarted.Board.OpenAsync(hour.Room.RoomId);
        Assert.Null(restarted.Board.Beat(hour.Room.RoomId, hour.Students[0], "tab", visible: true, Classroom.Presence.Place.Lobby));
    }
}
