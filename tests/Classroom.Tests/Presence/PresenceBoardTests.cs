using Classroom.Presence;
using Classroom.Rooms;

namespace Classroom.Tests.Presence;

public sealed class PresenceBoardTests
{
    [Fact]
    public async Task Host_and_teachers_beat_too_and_never_count()
    {
        await using var hour = await ClassHour.BeginAsync(students: 1);
        var teacher = await hour.School.CoTeacherAsync(hour.Room, hour.Host, "Carla");
        foreach (var person in new[] { hour.Room.ParticipantId, teacher.ParticipantId, hour.Students[0] })
        {
            hour.School.Board.Beat(hour.Room.RoomId, person, "tab", visible: true, Place.Lobby);
        }

        Assert.Equal(1, hour.Now.ActiveCount);
        Assert.Equal(3, hour.Now.People.Count(person => person.State == PresenceState.Active));
    }

    [Fact]
    public async Task People_stand_in_the_order_of_the_register()
    {
        await using var hour = await ClassHour.BeginAsync(students: 0);
        await hour.School.StudentAsync(hour.Room, "Zoë");
        await hour.School.StudentAsync(hour.Room, "ben");
        await hour.School.StudentAsync(hour.Room, "Änne");
        await hour.School.CoTeacherAsync(hour.Room, hour.Host, "Yves");
        Assert.Equal(["Ada", "Yves", "Änne", "ben", "Zoë"], hour.Now.People.Select(person => person.DisplayName));
    }

    [Fact]
    public async Task A_view_is_built_once_for_all_until_something_changes()
    {
        await using var hour = await ClassHour.BeginAsync(students: 2);
        hour.Beats(0);
        var before = hour.Now;
        Assert.Same(before, hour.Now);
        hour.Beats(0);
        Assert.Same(before, hour.Now);
        hour.Beats(1);
        Assert.NotSame(before, hour.Now);
    }

    [Fact]
    public async Task A_removed_student_is_gone_and_their_tab_hears_so()
    {
        await using var hour = await ClassHour.BeginAsync(students: 2);
        hour.Beats(0);
        Assert.True((await hour.School.Seats.RemoveAsync(hour.Room.RoomId, hour.Host, hour.Students[0])).Done);
        Assert.Null(hour.Now.Find(hour.Students[0]));
        Assert.Equal((0, (PresenceState?)null), (hour.Now.ActiveCount, hour.Beats(0)));
    }

    [Fact]
    public async Task A_beat_for_a_seat_of_another_room_is_nothing()
    {
        await using var hour = await ClassHour.BeginAsync(students: 1);
        var other = await hour.School.RoomAsync(hour.Host, "Chemistry");
        await hour.School.Board.OpenAsync(other.RoomId);
        Assert.Null(hour.School.Board.Beat(other.RoomId, hour.Students[0], "tab", visible: true, Place.Lobby));
        Assert.Null(hour.School.Board.Owner(other.RoomId, hour.Students[0]));
    }

    [Fact]
    public async Task A_room_that_does_not_exist_is_empty()
    {
        await using var hour = await ClassHour.BeginAsync(students: 0);
        var nowhere = Guid.CreateVersion7();
        Assert.False(await hour.School.Board.OpenAsync(nowhere));
        Assert.Empty(hour.School.Board.Read(nowhere).People);
    }

    [Fact]
    public async Task A_deleted_room_is_empty()
    {
        await using var hour = await ClassHour.BeginAsync(students: 1);
        hour.Beats(0);
        Assert.True((await hour.School.Rooms.DeleteAsync(hour.Room.RoomId, hour.Host, "Physics")).Done);
        Assert.Empty(hour.Now.People);
        Assert.Null(hour.Beats(0));
    }

    [Fact]
    public async Task A_hidden_tab_is_shown_by_name_only_where_the_room_has_it_switched_on()
    {
        await using var hour = await ClassHour.BeginAsync(students: 1);
        hour.Beats(0, visible: false);
        var student = hour.Now.Find(hour.Students[0])!;
        Assert.Equal(PresenceState.Hidden, hour.Now.ShownState(student));

        await hour.School.Rooms.ShowAttentionAsync(hour.Room.RoomId, hour.Host, shown: false);
        Assert.Equal(PresenceState.Active, hour.Now.ShownState(student));
        Assert.Equal(0, hour.Now.ActiveCount);
    }

    [Fact]
    public async Task Beats_from_many_threads_at_once_lose_nobody()
    {
        await using var hour = await ClassHour.BeginAsync(students: 400);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Run(() =>
        {
            for (var student = thread % 4; student < 400; student += 4)
            {
                Assert.Equal(PresenceState.Active, hour.Beats(student, tab: $"{thread}"));
                Assert.InRange(hour.Now.ActiveCount, 1, 400);
            }
        })));
        Assert.Equal((400, 400), (hour.Now.ActiveCount, hour.School.Writer.Pending));
    }

    [Fact]
    public async Task Two_pages_that_open_a_room_at_once_read_it_once()
    {
        await using var hour = await ClassHour.BeginAsync(students: 0);
        var other = await hour.School.RoomAsync(hour.Host, "Chemistry");
        hour.School.Queries.Clear();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => hour.School.Board.OpenAsync(other.RoomId))));
        // The room, its seats, and what was going on there.
        Assert.Equal(3, hour.School.Queries.Selects);
    }
}
