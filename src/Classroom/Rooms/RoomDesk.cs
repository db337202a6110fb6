using Classroom.Accounts;
using Classroom.Data;
using Classroom.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Classroom.Rooms;

/// <summary>
/// Rooms as their host keeps them: make, rename, archive, delete, and the way in for everybody who has a seat.
/// Each command reads the caller's rights from the record.
/// </summary>
public sealed class RoomDesk(IDbContextFactory<ClassroomDb> dbs, IMessageBus bus, TimeProvider time, IOptions<RoomsOptions> options)
{
    /// <summary>The room as the caller may see it; <see cref="RoomRefusal.NotFound"/> for everything else. One query.</summary>
    public async Task<Outcome<RoomEntry, RoomRefusal>> EnterAsync(Guid room, Caller caller, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        return await db.EntryAsync(room, caller, cancel) is { } entry ? entry : RoomRefusal.NotFound;
    }

    /// <summary>The same for those who teach there; students hear that there is nothing.</summary>
    public async Task<Outcome<RoomEntry, RoomRefusal>> EnterToTeachAsync(Guid room, Caller caller, CancellationToken cancel = default)
    {
        var entry = await EnterAsync(room, caller, cancel);
        return entry is { Done: true, Value.Role: var role } && !role.Teaches() ? RoomRefusal.NotFound : entry;
    }

    /// <summary>The room in which the caller has this seat, or null. One query.</summary>
    public async Task<Guid?> RoomOfSeatAsync(Guid participant, Caller caller, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        return await db.Participants.HeldBy(caller).Seated().Where(p => p.Id == participant)
            .Select(p => (Guid?)p.RoomId).FirstOrDefaultAsync(cancel);
    }

    /// <summary>Why somebody who had this seat sees the room no more; said to nobody else. Three queries at most.</summary>
    public async Task<SeatLoss> WhyGoneAsync(RoomEntry had, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var seat = await db.Participants.AsNoTracking().Of(had.RoomId).SingleOrDefaultAsync(p => p.Id == had.ParticipantId, cancel);
        if (!await db.Rooms.AnyAsync(r => r.Id == had.RoomId && r.DeletedAt == null, cancel))
        {
            return SeatLoss.RoomDeleted;
        }

        return seat switch
        {
            // Handed to another device, or made one with another seat.
            null => SeatLoss.Moved,
            { RemovedAt: null } when seat.UserId != had.UserId => SeatLoss.Moved,
            { BannedAt: not null } => SeatLoss.Banned,
            { RemovedAt: not null } => SeatLoss.Removed,
            _ when await db.Rooms.AnyAsync(r => r.Id == had.RoomId && r.ArchivedAt != null, cancel) => SeatLoss.RoomArchived,
            _ => SeatLoss.SignedOut,
        };
    }

    /// <summary>The rooms in which the account teaches, by name. One query.</summary>
    public async Task<IReadOnlyList<TaughtRoom>> TaughtByAsync(Guid account, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        return await db.Participants.AsNoTracking().Seated()
            .Where(p => p.UserId == account && (p.Role == Role.Host || p.Role == Role.Teacher))
            .Join(db.Rooms.Where(r => r.DeletedAt == null), p => p.RoomId, r => r.Id, (p, r) => new { p.Role, r })
            .OrderBy(both => both.r.Name)
            .Select(both => new TaughtRoom(
                both.r.Id, both.r.Name, both.r.JoinCode, both.r.ClosedAt != null, both.r.ArchivedAt != null, both.Role,
                db.Users.Where(u => u.Id == both.r.OwnerId).Select(u => u.DisplayName).First(),
                db.Participants.Count(p => p.RoomId == both.r.Id && p.RemovedAt == null && (p.Role == Role.Student || p.Role == Role.Presenter)),
                db.Participants.Where(p => p.RoomId == both.r.Id && (p.Role == Role.Student || p.Role == Role.Presenter)).Max(p => p.LastActive)))
            .ToListAsync(cancel);
    }

    public async Task<Outcome<RoomEntry, RoomRefusal>> CreateAsync(Guid account, string? name, CancellationToken cancel = default)
    {
        if (RoomName.Read(name) is var read && read.Refusal is { } refusal)
        {
            return refusal;
        }

        var now = time.GetUtcNow();
        await using var db = await dbs.CreateDbContextAsync(cancel);
        if (await db.Users.Where(u => u.Id == account).Select(u => u.DisplayName).SingleOrDefaultAsync(cancel) is not { } hostName)
        {
            return RoomRefusal.NotAllowed;
        }

        var room = new Room
        {
            Id = Guid.CreateVersion7(now),
            Name = read.Value,
            OwnerId = account,
            CreatedAt = now.ToColumn(),
            ShowsAttention = options.Value.ShowsAttention,
        };
        db.Rooms.Add(room);
        db.Participants.Add(new Participant
        {
            Id = Guid.CreateVersion7(now),
            RoomId = room.Id,
            UserId = account,
            DisplayName = hostName,
            NameKey = Seat.NameKeyOf(hostName),
            Role = Role.Host,
            JoinedAt = now.ToColumn(),
        });
        await FreshCode.SaveWithAsync(db, room, cancel);
        return (await db.EntryAsync(room.Id, new Caller(account, null), cancel))!;
    }

    public Task<Outcome<Nothing, RoomRefusal>> RenameAsync(Guid room, Caller caller, string? name, CancellationToken cancel = default)
    {
        var read = RoomName.Read(name);
        return read.Refusal is { } refusal
            ? Task.FromResult<Outcome<Nothing, RoomRefusal>>(refusal)
            : ChangeAsync(room, caller, r => r.Name = read.Value, cancel);
    }

    /// <summary>Puts the room away: its records stay, its code is given back. Nobody but its teachers gets in.</summary>
    public Task<Outcome<Nothing, RoomRefusal>> ArchiveAsync(Guid room, Caller caller, CancellationToken cancel = default) =>
        ChangeAsync(room, caller, r => (r.ArchivedAt, r.JoinCode) = (r.ArchivedAt ?? Now(), null), cancel);

    /// <summary>Takes the room out again, with a new code.</summary>
    public async Task<Outcome<Nothing, RoomRefusal>> UnarchiveAsync(Guid room, Caller caller, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var found = await db.HostedRoomAsync(room, caller, cancel);
        if (found.Refusal is { } refusal)
        {
            return refusal;
        }

        if (found.Value.ArchivedAt is not null)
        {
            found.Value.ArchivedAt = null;
            found.Value.Version++;
            if ((await FreshCode.SaveWithAsync(db, found.Value, cancel)).Refusal is { } lost)
            {
                return lost;
            }

            await bus.PublishAsync(new RoomChanged(room));
        }

        return new Nothing();
    }

    /// <summary>Deletes the room: gone at once for everybody, its data in the background. <paramref name="name"/> must be the room's name, so that nobody does it by accident.</summary>
    public async Task<Outcome<Nothing, RoomRefusal>> DeleteAsync(Guid room, Caller caller, string? name, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var found = await db.HostedRoomAsync(room, caller, cancel);
        if (found.Refusal is { } refusal)
        {
            return refusal;
        }

        if (!string.Equals(PlainText.Tidy(name ?? ""), found.Value.Name, StringComparison.Ordinal))
        {
            return RoomRefusal.NameDoesNotMatch;
        }

        (found.Value.DeletedAt, found.Value.JoinCode) = (Now(), null);
        return await db.SaveRoomAsync(found.Value, bus, cancel);
    }

    /// <summary>Whether hidden tabs are shown by name (P-9).</summary>
    public Task<Outcome<Nothing, RoomRefusal>> ShowAttentionAsync(Guid room, Caller caller, bool shown, CancellationToken cancel = default) =>
        ChangeAsync(room, caller, r => r.ShowsAttention = shown, cancel);

    private async Task<Outcome<Nothing, RoomRefusal>> ChangeAsync(Guid room, Caller caller, Action<Room> change, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var found = await db.HostedRoomAsync(room, caller, cancel);
        if (found.Refusal is { } refusal)
        {
            return refusal;
        }

        change(found.Value);
        return await db.SaveRoomAsync(found.Value, bus, cancel);
    }

    private DateTime Now() => time.GetUtcNow().ToColumn();
}

/// <summary>A room in the list of a teacher.</summary>
/// <param name="Seats">Students and presenters who have a seat.</param>
/// <param name="LastActive">When one of them was last heard, or null.</param>
public sealed record TaughtRoom(
    Guid Id, string Name, string? JoinCode, bool IsClosed, bool IsArchived, Role Role, string OwnerName, int Seats, DateTime? LastActive);
