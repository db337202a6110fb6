using Classroom.Accounts;
using Classroom.Data;
using Classroom.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Rooms;

/// <summary>The room's door: who gets in with the code, and the switches that the host has on it.</summary>
public sealed class Door(IDbContextFactory<ClassroomDb> dbs, IMessageBus bus, TimeProvider time, WrongCodes wrongCodes)
{
    private const int Suggestions = 2;

    /// <summary>
    /// Gives the caller a seat: the one they have, or a new one under <paramref name="displayName"/>.
    /// A wrong and a closed code cost the same single query and get the same answer.
    /// </summary>
    public async Task<JoinAnswer> JoinAsync(
        string? code, string? displayName, Caller caller, Visitor visitor, CancellationToken cancel = default)
    {
        if (wrongCodes.TriesLeft(visitor) == 0)
        {
            return RoomRefusal.TooManyWrongCodes;
        }

        if (JoinCode.Read(code) is not { } digits)
        {
            return RoomRefusal.CodeMalformed;
        }

        await using var db = await dbs.CreateDbContextAsync(cancel);
        var account = caller.Account ?? Guid.Empty;
        var behind = await db.Rooms.AsNoTracking().Where(r => r.JoinCode == digits)
            .LeftJoin(db.Participants.HeldBy(caller), r => r.Id, p => p.RoomId, (r, p) => new { Room = r, Seat = p })
            .OrderByDescending(both => both.Seat!.RemovedAt == null).ThenByDescending(both => both.Seat!.UserId == account)
            .FirstOrDefaultAsync(cancel);
        var seat = behind?.Seat;
        if (seat is { RemovedAt: null })
        {
            return new Joined(behind!.Room.Id, behind.Room.Name, seat.Id, seat.UserId, seat.DisplayName, seat.Role);
        }

        if (behind is null || behind.Room.ClosedAt is not null)
        {
            wrongCodes.Count(visitor);
            return new JoinAnswer(RoomRefusal.WrongCode) { TriesLeft = wrongCodes.TriesLeft(visitor) };
        }

        if (seat is { BannedAt: not null })
        {
            return RoomRefusal.Banned;
        }

        if (behind.Room.LockedAt is not null)
        {
            return RoomRefusal.Locked;
        }

        var name = DisplayName.Read(displayName);
        return name.Refusal is { } refusal ? refusal
            : behind.Room.BlockedNames().Hit(name.Value.Text) ? RoomRefusal.NameBlocked
            : await SitDownAsync(db, behind.Room, seat, name.Value, caller, visitor, cancel);
    }

    /// <summary>The seat that the caller already has behind this code, or null. Tells nothing to anybody without one.</summary>
    public async Task<RoomEntry?> SeatBehindAsync(string? code, Caller caller, CancellationToken cancel = default)
    {
        if (JoinCode.Read(code) is not { } digits || caller.User is null)
        {
            return null;
        }

        await using var db = await dbs.CreateDbContextAsync(cancel);
        var room = await db.Participants.HeldBy(caller).Seated()
            .Join(db.Rooms.Where(r => r.JoinCode == digits), p => p.RoomId, r => r.Id, (p, r) => (Guid?)r.Id)
            .FirstOrDefaultAsync(cancel);
        return room is null ? null : await db.EntryAsync(room.Value, caller, cancel);
    }

    /// <summary>Replaces the code; the old one opens nothing from this moment on.</summary>
    public async Task<Outcome<string, RoomRefusal>> ReplaceCodeAsync(Guid room, Caller caller, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var found = await db.HostedOpenRoomAsync(room, caller, cancel);
        if (found.Refusal is { } refusal)
        {
            return refusal;
        }

        found.Value.Version++;
        var code = await FreshCode.SaveWithAsync(db, found.Value, cancel);
        if (code.Done)
        {
            await bus.PublishAsync(new RoomChanged(room));
        }

        return code;
    }

    /// <summary>Opens the door to newcomers, or closes it.</summary>
    public Task<Outcome<Nothing, RoomRefusal>> SetOpenAsync(Guid room, Caller caller, bool open, CancellationToken cancel = default) =>
        ChangeAsync(room, caller, (r, now) => r.ClosedAt = open ? null : r.ClosedAt ?? now, cancel);

    /// <summary>Locks the room to the people already in it, or unlocks it.</summary>
    public Task<Outcome<Nothing, RoomRefusal>> SetLockedAsync(Guid room, Caller caller, bool locked, CancellationToken cancel = default) =>
        ChangeAsync(room, caller, (r, now) => r.LockedAt = locked ? r.LockedAt ?? now : null, cancel);

    private async Task<JoinAnswer> SitDownAsync(
        ClassroomDb db, Room room, Participant? earlier, DisplayName name, Caller caller, Visitor visitor, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        Participant seat;
        if (earlier is not null)
        {
            db.Attach(seat = earlier);
            (seat.RemovedAt, seat.DisplayName, seat.NameKey) = (null, name.Text, name.Key);
            seat.Version++;
        }
        else
        {
            db.Participants.Add(seat = new Participant
            {
                Id = Guid.CreateVersion7(now),
                RoomId = room.Id,
                UserId = caller.User ?? Guid.CreateVersion7(now),
                DisplayName = name.Text,
                NameKey = name.Key,
                Role = Role.Student,
                JoinedAt = now.ToColumn(),
            });
        }

        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException failure) when (failure.IsUniqueViolation() || failure is DbUpdateConcurrencyException)
        {
            var somebodyElse = failure.IsUniqueViolation("name_key")
                && !await db.Participants.Of(room.Id).HeldBy(caller).Seated().AnyAsync(cancel);
            // Or the same browser asked twice at once: the other one has the seat, and the name, by now.
            return somebodyElse
                ? await NameTakenAsync(db, room.Id, name, cancel)
                : await JoinAsync(room.JoinCode, name.Text, caller, visitor, cancel);
        }

        await bus.PublishAsync(new MembershipChanged(room.Id, seat.Id, seat.UserId));
        return new Joined(room.Id, room.Name, seat.Id, seat.UserId, seat.DisplayName, seat.Role);
    }

    private static async Task<JoinAnswer> NameTakenAsync(ClassroomDb db, Guid room, DisplayName name, CancellationToken cancel) =>
        new(RoomRefusal.NameTaken) { FreeNames = [.. (await db.FreeNamesAsync(room, name, cancel)).Take(Suggestions).Select(free => free.Text)] };

    private async Task<Outcome<Nothing, RoomRefusal>> ChangeAsync(
        Guid room, Caller caller, Action<Room, DateTime> change, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var found = await db.HostedOpenRoomAsync(room, caller, cancel);
        if (found.Refusal is { } refusal)
        {
            return refusal;
        }

        change(found.Value, time.GetUtcNow().ToColumn());
        return await db.SaveRoomAsync(found.Value, bus, cancel);
    }
}

/// <summary>A seat that was taken or found.</summary>
public sealed record Joined(Guid RoomId, string RoomName, Guid ParticipantId, Guid UserId, string DisplayName, Role Role);

/// <summary>What knocking came to, with what helps to knock better.</summary>
public sealed record JoinAnswer(Outcome<Joined, RoomRefusal> Outcome)
{
    /// <summary>Names near the wanted one that are free, where it was taken.</summary>
    public IReadOnlyList<string> FreeNames { get; init; } = [];

    /// <summary>Tries left in this minute, where the code was wrong.</summary>
    public int? TriesLeft { get; init; }

    public static implicit operator JoinAnswer(RoomRefusal refusal) => new((Outcome<Joined, RoomRefusal>)refusal);

    public static implicit operator JoinAnswer(Joined joined) => new((Outcome<Joined, RoomRefusal>)joined);
}
