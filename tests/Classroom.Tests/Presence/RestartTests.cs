using Classroom.Presence;

namespace Classroom.Tests.Presence;

public sealed class RestartTests
{
    [Fact]
    public async Task A_restarted_program_knows_everybodys_state()
    {
        await using var hour = await ClassHour.BeginAsync(students: 4);
        hour.Beats(0);
        hour.Beats(1, visible: false);
        hour.Beats(2);
        hour.Leaves(2);
        hour.Pass(1);

        await using var restarted = hour.School.AfterCrash();
        await restarted.Board.OpenAsync(hour.Room.RoomId);
        var now = restarted.Board.Read(hour.Room.RoomId);
        Assert.Equal(
            [PresenceState.Active, PresenceState.Hidden, PresenceState.Left, PresenceState.Left],
            new[] { 0, 1, 2, 3 }.Select(student => now.Find(hour.Students[student])!.State));
    }

    [Fact]
    public async Task Sessions_that_keep_beating_go_on_and_the_rest_fall_stale_at_their_last_beat()
    {
        await using var hour = await ClassHour.BeginAsync(students: 2);
        hour.Beats(0);
        hour.Beats(1);
        hour.Pass(20);

        await using var restarted = hour.School.AfterCrash();
        await restarted.Board.OpenAsync(hour.Room.RoomId);
        Assert.Equal(2, restarted.Board.Read(hour.Room.RoomId).ActiveCount);
        restarted.Board.Beat(hour.Room.RoomId, hour.Students[0], "tab", visible: true, Place.Lobby);
        hour.Pass(10.001);

        var now = restarted.Board.Read(hour.Room.RoomId);
        var silent = now.Find(hour.Students[1])!;
        Assert.Equal(PresenceState.Active, now.Find(hour.Students[0])!.State);
        Assert.Equal((PresenceState.Stale, ManualTime.Start), (silent.State, silent.Since!.Value));
    }

    [Fact]
    public async Task A_tab_that_comes_back_under_a_new_id_counts_its_person_once()
    {
        await using var hour = await ClassHour.BeginAsync(students: 1);
        hour.Beats(0);
        hour.Pass(1);

        await using var restarted = hour.School.AfterCrash();
        await restarted.Board.OpenAsync(hour.Room.RoomId);
        restarted.Board.Beat(hour.Room.RoomId, hour.Students[0], "another", visible: true, Place.Lobby);
        Assert.Equal(1, restarted.Board.Read(hour.Room.RoomId).ActiveCount);
    }
}
