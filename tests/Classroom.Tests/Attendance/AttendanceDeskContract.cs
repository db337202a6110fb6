using Classroom.Accounts;
using Classroom.Attendance;
using Classroom.Presence;
using Classroom.Rooms;
using Classroom.Tests.Rooms;

namespace Classroom.Tests.Attendance;

/// <summary>What the ledger tells, and to whom (P-8, P-9). Who may ask at all stands in the table of rights.</summary>
public abstract class AttendanceDeskContract(ITestDatabases databases) : RoomContract(databases)
{
    private static readonly DateTimeOffset Start = ManualTime.Start;
    private Joined _anna = null!, _ben = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        (_anna, _ben) = (await School.StudentAsync(Room, "Anna"), await School.StudentAsync(Room, "Ben"));
        await WasHere(_anna, 0, 10);
        await WasHere(_anna, 10, 15, PresenceState.Hidden);
        await WasHere(_anna, 20, 30);
        await WasHere(_ben, 5, 25, PresenceState.Hidden);
    }

    [Fact]
    public async Task Teachers_read_everybodys_times()
    {
        var people = (await AttendanceAsync()).People;
        Assert.Equal(["Anna", "Ben"], people.Select(person => person.DisplayName));
        Assert.Equal((20, 5, 2), (people[0].Active.TotalMinutes, people[0].Hidden.TotalMinutes, people[0].Visits));
        Assert.Equal((0, 20, 1), (people[1].Active.TotalMinutes, people[1].Hidden.TotalMinutes, people[1].Visits));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Students_read_about_themselves_what_the_teacher_reads_and_nothing_of_others(bool showsAttention)
    {
        Assert.True((await School.Rooms.ShowAttentionAsync(Room.RoomId, Host, showsAttention)).Done);
        var teachers = (await AttendanceAsync()).People;
        foreach (var (seat, row) in new[] { (_anna, teachers[0]), (_ben, teachers[1]) })
        {
            var entry = (await School.Rooms.EnterAsync(Room.RoomId, seat.Browser())).Value;
            var own = (await School.Attendance.ReadOwnAsync(entry, Start, Start.AddHours(1)))!;
            Assert.Equal((seat.ParticipantId, seat.DisplayName), (own.ParticipantId, own.DisplayName));
            Assert.Equal(row.Stretches, own.Stretches);
        }
    }

    [Fact]
    public async Task Who_was_not_here_has_nothing_to_read_about_themselves()
    {
        var carl = await School.StudentAsync(Room, "Carl");
        var entry = (await School.Rooms.EnterAsync(Room.RoomId, carl.Browser())).Value;
        Assert.Null(await School.Attendance.ReadOwnAsync(entry, Start, Start.AddHours(1)));
        Assert.DoesNotContain((await AttendanceAsync()).People, person => person.ParticipantId == carl.ParticipantId);
    }

    [Fact]
    public async Task Without_attention_nobody_is_hidden_by_name_and_the_counts_are_as_before()
    {
        var before = (await AttendanceAsync()).ByMinute();
        Assert.True((await School.Rooms.ShowAttentionAsync(Room.RoomId, Host, shown: false)).Done);
        var discreet = await AttendanceAsync();
        Assert.All(discreet.People.SelectMany(person => person.Stretches), stretch => Assert.Equal(PresenceState.Active, stretch.State));
        Assert.Equal([(25, 0, 2), (20, 0, 1)], discreet.People.Select(person => ((int)person.Active.TotalMinutes, (int)person.Hidden.TotalMinutes, person.Visits)));
        Assert.Equal(before, discreet.ByMinute());
        Assert.Equal(0, discreet.ByMinute()[16].Active);
    }

    [Fact]
    public async Task Hosts_and_teachers_are_no_part_of_it()
    {
        await School.KeepAsync([Ledger.Interval(Room.RoomId, Room.ParticipantId, Start, Start.AddMinutes(5), counted: false)]);
        Assert.Equal(2, (await AttendanceAsync()).People.Length);
    }

    [Fact]
    public async Task Who_was_removed_was_here_all_the_same()
    {
        Assert.True((await School.Seats.RemoveAsync(Room.RoomId, Host, _anna.ParticipantId)).Done);
        Assert.Equal(2, (await AttendanceAsync()).People.Length);
    }

    [Fact]
    public async Task Another_place_of_the_room_adds_nothing_to_the_room_as_a_whole()
    {
        await School.Board.OpenAsync(Room.RoomId);
        School.Board.Beat(Room.RoomId, _ben.ParticipantId, "tab", visible: true, Place.Competition(Guid.CreateVersion7()));
        School.Time.Pass(TimeSpan.FromSeconds(15));
        School.Board.Beat(Room.RoomId, _ben.ParticipantId, "tab", visible: true, Place.Competition(Guid.CreateVersion7()));
        await School.Writer.FlushAsync();
        Assert.Equal(15, (await AttendanceAsync()).People[1].Active.TotalSeconds);
    }

    [Fact]
    public async Task A_window_cuts_and_what_lies_outside_is_not_read()
    {
        var window = (await School.Attendance.ReadAsync(Room.RoomId, Host, Start.AddMinutes(25.5), Start.AddMinutes(28))).Value;
        Assert.Equal(["Anna 2.5"], window.People.Select(person => FormattableString.Invariant($"{person.DisplayName} {person.Active.TotalMinutes}")));
        Assert.Empty((await School.Attendance.ReadAsync(Room.RoomId, Host, Start.AddMinutes(31), Start.AddDays(1))).Value.People);
    }

    [Fact]
    public async Task The_classes_around_a_window_are_found()
    {
        await WasHere(_anna, 2_000, 2_010);
        var entry = await SeenByHostAsync();
        Assert.Equal((Start.AddMinutes(20), Start.AddMinutes(2_000)), await School.Attendance.AroundAsync(entry, Start.AddMinutes(40), Start.AddMinutes(41)));
        Assert.Equal((null, null), await School.Attendance.AroundAsync(entry, Start, Start.AddDays(2)));
    }

    [Fact]
    public async Task A_deleted_rooms_attendance_is_gone_at_once()
    {
        Assert.True((await School.Rooms.DeleteAsync(Room.RoomId, Host, "Physics")).Done);
        Assert.Equal(RoomRefusal.NotFound, (await School.Attendance.ReadAsync(Room.RoomId, Host, Start, Start.AddHours(1))).Refusal);
    }

    [Fact]
    public async Task An_archived_rooms_attendance_stays_with_its_teachers()
    {
        Assert.True((await School.Rooms.ArchiveAsync(Room.RoomId, Host)).Done);
        Assert.Equal(2, (await AttendanceAsync()).People.Length);
    }

    private async Task<RoomAttendance> AttendanceAsync() => (await School.Attendance.ReadAsync(Room.RoomId, Host, Start, Start.AddHours(1))).Value;

    private Task WasHere(Joined seat, int from, int to, PresenceState state = PresenceState.Active) =>
        School.WasHereAsync(Room.RoomId, seat.ParticipantId, Start.AddMinutes(from), Start.AddMinutes(to), state);
}

public sealed class AttendanceDeskOnSqlite() : AttendanceDeskContract(new SqliteFiles());

public sealed class AttendanceDeskOnPostgres(PostgresCluster cluster) : AttendanceDeskContract(cluster);
