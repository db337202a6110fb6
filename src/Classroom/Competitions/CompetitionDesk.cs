using Classroom.Accounts;
using Classroom.Data;
using Classroom.Messaging;
using Classroom.Rooms;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Competitions;

/// <summary>Opens and ends competitions, and lets a room's people in. Rights are read from the record each time.</summary>
public sealed class CompetitionDesk(IDbContextFactory<ClassroomDb> dbs, IMessageBus bus, TimeProvider time)
{
    /// <summary>The competition as a member of its room may see it; nothing for everybody else. Two queries.</summary>
    public async Task<Outcome<CompetitionEntry, CompetitionRefusal>> EnterAsync(Guid competition, Caller caller, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        return await db.Competitions.AsNoTracking().SingleOrDefaultAsync(c => c.Id == competition, cancel) is { } found
            && await db.EntryAsync(found.RoomId, caller, cancel) is { } room
            ? new CompetitionEntry(room, found.Id, found.Title, found.OpenedAt, found.EndedAt, found.Version)
            : CompetitionRefusal.NotFound;
    }

    /// <summary>The same for those who teach there; students hear that there is nothing.</summary>
    public async Task<Outcome<CompetitionEntry, CompetitionRefusal>> EnterToTeachAsync(Guid competition, Caller caller, CancellationToken cancel = default)
    {
        var entry = await EnterAsync(competition, caller, cancel);
        return entry is { Done: true, Value.Room.Role: var role } && !role.Teaches() ? CompetitionRefusal.NotFound : entry;
    }

    /// <summary>The competitions of a room that go on, newest first. One query; the caller holds the room's entry.</summary>
    public async Task<IReadOnlyList<OpenCompetition>> OpenInAsync(RoomEntry room, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        return await db.Competitions.AsNoTracking().Where(c => c.RoomId == room.RoomId && c.EndedAt == null)
            .OrderByDescending(c => c.OpenedAt).Select(c => new OpenCompetition(c.Id, c.Title)).ToListAsync(cancel);
    }

    public async Task<Outcome<CompetitionEntry, CompetitionRefusal>> OpenAsync(Guid room, Caller caller, string? title, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        if (await db.EntryAsync(room, caller, cancel) is not { } entry)
        {
            return CompetitionRefusal.NotFound;
        }

        if (!entry.Role.Teaches())
        {
            return CompetitionRefusal.NotAllowed;
        }

        if (entry.IsArchived)
        {
            return CompetitionRefusal.RoomArchived;
        }

        var text = PlainText.Tidy(title ?? "");
        if (!PlainText.IsVisible(text) || PlainText.HasControls(text) || PlainText.HasTooManyMarks(text)
            || PlainText.IsLongerThan(text, Competition.LongestTitle))
        {
            return CompetitionRefusal.TitleInvalid;
        }

        var now = time.GetUtcNow();
        var competition = new Competition { Id = Guid.CreateVersion7(now), RoomId = room, Title = text, OpenedAt = now.ToColumn() };
        db.Competitions.Add(competition);
        await db.SaveChangesAsync(cancel);
        await bus.PublishAsync(new CompetitionChanged(room, competition.Id));
        return new CompetitionEntry(entry, competition.Id, text, competition.OpenedAt, null, competition.Version);
    }

    /// <summary>Ends the competition. Ending it twice is done once.</summary>
    public async Task<Outcome<Nothing, CompetitionRefusal>> EndAsync(Guid competition, Caller caller, CancellationToken cancel = default)
    {
        var entry = await EnterAsync(competition, caller, cancel);
        if (entry.Refusal is { } refusal)
        {
            return refusal;
        }

        if (!entry.Value.Room.Role.Teaches())
        {
            return CompetitionRefusal.NotAllowed;
        }

        await using var db = await dbs.CreateDbContextAsync(cancel);
        var now = time.GetUtcNow().ToColumn();
        var ended = await db.Competitions.Where(c => c.Id == competition && c.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.EndedAt, now).SetProperty(c => c.Version, c => c.Version + 1), cancel);
        if (ended > 0)
        {
            await bus.PublishAsync(new CompetitionChanged(entry.Value.Room.RoomId, competition));
        }

        return new Nothing();
    }
}

/// <summary>A competition as one member of its room sees it.</summary>
public sealed record CompetitionEntry(RoomEntry Room, Guid Id, string Title, DateTime OpenedAt, DateTime? EndedAt, int Version)
{
    public bool IsOpen => EndedAt is null;
}

/// <summary>A competition that goes on.</summary>
public sealed record OpenCompetition(Guid Id, string Title);
