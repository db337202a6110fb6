using Classroom.Accounts;
using Classroom.Data;
using Classroom.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Rooms;

/// <summary>
/// What teachers do with the seats of their room: rename, mute, remove, ban, give and take roles.
/// Each command reads the caller's rights from the record, changes one row by compare-and-set, and tells the room.
/// </summary>
public sealed class Seats(IDbContextFactory<ClassroomDb> dbs, IMessageBus bus, TimeProvider time)
{
    public async Task<Outcome<Nothing, RoomRefusal>> RenameAsync(
        Guid room, Caller caller, Guid participant, string? name, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var (seat, read) = (await db.SeatToManageAsync(room, caller, participant, cancel), DisplayName.Read(name));
        if ((seat.Refusal ?? read.Refusal) is { } refusal)
        {
            return refusal;
        }

        if ((await db.Rooms.AsNoTracking().SingleAsync(r => r.Id == room, cancel)).BlockedNames().Hit(read.Value.Text))
        {
            return RoomRefusal.NameBlocked;
        }

        (seat.Value.DisplayName, seat.Value.NameKey) = (read.Value.Text, read.Value.Key);
        return await db.SaveParticipantAsync(seat.Value, bus, cancel);
    }

    public Task<Outcome<Nothing, RoomRefusal>> SetMutedAsync(
        Guid room, Caller caller, Guid participant, bool muted, CancellationToken cancel = default) =>
        ChangeAsync(room, caller, participant, (seat, now) => seat.MutedAt = muted ? seat.MutedAt ?? now : null, cancel);

    /// <summary>Takes the seat away. Who was removed may join again with the code.</summary>
    public Task<Outcome<Nothing, RoomRefusal>> RemoveAsync(Guid room, Caller caller, Guid participant, CancellationToken cancel = default) =>
        ChangeAsync(room, caller, participant, TakeAway, cancel);

    /// <summary>Takes the seat away for good: the code does not open the room to this browser or account again.</summary>
    public Task<Outcome<Nothing, RoomRefusal>> BanAsync(Guid room, Caller caller, Guid participant, CancellationToken cancel = default) =>
        ChangeAsync(
            room, caller, participant,
            (seat, now) =>
            {
                TakeAway(seat, now);
                seat.BannedAt ??= now;
            },
            cancel);

    /// <summary>Lets a banned person join again.</summary>
    public Task<Outcome<Nothing, RoomRefusal>> LiftBanAsync(Guid room, Caller caller, Guid participant, CancellationToken cancel = default) =>
        ChangeAsync(room, caller, participant, (seat, _) => seat.BannedAt = null, cancel);

    /// <summary>Those whose seat was taken away for good, by name. One query besides the rights.</summary>
    public async Task<IReadOnlyList<BannedSeat>> BannedAsync(Guid room, Caller caller, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        return await db.EntryAsync(room, caller, cancel) is { } entry && entry.Role.Teaches()
            ? await db.Participants.Of(room).Where(p => p.BannedAt != null).OrderBy(p => p.DisplayName)
                .Select(p => new BannedSeat(p.Id, p.DisplayName)).ToListAsync(cancel)
            : [];
    }

    /// <summary>Gives a student the floor, or takes it back.</summary>
    public async Task<Outcome<Nothing, RoomRefusal>> SetPresenterAsync(
        Guid room, Caller caller, Guid participant, bool presents, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var hosted = await db.HostedOpenRoomAsync(room, caller, cancel);
        if (hosted.Refusal is { } refusal)
        {
            return refusal;
        }

        var seat = await db.Participants.Of(room).Seated().SingleOrDefaultAsync(p => p.Id == participant, cancel);
        if (seat is null)
        {
            return RoomRefusal.NotFound;
        }

        if (!seat.Role.IsCounted())
        {
            return RoomRefusal.RoleDoesNotFit;
        }

        seat.Role = presents ? Role.Presenter : Role.Student;
        return await db.SaveParticipantAsync(seat, bus, cancel);
    }

    /// <summary>Makes the account with this e-mail a co-teacher: of whatever seat it has, or a new one.</summary>
    public async Task<Outcome<Nothing, RoomRefusal>> AddTeacherAsync(Guid room, Caller caller, string? email, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var hosted = await db.HostedOpenRoomAsync(room, caller, cancel);
        if (hosted.Refusal is { } refusal)
        {
            return refusal;
        }

        var normalized = (email ?? "").Trim().ToUpperInvariant();
        if (normalized.Length == 0 || PlainText.HasControls(normalized))
        {
            return RoomRefusal.NoSuchAccount;
        }

        var account = await db.Users.Where(u => u.NormalizedEmail == normalized)
            .Select(u => new { u.Id, u.DisplayName }).SingleOrDefaultAsync(cancel);
        if (account is null)
        {
            return RoomRefusal.NoSuchAccount;
        }

        var seat = await db.Participants.Of(room).SingleOrDefaultAsync(p => p.UserId == account.Id, cancel);
        if (seat?.Role == Role.Host)
        {
            return RoomRefusal.RoleDoesNotFit;
        }

        if (seat is null)
        {
            var now = time.GetUtcNow();
            var name = await FreeNameAsync(db, room, account.DisplayName, cancel);
            db.Participants.Add(seat = new Participant
            {
                Id = Guid.CreateVersion7(now),
                RoomId = room,
                UserId = account.Id,
                DisplayName = name.Text,
                NameKey = name.Key,
                Role = Role.Teacher,
                JoinedAt = now.ToColumn(),
            });
        }
        else if (seat.RemovedAt is not null)
        {
            var name = await FreeNameAsync(db, room, seat.DisplayName, cancel);
            (seat.DisplayName, seat.NameKey) = (name.Text, name.Key);
        }

        (seat.Role, seat.RemovedAt, seat.BannedAt, seat.MutedAt) = (Role.Teacher, null, null, null);
        return await db.SaveParticipantAsync(seat, bus, cancel);
    }

    private static async Task<DisplayName> FreeNameAsync(ClassroomDb db, Guid room, string wanted, CancellationToken cancel)
    {
        var name = DisplayName.Read(wanted).Value;
        return await db.Participants.Of(room).Seated().AnyAsync(p => p.NameKey == name.Key, cancel)
            ? (await db.FreeNamesAsync(room, name, cancel)).First()
            : name;
    }

    private async Task<Outcome<Nothing, RoomRefusal>> ChangeAsync(
        Guid room, Caller caller, Guid participant, Action<Participant, DateTime> change, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var seat = await db.SeatToManageAsync(room, caller, participant, cancel);
        if (seat.Refusal is { } refusal)
        {
            return refusal;
        }

        change(seat.Value, time.GetUtcNow().ToColumn());
        return await db.SaveParticipantAsync(seat.Value, bus, cancel);
    }

    // A role goes with the seat: a co-teacher whose seat is taken away comes back, if at all, as a student.
    private static void TakeAway(Participant seat, DateTime now)
    {
        seat.RemovedAt ??= now;
        seat.Role = Role.Student;
    }
}

/// <summary>Somebody who was banned from the room.</summary>
public sealed record BannedSeat(Guid ParticipantId, string DisplayName);
