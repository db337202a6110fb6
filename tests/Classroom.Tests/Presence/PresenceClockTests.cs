using Classroom.Presence;

namespace Classroom.Tests.Presence;

public sealed class PresenceClockTests
{
    private static readonly TimeSpan AMillisecond = TimeSpan.FromMilliseconds(1);

    [Fact]
    public async Task Silence_is_announced_at_its_moment_without_any_call()
    {
        await using var hour = await ClassHour.BeginAsync(students: 1);
        hour.Beats(0);
        hour.Pass(30);
        await Eventually.True(() => hour.Announcements == 1);
        Assert.Equal(PresenceState.Active, hour.StateOf(0));

        hour.School.Time.Pass(AMillisecond);
        await Eventually.True(() => hour.Announcements == 2);
        Assert.Equal(PresenceState.Stale, hour.StateOf(0));
    }

    [Fact]
    public async Task A_hidden_tab_is_announced_at_its_moment_without_any_call()
    {
        await using var hour = await ClassHour.BeginAsync(students: 1);
        hour.Beats(0);
        hour.Beats(0, visible: false);
        hour.Pass(20);
        hour.Beats(0, visible: false);
        hour.Pass(10);
        Assert.Equal(PresenceState.Active, hour.StateOf(0));

        hour.School.Time.Pass(AMillisecond);
        await Eventually.True(() => hour.Announcements == 2);
        Assert.Equal(PresenceState.Hidden, hour.StateOf(0));
    }

    [Fact]
    public async Task The_states_of_a_restarted_room_are_announced_too()
    {
        await using var hour = await ClassHour.BeginAsync(students: 1);
        hour.Beats(0);
        hour.Pass(10);
        await using var restarted = hour.School.AfterCrash();
        await restarted.Board.OpenAsync(hour.Room.RoomId);
        Assert.Equal(1, restarted.Board.Read(hour.Room.RoomId).ActiveCount);
        hour.Pass(20.001);
        Assert.Equal(0, restarted.Board.Read(hour.Room.RoomId).ActiveCount);
    }

    [Fact]
    public async Task Somebody_who_joins_again_after_a_restart_and_never_beats_falls_stale()
    {
        await using var hour = await ClassHour.BeginAsync(students: 0);
        var anna = await hour.School.StudentAsync(hour.Room, "Anna");
        hour.School.Board.Beat(hour.Room.RoomId, anna.ParticipantId, "tab", visible: true, Place.Lobby);
        hour.Pass(5);
        await hour.School.Seats.RemoveAsync(hour.Room.RoomId, hour.Host, anna.ParticipantId);

        await using var restarted = hour.School.AfterCrash();
        await restarted.Board.OpenAsync(hour.Room.RoomId);
        await restarted.StudentAsync(hour.Room, "Anna", anna.Browser());
        Assert.Equal(1, restarted.Board.Read(hour.Room.RoomId).ActiveCount);
        hour.Pass(25.001);
        Assert.Equal(0, restarted.Board.Read(hour.Room.RoomId).ActiveCount);
    }

    [Fact]
    public async Task Nothing_ticks_while_nobody_is_there()
    {
        await using var hour = await ClassHour.BeginAsync(students: 3);
        Assert.Equal(0, hour.School.Time.ArmedTimers);
        hour.Beats(0);
        hour.Beats(1, visible: false);
        Assert.NotEqual(0, hour.School.Time.ArmedTimers);

        hour.Pass(60);
        await Eventually.True(() => hour.School.Time.ArmedTimers == 0);
    }

    [Fact]
    public async Task However_often_a_connection_drops_one_person_is_looked_at_once()
    {
        await using var hour = await ClassHour.BeginAsync(students: 2);
        var steady = await ReadingsAsync(hour, student: 0, drops: 0);
        Assert.InRange(await ReadingsAsync(hour, student: 1, drops: 50), steady, steady + 5);
    }

    /// <summary>How often the time is asked for from the last beat to stale, some while after that many drops of the connection.</summary>
    private static async Task<int> ReadingsAsync(ClassHour hour, int student, int drops)
    {
        var (board, time) = (hour.School.Board, hour.School.Time);
        hour.Beats(student);
        for (var drop = 0; drop < drops; drop++)
        {
            board.End(hour.Room.RoomId, hour.Students[student], "tab", TimeSpan.FromSeconds(3), goodbye: false);
            hour.Pass(1);
            board.Resume(hour.Room.RoomId, hour.Students[student], "tab");
            hour.Beats(student);
            hour.Pass(5);
        }

        for (var quiet = 0; quiet < 4; quiet++)
        {
            hour.Pass(10);
            hour.Beats(student);
        }

        await hour.School.Writer.FlushAsync();
        var before = time.Readings;
        hour.Pass(40);
        return time.Readings - before;
    }
}
