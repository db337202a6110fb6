using Classroom.Data;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Competitions;

/// <summary>Brings a run from the database into memory: after a restart, the first page that opens finds it as it was (C-4, C-10).</summary>
internal static class RunReading
{
    /// <summary>The run, or null where there is none to play live. Seven queries.</summary>
    public static async Task<RunBoard?> ReadAsync(RunMeans means, Guid competition)
    {
        await using var db = await means.Dbs.CreateDbContextAsync();
        if (await db.RunAsync(competition) is not var (record, run) || record.Terms.Assignment is not null || !await means.Presence.OpenAsync(record.RoomId))
        {
            return null;
        }

        var (players, answers) = (new Players(record), new AnswerBook());
        await FillAsync(db, record, players, answers);
        return new RunBoard(means, record, run, await db.GradeAsync(record), players, answers);
    }

    /// <summary>The players and answers as they are stored now; gives the grading that counts. Four queries.</summary>
    public static async Task<GradeTerms> FillAgainAsync(RunMeans means, RunRecord record, Players players, AnswerBook answers)
    {
        await using var db = await means.Dbs.CreateDbContextAsync();
        await FillAsync(db, record, players, answers);
        return await db.GradeAsync(record);
    }

    private static async Task FillAsync(ClassroomDb db, RunRecord record, Players players, AnswerBook answers)
    {
        // All of it is read before anything is forgotten: where the database fails in between, what was known stays.
        var seats = await db.Players.AsNoTracking().Where(p => p.CompetitionId == record.Id).ToListAsync();
        var given = await db.Answers.AsNoTracking().Where(a => a.CompetitionId == record.Id && a.Attempt == 1).ToListAsync();
        var extras = await db.Accommodations.AsNoTracking().Where(a => a.RoomId == record.RoomId)
            .Select(a => new PlayerSeat(a.ParticipantId, Guid.Empty, Rooms.Role.Student, a.Extra)).ToListAsync();
        players.Replace(seats, extras);
        answers.Replace(given);
    }
}
