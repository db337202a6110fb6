using Classroom.Accounts;
using Classroom.Data;
using Classroom.Messaging;
using Classroom.Rooms;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Competitions;

/// <summary>
/// Who may take longer, as the room's teachers set it (C-9): for a seat, in every competition of the room. Told to teachers and to nobody else;
/// a question that is on gives nobody more than it was asked with.
/// </summary>
public sealed class AccommodationDesk(IDbContextFactory<ClassroomDb> dbs, IMessageBus bus)
{
    private const int Tries = 3;

    /// <summary>Those who have extra time, for those who teach there; nobody for everybody else. One query besides the rights.</summary>
    public async Task<IReadOnlyDictionary<Guid, ExtraTime>> ListAsync(Guid room, Caller caller, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        return await db.EntryAsync(room, caller, cancel) is { } entry && entry.Role.Teaches()
            ? await db.Accommodations.AsNoTracking().Where(a => a.RoomId == room).ToDictionaryAsync(a => a.ParticipantId, a => a.Extra, cancel)
            : new Dictionary<Guid, ExtraTime>();
    }

    /// <summary>Gives a student's seat this much more time, or none. More holds from the next question on, less at once.</summary>
    public async Task<Outcome<Nothing, CompetitionRefusal>> SetAsync(
        Guid room, Caller caller, Guid participant, ExtraTime extra, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var seat = await db.SeatToManageAsync(room, caller, participant, cancel);
        if (seat.Refusal is { } refusal)
        {
            return refusal switch
            {
                RoomRefusal.Archived => CompetitionRefusal.RoomArchived,
                RoomRefusal.NotAllowed => CompetitionRefusal.NotAllowed,
                _ => CompetitionRefusal.NotFound,
            };
        }

        if (!seat.Value.Role.IsCounted() || seat.Value.RemovedAt is not null)
        {
            return CompetitionRefusal.NotAllowed;
        }

        if (!Enum.IsDefined(extra))
        {
            return CompetitionRefusal.TermsInvalid;
        }

        if (await StoreAsync(db, room, participant, extra, cancel))
        {
            await bus.PublishAsync(new PlayersChanged(room, Competition: null));
        }

        return new Nothing();
    }

    // Two teachers at once: whoever comes second changes the row of the first.
    private static async Task<bool> StoreAsync(ClassroomDb db, Guid room, Guid participant, ExtraTime extra, CancellationToken cancel)
    {
        for (var tried = 1; ; tried++)
        {
            var stored = await db.Accommodations.AsNoTracking().SingleOrDefaultAsync(a => a.ParticipantId == participant, cancel);
            if ((stored?.Extra ?? ExtraTime.None) == extra)
            {
                return false;
            }

            var row = db.Accommodations.Where(a => a.ParticipantId == participant);
            if (extra == ExtraTime.None)
            {
                return await row.ExecuteDeleteAsync(cancel) == 1;
            }

            if (await row.ExecuteUpdateAsync(set => set.SetProperty(a => a.Extra, extra), cancel) == 1)
            {
                return true;
            }

            db.Accommodations.Add(new Accommodation { ParticipantId = participant, RoomId = room, Extra = extra });
            try
            {
                await db.SaveChangesAsync(cancel);
                return true;
            }
            catch (DbUpdateException failure) when (tried < Tries && failure.IsUniqueViolation())
            {
                db.ChangeTracker.Clear();
            }
        }
    }
}
