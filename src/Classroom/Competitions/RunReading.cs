using Classroom.Data;
using Classroom.Rooms;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Competitions;

/// <summary>Brings a run from the database into memory: after a restart, the first page that opens finds it as it was (C-4, C-10).</summary>
internal static class RunReading
{
    /// <summary>The run, or null where there is none to play live. Eight queries.</summary>
    public static async Task<RunBoard?> ReadAsync(RunMeans means, Guid competition)
    {
        await using var db = await means.Dbs.CreateDbContextAsync();
        if (await db.RunAsync(competition) is not var (record, run) || record.Terms.Assignment is not null || !await means.Presence.OpenAsync(record.RoomId))
        {
            return null;
        }

        var (players, answers) = (new Players(record), new AnswerBook());
        await FillAsync(db, record, players, answers);
        return new RunBoard(means, record, run, await BasisAsync(db, record), players, answers);
    }

    /// <summary>The players and answers as they are stored now; gives what the views are made by. Five queries.</summary>
    public static async Task<RunBasis> FillAgainAsync(RunMeans means, RunRecord record, Players players, AnswerBook answers)
    {
        await using var db = await means.Dbs.CreateDbContextAsync();
        await FillAsync(db, record, players, answers);
        return await BasisAsync(db, record);
    }

    private static async Task<RunBasis> BasisAsync(ClassroomDb db, RunRecord record)
    {
        var words = await db.Rooms.Where(room => room.Id == record.RoomId).Select(room => room.BlockedWords).SingleOrDefaultAsync();
        return new RunBasis(await db.GradeAsync(record), BlockedWords.Read(words).Value);
    }

    private static async Task FillAsync(ClassroomDb db, RunRecord record, Players players, AnswerBook answers)
    {
        // All of it is read before anything is forgotten: where the database fails in between, what was known stays.
        var seats = await db.Players.AsNoTracking().Where(p => p.CompetitionId == record.Id).ToListAsync();
        var given = await db.Answers.AsNoTracking().Where(a => a.CompetitionId == record.Id && a.Attempt == 1).ToListAsync();
        var extras = await db.Accommodations.AsNoTracking().Where(a => a.RoomId == record.RoomId)
            .Select(a => new PlayerSeat(a.ParticipantId, Guid.Empty, Role.Student, a.Extra)).ToListAsync();
        players.Replace(seats, extras);
        answers.Replace(given);
    }
}

/// <summary>By what the views of a run are made, besides its record.</summary>
/// <param name="Blocked">What students wrote with one of these words is shown to nobody but in the report.</param>
internal sealed record RunBasis(GradeTerms Grade, BlockedWords Blocked);
