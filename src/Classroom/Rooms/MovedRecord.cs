using Classroom.Data;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Rooms;

/// <summary>What one seat did in competitions and class becomes another's. In the caller's transaction.</summary>
internal static class MovedRecord
{
    /// <summary>Past every number that an attempt has.</summary>
    private const int Aside = 1_000_000;

    /// <summary>The ledger, the players, answers and attempts, and the more generous extra time. Of two answers to one question the earlier counts.</summary>
    public static async Task MoveRecordAsync(this ClassroomDb db, Guid from, Guid to, CancellationToken cancel)
    {
        await db.Intervals.Where(i => i.ParticipantId == from).ExecuteUpdateAsync(set => set.SetProperty(i => i.ParticipantId, to), cancel);
        await db.MoveAttemptsAsync(from, to, cancel);
        await db.MoveAnswersAsync(from, to, cancel);
        await db.Players.Where(p => p.ParticipantId == from && db.Players.Any(kept => kept.ParticipantId == to && kept.CompetitionId == p.CompetitionId))
            .ExecuteDeleteAsync(cancel);
        await db.Players.Where(p => p.ParticipantId == from).ExecuteUpdateAsync(set => set.SetProperty(p => p.ParticipantId, to), cancel);
        await db.MoveExtraTimeAsync(from, to, cancel);
    }

    private static async Task MoveAnswersAsync(this ClassroomDb db, Guid from, Guid to, CancellationToken cancel)
    {
        await db.Answers.Where(a => a.ParticipantId == from && db.Answers.Any(kept => kept.ParticipantId == to
                && kept.CompetitionId == a.CompetitionId && kept.Question == a.Question && kept.Attempt == a.Attempt && kept.AnsweredAt <= a.AnsweredAt))
            .ExecuteDeleteAsync(cancel);
        // What is left of the other seat where both answered came first.
        await db.Answers.Where(a => a.ParticipantId == to && db.Answers.Any(first => first.ParticipantId == from
                && first.CompetitionId == a.CompetitionId && first.Question == a.Question && first.Attempt == a.Attempt))
            .ExecuteDeleteAsync(cancel);
        await db.Answers.Where(a => a.ParticipantId == from).ExecuteUpdateAsync(set => set.SetProperty(a => a.ParticipantId, to), cancel);
    }

    // Each try of both is a try of the one: they are numbered anew in the order in which they were begun, and their answers with them.
    private static async Task MoveAttemptsAsync(this ClassroomDb db, Guid from, Guid to, CancellationToken cancel)
    {
        var attempts = await db.Attempts.AsNoTracking().Where(a => a.ParticipantId == from || a.ParticipantId == to)
            .OrderBy(a => a.StartedAt).ThenBy(a => a.Number).Select(a => new { a.CompetitionId, a.ParticipantId, a.Number }).ToListAsync(cancel);
        foreach (var ofOne in attempts.GroupBy(attempt => attempt.CompetitionId).Where(own => own.Any(attempt => attempt.ParticipantId == from)))
        {
            foreach (var (place, attempt) in ofOne.Index())
            {
                var number = Aside + place + 1;
                await db.Attempts.Where(a => a.CompetitionId == attempt.CompetitionId && a.ParticipantId == attempt.ParticipantId && a.Number == attempt.Number)
                    .ExecuteUpdateAsync(set => set.SetProperty(a => a.ParticipantId, to).SetProperty(a => a.Number, number), cancel);
                await db.Answers.Where(a => a.CompetitionId == attempt.CompetitionId && a.ParticipantId == attempt.ParticipantId && a.Attempt == attempt.Number)
                    .ExecuteUpdateAsync(set => set.SetProperty(a => a.ParticipantId, to).SetProperty(a => a.Attempt, number), cancel);
            }

            await db.Attempts.Where(a => a.CompetitionId == ofOne.Key && a.ParticipantId == to)
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.Number, a => a.Number - Aside), cancel);
            await db.Answers.Where(a => a.CompetitionId == ofOne.Key && a.ParticipantId == to)
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.Attempt, a => a.Attempt - Aside), cancel);
        }
    }

    private static async Task MoveExtraTimeAsync(this ClassroomDb db, Guid from, Guid to, CancellationToken cancel)
    {
        if (await db.Accommodations.AsNoTracking().SingleOrDefaultAsync(a => a.ParticipantId == from, cancel) is not { Extra: var extra })
        {
            return;
        }

        if (await db.Accommodations.AnyAsync(a => a.ParticipantId == to, cancel))
        {
            await db.Accommodations.Where(a => a.ParticipantId == to && a.Extra < extra).ExecuteUpdateAsync(set => set.SetProperty(a => a.Extra, extra), cancel);
        }
        else
        {
            await db.Accommodations.Where(a => a.ParticipantId == from).ExecuteUpdateAsync(set => set.SetProperty(a => a.ParticipantId, to), cancel);
        }
    }
}
