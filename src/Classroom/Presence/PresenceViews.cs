using Classroom.Data;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Presence;

/// <summary>
/// The active participants for whoever reads the database in SQL (P-11): <c>active_room_participants</c> and
/// <c>active_competition_participants</c>. As fresh as the record, which is written every few seconds. Made anew at each start, because
/// the limits are settings.
/// </summary>
public static class PresenceViews
{
    /// <param name="now">The instant of the query, in the database's words.</param>
    /// <param name="ago">The instant that many seconds before it.</param>
    public static async Task CreateAsync(ClassroomDb db, PresenceRules rules, string now, Func<int, string> ago, CancellationToken cancel)
    {
        var active = $"""
            SELECT id AS participant_id, room_id, display_name, role, 'active' AS state, last_active, current_competition_id AS competition_id
            FROM participants
            WHERE removed_at IS NULL AND role IN ('Student', 'Presenter')
                AND last_active >= {ago((int)rules.StaleAfter.TotalSeconds)}
                AND (left_at IS NULL OR left_at > {now})
                AND (hidden_since IS NULL OR hidden_since >= {ago((int)rules.HiddenAfter.TotalSeconds)})
            """;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        foreach (var (view, select) in new[]
        {
            ("active_room_participants", active),
            ("active_competition_participants", active + " AND is_in_competition AND current_competition_id IS NOT NULL"),
        })
        {
            // Nothing in these comes from outside: names of ours, and numbers that were checked when the program started.
            await db.Database.ExecuteSqlRawAsync($"DROP VIEW IF EXISTS {view}", cancel);
            await db.Database.ExecuteSqlRawAsync($"CREATE VIEW {view} AS {select}", cancel);
        }

        await transaction.CommitAsync(cancel);
    }
}
