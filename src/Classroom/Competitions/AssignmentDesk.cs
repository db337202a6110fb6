using Classroom.Accounts;
using Classroom.Data;
using Classroom.Rooms;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Competitions;

/// <summary>What hosts and teachers do with an assignment (C-13): see who is how far, move its due date, end or cancel it. Rights are read from the record each time.</summary>
public sealed class AssignmentDesk(IDbContextFactory<ClassroomDb> dbs, CompetitionDesk competitions, RunTime time, AssignmentNews news)
{
    private const int Tries = 4;

    /// <summary>Who is how far: everybody who counts and has a seat, whether they began or not.</summary>
    public async Task<Outcome<AssignmentProgress, AssignmentRefusal>> ReadAsync(Guid competition, Caller caller, CancellationToken cancel = default)
    {
        var entry = await EnterAsync(competition, caller, cancel);
        if (entry.Refusal is { } refusal)
        {
            return refusal;
        }

        var now = time.Now;
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var (record, run) = (await db.RunAsync(competition, cancel))!.Value;
        var assignment = Assignment.Of(record.Terms, run);
        var people = await db.Participants.AsNoTracking().Of(record.RoomId).Seated()
            .Where(seat => seat.Role == Role.Student || seat.Role == Role.Presenter)
            .Select(seat => new AssignmentProgress.Person(seat.Id, seat.UserId, seat.DisplayName)).ToListAsync(cancel);
        var attempts = await db.Attempts.AsNoTracking().Where(a => a.CompetitionId == competition).ToListAsync(cancel);
        var answers = await db.Answers.AsNoTracking().Where(a => a.CompetitionId == competition).ToListAsync(cancel);
        news.LookAgainAt(assignment.OverAt > now ? new NextChange(assignment.OverAt, IsEnd: true) : null, entry.Value);
        return AssignmentProgress.Of(record, assignment, await db.GradeAsync(record, cancel), people, attempts, answers, now);
    }

    /// <summary>
    /// Another due date, to come and not too far. It may be moved even when it has passed, unless the assignment was ended: then it goes on, though what is right
    /// was shown meanwhile.
    /// </summary>
    public Task<Outcome<Nothing, AssignmentRefusal>> MoveDueAsync(Guid competition, Caller caller, DateTimeOffset dueAt, CancellationToken cancel = default) =>
        ChangeAsync(competition, caller, (row, now) =>
        {
            var refusal = row.EndedAt is not null ? AssignmentRefusal.Over
                : dueAt <= now ? AssignmentRefusal.DueInThePast
                : AssignmentTerms.IsTooFar(dueAt, now) ? AssignmentRefusal.DueTooFar
                : (AssignmentRefusal?)null;
            if (refusal is not null)
            {
                return refusal;
            }

            var terms = StoredJson.Read<CompetitionTerms>(row.Terms);
            row.DueAt = dueAt.ToColumn();
            row.Terms = StoredJson.Write(terms with { Assignment = terms.Assignment! with { DueAt = row.DueAt.Value.ToInstant() } });
            row.Version++;
            return null;
        }, cancel);

    /// <summary>Ends it before its due date: nothing is taken any more, unfinished attempts count as finished now.</summary>
    public Task<Outcome<Nothing, AssignmentRefusal>> EndAsync(Guid competition, Caller caller, CancellationToken cancel = default) =>
        StopAsync(competition, caller, (run, now) => run with { FinishedAt = now }, cancel);

    /// <summary>It counts for nobody, and what is right is not shown.</summary>
    public Task<Outcome<Nothing, AssignmentRefusal>> CancelAsync(Guid competition, Caller caller, CancellationToken cancel = default) =>
        StopAsync(competition, caller, (run, now) => run with { CancelledAt = now }, cancel);

    private Task<Outcome<Nothing, AssignmentRefusal>> StopAsync(Guid competition, Caller caller, Func<Run, DateTimeOffset, Run> stop, CancellationToken cancel) =>
        ChangeAsync(competition, caller, (row, now) =>
        {
            var (terms, run) = (StoredJson.Read<CompetitionTerms>(row.Terms), StoredJson.Read<Run>(row.Run));
            if (Assignment.Of(terms, run).IsOverAt(now))
            {
                return AssignmentRefusal.Over;
            }

            (row.Run, row.EndedAt) = (StoredJson.Write(stop(run, now)), now.ToColumn());
            row.Version++;
            return null;
        }, cancel);

    private async Task<Outcome<CompetitionEntry, AssignmentRefusal>> EnterAsync(Guid competition, Caller caller, CancellationToken cancel) =>
        await competitions.EnterAsync(competition, caller, cancel) is not { Done: true, Value: var entry } ? AssignmentRefusal.NotFound
        : !entry.Room.Role.Teaches() ? AssignmentRefusal.NotAllowed
        : !entry.IsAssignment ? AssignmentRefusal.NotAnAssignment
        : entry;

    private async Task<Outcome<Nothing, AssignmentRefusal>> ChangeAsync(
        Guid competition, Caller caller, Func<Competition, DateTimeOffset, AssignmentRefusal?> command, CancellationToken cancel)
    {
        for (var tried = 1; ; tried++)
        {
            var entry = await EnterAsync(competition, caller, cancel);
            if (entry.Refusal is { } refusal)
            {
                return refusal;
            }

            await using var db = await dbs.CreateDbContextAsync(cancel);
            if (command(await db.Competitions.SingleAsync(c => c.Id == competition, cancel), time.Now) is { } refused)
            {
                return refused;
            }

            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (DbUpdateConcurrencyException) when (tried < Tries)
            {
                continue;
            }
            catch (DbUpdateConcurrencyException)
            {
                return AssignmentRefusal.MovedOn;
            }

            await news.ChangedAsync(entry.Value.Room.RoomId, competition);
            return new Nothing();
        }
    }
}
