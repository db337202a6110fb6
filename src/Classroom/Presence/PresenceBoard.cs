using System.Collections.Concurrent;
using Classroom.Data;
using Classroom.Messaging;
using Classroom.Rooms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Classroom.Presence;

/// <summary>
/// Everybody's presence on this node, in memory. A room is read from the database once, when its first page opens; from then
/// on beats and views cost no query. The board hears of new and changed seats by message and reads those rows alone.
/// </summary>
public sealed class PresenceBoard : IDisposable
{
    private readonly IDbContextFactory<ClassroomDb> _dbs;
    private readonly IMessageBus _bus;
    private readonly TimeProvider _time;
    private readonly HeartbeatWriter _writer;
    private readonly PresenceRules _rules;
    private readonly Agenda<(Guid Room, Guid Participant)> _clock;
    private readonly PresenceNews _news;
    private readonly PresenceFigures _figures;
    private readonly IDisposable _rooms;
    private readonly ConcurrentDictionary<Guid, Lazy<Task<RoomBoard?>>> _boards = new();

    public PresenceBoard(
        IDbContextFactory<ClassroomDb> dbs, IMessageBus bus, TimeProvider time, HeartbeatWriter writer, IOptions<PresenceOptions> options,
        PresenceFigures figures)
    {
        (_dbs, _bus, _time, _writer, _rules) = (dbs, bus, time, writer, options.Value.Rules);
        _clock = new Agenda<(Guid Room, Guid Participant)>(time, (seat, instant) => Pass(seat.Room, seat.Participant, instant));
        _news = new PresenceNews(bus, time);
        _figures = figures;
        _rooms = bus.Subscribe(Topic.EveryRoom, HearAsync);
        _writer.SavingChanged += () => _boards.Keys.ToList().ForEach(_news.Tell);
        figures.Watch("classroom.participants.active", "Counted participants that are active now, in all rooms.", CountActive);
        figures.Watch("classroom.rooms.open", "Rooms that this node has in memory.", () => _boards.Count);
    }

    /// <summary>Whether what is heard cannot be saved at the moment (every room is told when that changes). It is counted all the same.</summary>
    public bool SavingFails => _writer.SavingFails;

    /// <summary>Makes sure that the room is on the board. Queries only the first time; false where there is no such room.</summary>
    public async Task<bool> OpenAsync(Guid room) => await FindAsync(room) is not null;

    /// <summary>The shared view of a room that was opened; empty otherwise. No query.</summary>
    public RoomPresence Read(Guid room) => Opened(room)?.Read(_time.GetUtcNow()) ?? new RoomPresence(room, ShowsAttention: false, []);

    /// <summary>The view of this instant, with the last beats, for those who ask for times.</summary>
    public RoomPresence ReadAnew(Guid room) => Opened(room)?.ReadAnew(_time.GetUtcNow()) ?? new RoomPresence(room, ShowsAttention: false, []);

    /// <summary>Whose the seat is, or null where nobody has it in this room. No query.</summary>
    public BoardSeatOwner? Owner(Guid room, Guid participant) => Opened(room)?.Owner(participant);

    /// <summary>A tab was heard (P-1). Returns when and as what; null where the seat is gone.</summary>
    public Beaten? Beat(Guid room, Guid participant, string session, bool visible, Place place)
    {
        var now = _time.GetUtcNow();
        _figures.Heard();
        return Opened(room) is { } board && board.Admits(participant)
            && Take(room, board.Beat(participant, session, visible, place, now)) is { } change
            ? new Beaten(now, change.State)
            : null;
    }

    /// <summary>A tab ends after <paramref name="grace"/> unless it is heard again before (P-4).</summary>
    public void End(Guid room, Guid participant, string session, TimeSpan grace, bool goodbye)
    {
        var now = _time.GetUtcNow();
        Take(room, Opened(room)?.End(participant, session, now + grace, goodbye, now));
    }

    /// <summary>The connection of a tab is back.</summary>
    public void Resume(Guid room, Guid participant, string session) =>
        Take(room, Opened(room)?.Resume(participant, session, _time.GetUtcNow()));

    public void Dispose()
    {
        _rooms.Dispose();
        _clock.Dispose();
        _news.Dispose();
    }

    private SeatChange? Take(Guid room, SeatChange? change)
    {
        if (change is { } changed)
        {
            _writer.Note(PresenceRow.Of(changed.ParticipantId, changed.Presence, _time.GetUtcNow(), _rules), changed.Kept, soon: changed.StateChanged);
            Follow(room, changed);
        }

        return change;
    }

    // Silence: nothing is written, for the state follows from what was. Only the pages are told to look.
    private void Pass(Guid room, Guid participant, DateTimeOffset instant)
    {
        if (Opened(room)?.Pass(participant, instant, _time.GetUtcNow()) is { } change)
        {
            Follow(room, change);
        }
    }

    private void Follow(Guid room, SeatChange change)
    {
        LookAgain(room, change);
        if (change.StateChanged)
        {
            _news.Tell(room);
        }
    }

    private void LookAgain(Guid room, SeatChange change)
    {
        if (change.LookAgainAt is { } instant)
        {
            _clock.LookAt(instant, (room, change.ParticipantId));
        }
    }

    private long CountActive() => _boards.Keys.Sum(room => (long)Read(room).ActiveCount);

    private RoomBoard? Opened(Guid room) =>
        _boards.TryGetValue(room, out var board) && board.Value is { IsCompletedSuccessfully: true, Result: var opened } ? opened : null;

    private async Task<RoomBoard?> FindAsync(Guid room)
    {
        var board = _boards.GetOrAdd(room, id => new Lazy<Task<RoomBoard?>>(() => LoadAsync(id)));
        try
        {
            if (await board.Value is { } found)
            {
                return found;
            }
        }
        catch
        {
            _boards.TryRemove(new(room, board));
            throw;
        }

        // Not kept: ids that lead nowhere must not fill the memory.
        _boards.TryRemove(new(room, board));
        return null;
    }

    private async Task<RoomBoard?> LoadAsync(Guid room)
    {
        await using var db = await _dbs.CreateDbContextAsync();
        if (await db.Rooms.AsNoTracking().SingleOrDefaultAsync(r => r.Id == room && r.DeletedAt == null) is not { } found)
        {
            return null;
        }

        var board = new RoomBoard(room, _rules, found, await db.Participants.AsNoTracking().Of(room).Seated().ToListAsync());
        var goingOn = (_time.GetUtcNow() - _rules.StaleAfter).ToColumn();
        board.GoOn(await db.Intervals.AsNoTracking().Where(i => i.RoomId == room && i.ToAt >= goingOn).OrderBy(i => i.ToAt).ThenBy(i => i.FromAt).ToListAsync());
        foreach (var change in board.LookAtAll(_time.GetUtcNow()))
        {
            LookAgain(room, change);
        }

        return board;
    }

    private async Task HearAsync(Message message)
    {
        if (message is not RoomMessage { Room: var room } || !_boards.TryGetValue(room, out var lazy) || await lazy.Value is not { } board)
        {
            return;
        }

        // One at a time a room: of two changes, the later one must not be overwritten by what the earlier one read.
        using var reading = await board.Reading.NextAsync();
        await using var db = await _dbs.CreateDbContextAsync();
        switch (message)
        {
            case MembershipChanged { Participant: var participant }:
                var row = await db.Participants.AsNoTracking().Of(room).Seated().SingleOrDefaultAsync(p => p.Id == participant);
                if (board.Seat(participant, row, _time.GetUtcNow()) is { } taken)
                {
                    LookAgain(room, taken);
                }

                break;
            case RoomChanged when await db.Rooms.AsNoTracking().SingleOrDefaultAsync(r => r.Id == room && r.DeletedAt == null) is { } changed:
                board.Update(changed);
                break;
            case RoomChanged:
                _boards.TryRemove(room, out _);
                break;
            default:
                return;
        }

        _news.Tell(room);
    }
}
