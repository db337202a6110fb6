using Classroom.Data;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Presence;

/// <summary>What waits to be written of presence: the newest of each participant and of each interval. Not safe for threads.</summary>
internal sealed class HeartbeatBatch
{
    private readonly Dictionary<Guid, PresenceRow> _rows = [];
    private readonly Dictionary<Guid, PresenceInterval> _intervals = [];

    /// <summary>Participants in it.</summary>
    public int Count => _rows.Count;

    /// <summary>When the oldest of it was heard.</summary>
    public DateTimeOffset? Since { get; private set; }

    public void Add(PresenceRow row, IReadOnlyList<PresenceInterval> intervals, DateTimeOffset now)
    {
        Since ??= now;
        _rows[row.ParticipantId] = row;
        foreach (var interval in intervals)
        {
            _intervals[interval.Id] = interval;
        }
    }

    /// <summary>Takes back what could not be written, where nothing newer has come meanwhile.</summary>
    public void AddOlder(HeartbeatBatch older)
    {
        Since = older.Since;
        foreach (var (id, row) in older._rows)
        {
            _rows.TryAdd(id, row);
        }

        foreach (var (id, interval) in older._intervals)
        {
            _intervals.TryAdd(id, interval);
        }
    }

    /// <summary>All of it in one transaction, without a query.</summary>
    public async Task WriteAsync(ClassroomDb db)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        foreach (var row in _rows.Values)
        {
            // An update of no row is no error: the room may have been deleted meanwhile.
            await db.Participants.Where(p => p.Id == row.ParticipantId).ExecuteUpdateAsync(set => set
                .SetProperty(p => p.LastActive, row.LastActive)
                .SetProperty(p => p.HiddenSince, row.HiddenSince)
                .SetProperty(p => p.LeftAt, row.LeftAt)
                .SetProperty(p => p.IsInCompetition, row.CompetitionId != null)
                .SetProperty(p => p.CurrentCompetitionId, row.CompetitionId)
                .SetProperty(p => p.SessionId, row.SessionId));
        }

        foreach (var interval in _intervals.Values)
        {
            // The first time a new row, then its end moves; nothing where the participant is gone.
            await db.Database.ExecuteSqlAsync($"""
                INSERT INTO presence_intervals
                    (id, room_id, participant_id, place_kind, place_id, state, is_counted, from_at, to_at, said_goodbye)
                SELECT {interval.Id}, {interval.RoomId}, {interval.ParticipantId}, {interval.PlaceKind.ToString()}, {interval.PlaceId},
                    {interval.State.ToString()}, {interval.IsCounted}, {interval.FromAt}, {interval.ToAt}, {interval.SaidGoodbye}
                WHERE EXISTS (SELECT 1 FROM participants WHERE id = {interval.ParticipantId})
                ON CONFLICT (id) DO UPDATE SET to_at = excluded.to_at, said_goodbye = excluded.said_goodbye
                """);
        }

        await transaction.CommitAsync();
    }
}
