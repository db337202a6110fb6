using Classroom.Data;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Competitions;

/// <summary>
/// Group commit (C-5): what came in meanwhile is judged by the instant of its receipt and written in one transaction; each is told after
/// the disk has it. One query and one transaction for any number of answers; a seat, its role and extra time are read in the same breath.
/// </summary>
internal sealed class Intake(IDbContextFactory<ClassroomDb> dbs, RunRecord record, Players players, AnswerBook answers)
{
    private const int Tries = 3;

    private readonly Lock _gate = new();
    private List<Pending> _waiting = [];
    private bool _isClosed, _hasNews;

    public void Add(Pending pending)
    {
        lock (_gate)
        {
            if (!_isClosed)
            {
                _waiting.Add(pending);
                return;
            }
        }

        pending.Tell(AnswerRefusal.Over);
    }

    /// <summary>The run is forgotten: nobody waits for a transaction that never comes.</summary>
    public void Close()
    {
        List<Pending> left;
        lock (_gate)
        {
            (left, _waiting, _isClosed) = (_waiting, [], true);
        }

        left.ForEach(pending => pending.Tell(AnswerRefusal.Over));
    }

    /// <summary>Whether anything was written since this was asked. In the run's turn only.</summary>
    public bool TakeNews()
    {
        var had = _hasNews;
        _hasNews = false;
        return had;
    }

    /// <summary>Writes what waits. In the run's turn only.</summary>
    public async Task CommitAsync(Run run)
    {
        List<Pending> batch;
        lock (_gate)
        {
            (batch, _waiting) = (_waiting, []);
        }

        if (batch.Count == 0)
        {
            return;
        }

        try
        {
            await WriteAsync(run, batch);
            _hasNews = true;
        }
        catch (Exception failure)
        {
            batch.ForEach(pending => pending.Fail(failure));
        }
    }

    /// <summary>Whoever has no team when the lobby is over comes into the smallest (C-12). In the run's turn only; no query where everybody has one.</summary>
    public async Task FillTeamsAsync()
    {
        var found = players.TeamsOfTheRest();
        if (found.Count == 0)
        {
            return;
        }

        await using var db = await dbs.CreateDbContextAsync();
        var rows = await db.Players.Where(p => p.CompetitionId == record.Id && p.Team == null).ToListAsync();
        foreach (var row in rows.Where(row => found.ContainsKey(row.ParticipantId)))
        {
            row.Team = found[row.ParticipantId];
        }

        await db.SaveChangesAsync();
        rows.ForEach(players.Add);
    }

    private async Task WriteAsync(Run run, List<Pending> batch)
    {
        for (var tried = 1; ; tried++)
        {
            await using var db = await dbs.CreateDbContextAsync();
            var seats = await db.PlayerSeatsAsync(record.RoomId, [.. batch.Select(pending => pending.Participant).Distinct()]);
            var judged = new Judging(run, record, seats, players, answers);
            var told = batch.Select(pending => (pending, Outcome: judged.Judge(pending))).ToList();
            db.Players.AddRange(judged.NewPlayers);
            db.Answers.AddRange(judged.Rows);
            try
            {
                await db.SaveChangesAsync();
            }
            catch (DbUpdateException failure) when (tried < Tries && failure.IsUniqueViolation())
            {
                // Another node wrote some of it first: theirs counts.
                await ReadThoseOfAsync(db, batch);
                continue;
            }

            judged.NewPlayers.ForEach(players.Add);
            judged.NewAnswers.ForEach(answers.Add);
            players.Note(seats.Values);
            told.ForEach(one => one.pending.Tell(one.Outcome));
            return;
        }
    }

    private async Task ReadThoseOfAsync(ClassroomDb db, List<Pending> batch)
    {
        var who = batch.Select(pending => pending.Participant).Distinct().ToList();
        (await db.Players.AsNoTracking().Where(p => p.CompetitionId == record.Id && EF.Parameter(who).Contains(p.ParticipantId)).ToListAsync()).ForEach(players.Add);
        (await db.Answers.AsNoTracking().Where(a => a.CompetitionId == record.Id && EF.Parameter(who).Contains(a.ParticipantId)).ToListAsync()).ForEach(answers.Add);
    }
}
