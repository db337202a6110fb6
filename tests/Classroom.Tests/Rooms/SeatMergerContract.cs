using Classroom.Attendance;
using Classroom.Messaging;
using Classroom.Presence;
using Classroom.Rooms;
using Classroom.Tests.Attendance;

namespace Classroom.Tests.Rooms;

/// <summary>Two seats of one person that become one .</summary>
public abstract class SeatMergerContract(ITestDatabases databases) : RoomContract(databases)
{
    private static readonly DateTimeOffset Start = ManualTime.Start;
    private Joined _phone = null!, _laptop = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        (_phone, _laptop) = (await School.StudentAsync(Room, "Anna"), await School.StudentAsync(Room, "Anna L."));
    }

    [Fact]
    public async Task Both_records_become_one_persons_and_no_minute_counts_twice()
    {
        await WasHere(_phone, 0, 20);
        await WasHere(_laptop, 10, 30);
        await WasHere(_laptop, 30, 40, PresenceState.Hidden);
        await MergeAsync(keep: _phone, merge: _laptop);

        var anna = Assert.Single((await AttendanceAsync()).People);
        Assert.Equal((_phone.ParticipantId, "Anna"), (anna.ParticipantId, anna.DisplayName));
        Assert.Equal((30, 10, 1), (anna.Active.TotalMinutes, anna.Hidden.TotalMinutes, anna.Visits));
        Assert.Equal(1, (await AttendanceAsync()).ByMinute().Max(minute => minute.Active));
    }

    [Fact]
    public async Task What_is_seen_of_the_class_by_the_minute_counts_one_less_where_both_were_here()
    {
        await WasHere(_phone, 0, 2);
        await WasHere(_laptop, 1, 3);
        Assert.Equal([1, 2, 1, 0], (await AttendanceAsync()).ByMinute().Select(minute => minute.Active));
        await MergeAsync(keep: _phone, merge: _laptop);
        Assert.Equal([1, 1, 1, 0], (await AttendanceAsync()).ByMinute().Select(minute => minute.Active));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task In_whatever_order_three_are_merged_the_attendance_is_the_same(int order)
    {
        var tablet = await School.StudentAsync(Room, "Anna T.");
        await WasHere(_phone, 0, 10);
        await WasHere(_laptop, 5, 15, PresenceState.Hidden);
        await WasHere(tablet, 12, 14);
        await WasHere(tablet, 20, 25);
        (Joined Keep, Joined Merge)[] merges = order switch
        {
            0 => [(_phone, _laptop), (_phone, tablet)],
            1 => [(_laptop, tablet), (_phone, _laptop)],
            _ => [(tablet, _laptop), (_phone, tablet)],
        };
        foreach (var (keep, merge) in merges)
        {
            await MergeAsync(keep, merge);
        }

        Assert.Equal(
            [(PresenceState.Active, 0, 10), (PresenceState.Hidden, 10, 12), (PresenceState.Active, 12, 14), (PresenceState.Hidden, 14, 15), (PresenceState.Active, 20, 25)],
            Assert.Single((await AttendanceAsync()).People).Stretches.Select(stretch => (stretch.State, Minute(stretch.From), Minute(stretch.To))));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_device_that_was_heard_last_has_the_seat_and_the_other_is_told_that_it_moved(bool keptIsNewer)
    {
        var (older, newer) = keptIsNewer ? (_laptop, _phone) : (_phone, _laptop);
        await School.Board.OpenAsync(Room.RoomId);
        foreach (var device in new[] { older, newer })
        {
            School.Board.Beat(Room.RoomId, device.ParticipantId, "tab", visible: true, Place.Lobby);
            School.Time.Pass(TimeSpan.FromSeconds(6));
        }

        await School.Writer.FlushAsync();
        var had = (await School.Rooms.EnterAsync(Room.RoomId, older.Browser())).Value;
        await MergeAsync(keep: _phone, merge: _laptop);
        Assert.Equal(_phone.ParticipantId, (await School.Rooms.EnterAsync(Room.RoomId, newer.Browser())).Value.ParticipantId);
        Assert.Equal(RoomRefusal.NotFound, (await School.Rooms.EnterAsync(Room.RoomId, older.Browser())).Refusal);
        Assert.Equal(SeatLoss.Moved, await School.Rooms.WhyGoneAsync(had));
        Assert.Contains(new MembershipChanged(Room.RoomId, _laptop.ParticipantId, _laptop.UserId), Told);
        Assert.Contains(new MembershipChanged(Room.RoomId, _phone.ParticipantId, _phone.UserId), Told);
        await Eventually.True(() => School.Board.Owner(Room.RoomId, _phone.ParticipantId)?.UserId == newer.UserId);
        Assert.Null(School.Board.Owner(Room.RoomId, _laptop.ParticipantId));
    }

    [Fact]
    public async Task A_beat_that_was_not_yet_written_comes_too_late_for_the_seat_that_is_no_more()
    {
        await School.Board.OpenAsync(Room.RoomId);
        School.Board.Beat(Room.RoomId, _laptop.ParticipantId, "tab", visible: true, Place.Lobby);
        await MergeAsync(keep: _phone, merge: _laptop);
        await School.Writer.FlushAsync();
        Assert.Equal(0, School.Writer.Pending);
        Assert.DoesNotContain(await School.LedgerAsync(Room.RoomId), interval => interval.ParticipantId == _laptop.ParticipantId);
    }

    [Fact]
    public async Task The_name_of_the_merged_seat_is_free()
    {
        await MergeAsync(keep: _phone, merge: _laptop);
        Assert.Equal("Anna L.", (await School.StudentAsync(Room, "Anna L.")).DisplayName);
    }

    [Fact]
    public async Task A_seat_is_not_merged_with_itself_with_a_teachers_or_with_one_of_another_room()
    {
        var carla = await School.CoTeacherAsync(Room, Host, "Carla");
        var elsewhere = await School.StudentAsync(await School.RoomAsync(Host, "Elsewhere"), "Anna");
        await WasHere(_phone, 0, 1);
        Assert.Equal(RoomRefusal.RoleDoesNotFit, await RefusalAsync(_phone.ParticipantId, _phone.ParticipantId));
        Assert.Equal(RoomRefusal.RoleDoesNotFit, await RefusalAsync(carla.ParticipantId, _phone.ParticipantId));
        Assert.Equal(RoomRefusal.RoleDoesNotFit, await RefusalAsync(_phone.ParticipantId, carla.ParticipantId));
        Assert.Equal(RoomRefusal.NotAllowed, await RefusalAsync(_phone.ParticipantId, Room.ParticipantId));
        Assert.Equal(RoomRefusal.NotFound, await RefusalAsync(_phone.ParticipantId, elsewhere.ParticipantId));
        Assert.Equal(RoomRefusal.NotFound, await RefusalAsync(elsewhere.ParticipantId, _phone.ParticipantId));
        Assert.True((await School.Rooms.EnterAsync(Room.RoomId, _phone.Browser())).Done);
        Assert.Equal(_phone.ParticipantId, Assert.Single(await School.LedgerAsync(Room.RoomId)).ParticipantId);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_seat_that_was_taken_away_is_not_merged_and_a_ban_not_lifted_by_it(bool banned)
    {
        Assert.True((await (banned
            ? School.Seats.BanAsync(Room.RoomId, Host, _laptop.ParticipantId)
            : School.Seats.RemoveAsync(Room.RoomId, Host, _laptop.ParticipantId))).Done);
        Assert.Equal(RoomRefusal.RoleDoesNotFit, await RefusalAsync(_phone.ParticipantId, _laptop.ParticipantId));
        Assert.Equal(RoomRefusal.RoleDoesNotFit, await RefusalAsync(_laptop.ParticipantId, _phone.ParticipantId));
        Assert.True((await School.Rooms.EnterAsync(Room.RoomId, _phone.Browser())).Done);
    }

    [Fact]
    public async Task Nothing_happens_in_an_archived_room()
    {
        Assert.True((await School.Rooms.ArchiveAsync(Room.RoomId, Host)).Done);
        Assert.Equal(RoomRefusal.Archived, await RefusalAsync(_phone.ParticipantId, _laptop.ParticipantId));
    }

    [Fact]
    public async Task Where_one_of_them_changes_in_the_same_moment_nothing_of_it_is_done()
    {
        await WasHere(_laptop, 0, 1);
        School.ChangesMeanwhile(_phone.ParticipantId);
        Assert.Equal(RoomRefusal.ChangedMeanwhile, await RefusalAsync(_phone.ParticipantId, _laptop.ParticipantId));
        Assert.True((await School.Rooms.EnterAsync(Room.RoomId, _laptop.Browser())).Done);
        Assert.Equal(_laptop.ParticipantId, Assert.Single(await School.LedgerAsync(Room.RoomId)).ParticipantId);
    }

    private async Task<RoomRefusal?> RefusalAsync(Guid keep, Guid merge) => (await School.Merger.MergeAsync(Room.RoomId, Host, keep, merge)).Refusal;

    private async Task MergeAsync(Joined keep, Joined merge) => Assert.Null(await RefusalAsync(keep.ParticipantId, merge.ParticipantId));

    private async Task<RoomAttendance> AttendanceAsync() => (await School.Attendance.ReadAsync(Room.RoomId, Host, Start, Start.AddHours(2))).Value;

    private Task WasHere(Joined seat, int from, int to, PresenceState state = PresenceState.Active) =>
        School.WasHereAsync(Room.RoomId, seat.ParticipantId, Start.AddMinutes(from), Start.AddMinutes(to), state);

    private static int Minute(DateTimeOffset instant) => (int)(instant - Start).TotalMinutes;
}

public sealed class SeatMergerOnSqlite() : SeatMergerContract(new SqliteFiles());

public sealed class SeatMergerOnPostgres(PostgresCluster cluster) : SeatMergerContract(cluster);
