using Classroom.Data;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Rooms;

/// <summary>Removes a deleted room's competitions in small pieces.</summary>
internal static class ErasedRuns
{
    /// <summary>More tries than one person has at an assignment, two seats of theirs made one.</summary>
    private const int Attempts = 50;

    public static async Task EraseRunsAsync(this ClassroomDb db, Guid room, CancellationToken cancel)
    {
        await RoomEraser.InBatchesAsync(() => db.Accommodations.Where(a => a.RoomId == room).Take(RoomEraser.Batch).ExecuteDeleteAsync(cancel));
        foreach (var run in await db.Competitions.Where(c => c.RoomId == room).Select(c => c.Id).ToListAsync(cancel))
        {
            await db.EraseRunAsync(run, cancel);
        }
    }

    private static async Task EraseRunAsync(this ClassroomDb db, Guid run, CancellationToken cancel)
    {
        // By whole keys, so that each piece finds its rows in the index and none reads the table.
        var (answers, players, attempts) = (db.Answers.Where(a => a.CompetitionId == run), db.Players.Where(p => p.CompetitionId == run), db.Attempts.Where(a => a.CompetitionId == run));
        foreach (var question in await answers.Select(a => a.Question).Distinct().ToListAsync(cancel))
        {
            var given = answers.Where(a => a.Question == question);
            await OfPeopleAsync(given.Select(a => a.ParticipantId), Attempts, some => given.Where(a => some.Contains(a.ParticipantId)).ExecuteDeleteAsync(cancel), cancel);
        }

        await OfPeopleAsync(attempts.Select(a => a.ParticipantId), Attempts, some => attempts.Where(a => some.Contains(a.ParticipantId)).ExecuteDeleteAsync(cancel), cancel);
        await OfPeopleAsync(players.Select(p => p.ParticipantId), 1, some => players.Where(p => some.Contains(p.ParticipantId)).ExecuteDeleteAsync(cancel), cancel);
        for (var from = 0; await db.CompetitionQuestions.AnyAsync(q => q.CompetitionId == run, cancel); from += RoomEraser.Batch)
        {
            var upTo = from + RoomEraser.Batch;
            await db.CompetitionQuestions.Where(q => q.CompetitionId == run && q.Position < upTo).ExecuteDeleteAsync(cancel);
        }

        await db.Competitions.Where(c => c.Id == run).ExecuteDeleteAsync(cancel);
    }

    /// <summary>Deletes the rows of some people after the other.</summary>
    /// <param name="most">Rows that one of them may have.</param>
    private static async Task OfPeopleAsync(IQueryable<Guid> people, int most, Func<IReadOnlyList<Guid>, Task<int>> delete, CancellationToken cancel)
    {
        while (await people.Distinct().Take(RoomEraser.Batch / most).ToListAsync(cancel) is { Count: > 0 } some && await delete(some) > 0)
        {
            // SQLite's calls are synchronous: let those who wait for the database come in between.
            await Task.Yield();
        }
    }
}
