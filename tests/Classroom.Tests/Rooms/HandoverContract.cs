using Classroom.Messaging;
using Classroom.Rooms;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Tests.Rooms;

/// <summary>A seat that goes to a new device by a ticket .</summary>
public abstract class HandoverContract(ITestDatabases databases) : RoomContract(databases)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);
    private Joined _anna = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _anna = await School.StudentAsync(Room, "Anna");
    }

    [Fact]
    public async Task The_new_device_has_seat_name_and_role_and_the_old_one_nothing()
    {
        Assert.True((await School.Seats.SetPresenterAsync(Room.RoomId, Host, _anna.ParticipantId, presents: true)).Done);
        var had = (await School.Rooms.EnterAsync(Room.RoomId, _anna.Browser())).Value;
        var taken = (await School.Handovers.TakeAsync(await IssuedAsync())).Value;

        Assert.Equal((_anna.ParticipantId, "Anna", Role.Presenter), (taken.ParticipantId, taken.DisplayName, taken.Role));
        Assert.NotEqual(_anna.UserId, taken.UserId);
        Assert.Equal(_anna.ParticipantId, (await School.Rooms.EnterAsync(Room.RoomId, taken.Browser())).Value.ParticipantId);
        Assert.Equal(RoomRefusal.NotFound, (await School.Rooms.EnterAsync(Room.RoomId, _anna.Browser())).Refusal);
        Assert.Equal(SeatLoss.Moved, await School.Rooms.WhyGoneAsync(had));
    }

    [Fact]
    public async Task The_pages_of_both_devices_are_told()
    {
        var taken = (await School.Handovers.TakeAsync(await IssuedAsync())).Value;
        Assert.Contains(new MembershipChanged(Room.RoomId, _anna.ParticipantId, _anna.UserId), Told);
        Assert.Contains(new MembershipChanged(Room.RoomId, _anna.ParticipantId, taken.UserId), Told);
    }

    [Fact]
    public async Task The_new_device_joins_again_in_the_seat_and_the_old_one_in_another()
    {
        var taken = (await School.Handovers.TakeAsync(await IssuedAsync())).Value;
        Assert.Equal(_anna.ParticipantId, (await School.StudentAsync(Room, "Anna", taken.Browser())).ParticipantId);
        Assert.Equal(RoomRefusal.NameTaken, (await School.KnockAsync(Room.JoinCode, "Anna", _anna.Browser())).Outcome.Refusal);
        Assert.NotEqual(_anna.ParticipantId, (await School.StudentAsync(Room, "Anna 2", _anna.Browser())).ParticipantId);
    }

    [Fact]
    public async Task A_device_keeps_its_seats_in_other_rooms()
    {
        var elsewhere = await School.StudentAsync(await School.RoomAsync(Host, "Chemistry"), "Anna");
        var taken = (await School.Handovers.TakeAsync(await IssuedAsync(), elsewhere.UserId)).Value;
        Assert.Equal(elsewhere.UserId, taken.UserId);
        Assert.True((await School.Rooms.EnterAsync(elsewhere.RoomId, taken.Browser())).Done);
        Assert.Equal(_anna.ParticipantId, (await School.Rooms.EnterAsync(Room.RoomId, taken.Browser())).Value.ParticipantId);
    }

    [Fact]
    public async Task A_device_that_had_a_seat_in_this_room_becomes_another_guest()
    {
        var ben = await School.StudentAsync(Room, "Ben");
        var taken = (await School.Handovers.TakeAsync(await IssuedAsync(), ben.UserId)).Value;
        Assert.NotEqual(ben.UserId, taken.UserId);
        Assert.Equal("Ben", (await School.Rooms.EnterAsync(Room.RoomId, ben.Browser())).Value.DisplayName);
    }

    [Fact]
    public async Task Whoever_takes_the_seat_that_they_hold_keeps_it()
    {
        var taken = (await School.Handovers.TakeAsync(await IssuedAsync(), _anna.UserId)).Value;
        Assert.Equal((_anna.UserId, _anna.ParticipantId), (taken.UserId, taken.ParticipantId));
    }

    [Fact]
    public async Task A_ticket_works_once()
    {
        var secret = await IssuedAsync();
        Assert.True((await School.Handovers.TakeAsync(secret)).Done);
        Assert.Null(await School.Handovers.LookAsync(secret));
        Assert.Equal(RoomRefusal.HandoverEnded, (await School.Handovers.TakeAsync(secret)).Refusal);
    }

    [Fact]
    public async Task Of_devices_that_scan_at_once_one_has_the_seat()
    {
        var secret = await IssuedAsync();
        var taken = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => School.Handovers.TakeAsync(secret))));
        Assert.Equal(5, taken.Count(one => one.Refusal == RoomRefusal.HandoverEnded));
        var seated = Assert.Single(taken, one => one.Done).Value;
        Assert.True((await School.Rooms.EnterAsync(Room.RoomId, seated.Browser())).Done);
    }

    [Fact]
    public async Task Looking_does_not_use_a_ticket_up()
    {
        var secret = await IssuedAsync();
        for (var looks = 0; looks < 3; looks++)
        {
            Assert.Equal(new HandedSeat(Room.RoomId, _anna.ParticipantId, "Anna", "Physics"), await School.Handovers.LookAsync(secret));
        }

        Assert.True((await School.Handovers.TakeAsync(secret)).Done);
    }

    [Fact]
    public async Task A_ticket_holds_for_ten_minutes_and_no_longer()
    {
        var secret = await IssuedAsync();
        School.Time.Pass(Lifetime);
        Assert.NotNull(await School.Handovers.LookAsync(secret));
        School.Time.Pass(TimeSpan.FromMilliseconds(1));
        Assert.Null(await School.Handovers.LookAsync(secret));
        Assert.Equal(RoomRefusal.HandoverEnded, (await School.Handovers.TakeAsync(secret)).Refusal);
    }

    [Fact]
    public async Task A_new_ticket_ends_the_one_before_for_that_seat_alone()
    {
        var ben = await School.StudentAsync(Room, "Ben");
        var (first, other) = (await IssuedAsync(), await IssuedAsync(ben));
        var second = await IssuedAsync();
        Assert.Null(await School.Handovers.LookAsync(first));
        Assert.Equal("Anna", (await School.Handovers.LookAsync(second))!.DisplayName);
        Assert.Equal("Ben", (await School.Handovers.LookAsync(other))!.DisplayName);
    }

    [Theory]
    [InlineData("removed")]
    [InlineData("banned")]
    [InlineData("archived")]
    [InlineData("deleted")]
    [InlineData("merged")]
    public async Task A_ticket_ends_with_its_seat(string end)
    {
        var secret = await IssuedAsync();
        var outcome = await (end switch
        {
            "removed" => School.Seats.RemoveAsync(Room.RoomId, Host, _anna.ParticipantId),
            "banned" => School.Seats.BanAsync(Room.RoomId, Host, _anna.ParticipantId),
            "archived" => School.Rooms.ArchiveAsync(Room.RoomId, Host),
            "deleted" => School.Rooms.DeleteAsync(Room.RoomId, Host, "Physics"),
            _ => School.Merger.MergeAsync(Room.RoomId, Host, keep: (await School.StudentAsync(Room, "Ben")).ParticipantId, merge: _anna.ParticipantId),
        });
        Assert.True(outcome.Done);
        Assert.Null(await School.Handovers.LookAsync(secret));
        Assert.Equal(RoomRefusal.HandoverEnded, (await School.Handovers.TakeAsync(secret)).Refusal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("00000000000000000000000000000000")]
    [InlineData("' OR 1=1 --' OR 1=1 --' OR 1=1 -")]
    public async Task What_is_no_ticket_is_answered_like_one_that_ended(string? secret)
    {
        await IssuedAsync();
        Assert.Null(await School.Handovers.LookAsync(secret));
        Assert.Equal(RoomRefusal.HandoverEnded, (await School.Handovers.TakeAsync(secret)).Refusal);
    }

    [Fact]
    public async Task The_record_holds_no_secret_and_no_tickets_of_the_past()
    {
        var (before, secret) = (await IssuedAsync(), "");
        School.Time.Pass(Lifetime + TimeSpan.FromSeconds(1));
        secret = await IssuedAsync(await School.StudentAsync(Room, "Ben"));
        await using var db = await School.Databases.CreateDbContextAsync();
        var kept = Assert.Single(await db.Handovers.AsNoTracking().ToListAsync());
        Assert.Equal(Handover.HashOf(secret), kept.SecretHash);
        Assert.DoesNotContain(secret, kept.SecretHash);
        Assert.NotEqual(before, secret);
    }

    [Fact]
    public async Task A_teachers_seat_and_a_removed_one_are_not_handed_over()
    {
        var carla = await School.CoTeacherAsync(Room, Host, "Carla");
        Assert.Equal(RoomRefusal.RoleDoesNotFit, (await School.Handovers.IssueAsync(Room.RoomId, Host, carla.ParticipantId)).Refusal);
        Assert.Equal(RoomRefusal.NotAllowed, (await School.Handovers.IssueAsync(Room.RoomId, Host, Room.ParticipantId)).Refusal);
        Assert.True((await School.Seats.RemoveAsync(Room.RoomId, Host, _anna.ParticipantId)).Done);
        Assert.Equal(RoomRefusal.RoleDoesNotFit, (await School.Handovers.IssueAsync(Room.RoomId, Host, _anna.ParticipantId)).Refusal);
    }

    [Fact]
    public async Task A_seat_that_changes_in_the_same_moment_is_refused_and_the_ticket_stays()
    {
        var secret = await IssuedAsync();
        School.ChangesMeanwhile(_anna.ParticipantId);
        Assert.Equal(RoomRefusal.ChangedMeanwhile, (await School.Handovers.TakeAsync(secret)).Refusal);
        Assert.True((await School.Rooms.EnterAsync(Room.RoomId, _anna.Browser())).Done);
        Assert.True((await School.Handovers.TakeAsync(secret)).Done);
    }

    private async Task<string> IssuedAsync(Joined? seat = null) =>
        (await School.Handovers.IssueAsync(Room.RoomId, Host, (seat ?? _anna).ParticipantId)).Value;
}

public sealed class HandoverOnSqlite() : HandoverContract(new SqliteFiles());

public sealed class HandoverOnPostgres(PostgresCluster cluster) : HandoverContract(cluster);
