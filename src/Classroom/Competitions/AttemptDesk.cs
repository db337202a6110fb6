using Classroom.Accounts;
using Classroom.Data;
using Classroom.Rooms;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Competitions;

/// <summary>
/// What students do with an assignment (C-13): begin an attempt, answer, go on, finish, each at their own pace and on any of their devices.
/// Each command reads the caller's rights from the record and is one transaction, with a compare-and-set on the attempt.
/// </summary>
public sealed class AttemptDesk(IDbContextFactory<ClassroomDb> dbs, CompetitionDesk competitions, RunTime time, AssignmentNews news)
{
    /// <summary>How many assignments, the newest, a list has.</summary>
    public const int MostListed = 100;

    private const int Tries = 4;

    /// <summary>The assignments of a room, the newest first, and how far the caller is with each. Two queries besides the rights.</summary>
    public async Task<Outcome<IReadOnlyList<ListedAssignment>, AssignmentRefusal>> ListAsync(Guid room, Caller caller, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        if (await db.EntryAsync(room, caller, cancel) is not { } entry)
        {
            return AssignmentRefusal.NotFound;
        }

        var now = time.Now;
        var rows = await db.Competitions.AsNoTracking().Where(c => c.RoomId == room && c.DueAt != null).OrderByDescending(c => c.OpenedAt).ThenByDescending(c => c.Id)
            .Take(MostListed).Select(c => new { c.Id, c.Title, c.Terms, c.Run }).ToListAsync(cancel);
        var ids = rows.ConvertAll(row => row.Id);
        var begun = (await db.Attempts.AsNoTracking().Where(a => a.ParticipantId == entry.ParticipantId && EF.Parameter(ids).Contains(a.CompetitionId))
            .Select(a => new { a.CompetitionId, a.FinishedAt }).ToListAsync(cancel)).ToLookup(attempt => attempt.CompetitionId);
        return rows.ConvertAll(row =>
        {
            var assignment = Assignment.Of(StoredJson.Read<CompetitionTerms>(row.Terms), StoredJson.Read<Run>(row.Run));
            return new ListedAssignment(
                row.Id, row.Title, assignment.EndsAt, assignment.IsOverAt(now), assignment.IsCancelled, assignment.Terms.Attempts, begun[row.Id].Count(),
                !assignment.IsOverAt(now) && begun[row.Id].Any(attempt => attempt.FinishedAt is null));
        });
    }

    /// <summary>What the caller has of the assignment: never more than is theirs to know (C-6).</summary>
    public Task<Outcome<OwnAssignment, AssignmentRefusal>> ReadAsync(Guid competition, Caller caller, CancellationToken cancel = default) =>
        MoveAsync(competition, caller, (_, _) => Task.FromResult<AssignmentRefusal?>(null), cancel);

    /// <summary>Begins the next attempt. One that is still open goes on instead, so a second click begins nothing.</summary>
    public Task<Outcome<OwnAssignment, AssignmentRefusal>> StartAsync(Guid competition, Caller caller, CancellationToken cancel = default) =>
        MoveAsync(competition, caller, async (file, now) =>
        {
            if (!file.Assignment.GoesOnAt(now))
            {
                return AssignmentRefusal.Over;
            }

            if (file.OpenAt(now) is not null)
            {
                return null;
            }

            if (file.Begun >= file.Assignment.Terms.Attempts)
            {
                return AssignmentRefusal.NoAttemptsLeft;
            }

            await file.BeginAsync(now, cancel);
            return null;
        }, cancel);

    /// <summary>Leaves a question behind; after the last one the attempt is finished. Where another one is on already, nothing is done.</summary>
    /// <param name="attempt">The number of the attempt that is meant.</param>
    /// <param name="question">The index of the question that is left.</param>
    /// <param name="leaveOut">Whether it is left even without an answer.</param>
    public Task<Outcome<OwnAssignment, AssignmentRefusal>> GoOnAsync(
        Guid competition, Caller caller, int attempt, int question, bool leaveOut = false, CancellationToken cancel = default) =>
        MoveAsync(competition, caller, (file, now) =>
        {
            if (RefusalOf(file, attempt, now, out var open) is { } refusal)
            {
                return Task.FromResult<AssignmentRefusal?>(refusal);
            }

            if (open?.Round is not { } round || round.Question != question)
            {
                return Task.FromResult<AssignmentRefusal?>(null);
            }

            if (!leaveOut && open.PhaseAt(now) == Phase.Open)
            {
                return Task.FromResult<AssignmentRefusal?>(AssignmentRefusal.StillOpen);
            }

            file.GoOn(now);
            return Task.FromResult<AssignmentRefusal?>(null);
        }, cancel);

    /// <summary>Finishes the attempt; what was not answered stays so. Where it is finished already, nothing is done.</summary>
    public Task<Outcome<OwnAssignment, AssignmentRefusal>> FinishAsync(Guid competition, Caller caller, int attempt, CancellationToken cancel = default) =>
        MoveAsync(competition, caller, (file, now) =>
        {
            var refusal = RefusalOf(file, attempt, now, out var open);
            if (refusal is null && open is not null)
            {
                file.Move(open.End(now).Value);
            }

            return Task.FromResult(refusal);
        }, cancel);

    /// <summary>
    /// Answers a question of an attempt, once (C-5): a repeat is told the answer that is stored. The answer closes the question for the caller; both
    /// are on the disk, in one transaction, before they are told.
    /// </summary>
    public Task<Outcome<Received, AnswerRefusal>> AnswerAsync(
        Guid competition, Caller caller, int attempt, int question, AnswerDraft draft, TimeSpan roundTrip = default, CancellationToken cancel = default)
    {
        // The receipt comes first: nothing that follows is on the student's time.
        var now = time.Now;
        return DoAsync(
            competition, caller, now, _ => AnswerRefusal.NotPlaying,
            file => Task.FromResult(file.Take(attempt, question, draft, now, roundTrip)), cancel);
    }

    // The attempt's run where it goes on; null where it is finished, and nothing is left to do.
    private static AssignmentRefusal? RefusalOf(AttemptFile file, int attempt, DateTimeOffset now, out Run? open)
    {
        open = file.OpenAt(now) is { } last && last.Row.Number == attempt ? last.Run : null;
        return attempt < 1 || attempt > file.Begun ? AssignmentRefusal.NotStarted
            : open is not null && !file.Assignment.GoesOnAt(now) ? AssignmentRefusal.Over
            : null;
    }

    private Task<Outcome<OwnAssignment, AssignmentRefusal>> MoveAsync(
        Guid competition, Caller caller, Func<AttemptFile, DateTimeOffset, Task<AssignmentRefusal?>> command, CancellationToken cancel)
    {
        var now = time.Now;
        return DoAsync<OwnAssignment, AssignmentRefusal>(
            competition, caller, now, refusal => refusal,
            async file => await command(file, now) is { } refusal ? refusal : file.OwnAt(now), cancel);
    }

    private async Task<Outcome<T, TRefusal>> DoAsync<T, TRefusal>(
        Guid competition, Caller caller, DateTimeOffset now, Func<AssignmentRefusal, TRefusal> refused,
        Func<AttemptFile, Task<Outcome<T, TRefusal>>> command, CancellationToken cancel)
        where TRefusal : struct, Enum
    {
        for (var tried = 1; ; tried++)
        {
            var entry = await competitions.EnterAsync(competition, caller, cancel);
            if (!entry.Done)
            {
                return refused(AssignmentRefusal.NotFound);
            }

            await using var db = await dbs.CreateDbContextAsync(cancel);
            var file = await AttemptFile.ReadAsync(db, entry.Value, cancel);
            if (file is null || !entry.Value.Room.Role.IsCounted())
            {
                return refused(file is null ? AssignmentRefusal.NotAnAssignment : AssignmentRefusal.NotPlaying);
            }

            var done = await command(file);
            news.LookAgainAt(file.NextChangeAfter(now), entry.Value);
            if (!done.Done || !db.ChangeTracker.HasChanges())
            {
                return done;
            }

            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || failure.IsUniqueViolation())
            {
                // Another tab was faster: what it wrote counts, and this is judged again.
                if (tried < Tries)
                {
                    continue;
                }

                return refused(AssignmentRefusal.MovedOn);
            }

            await news.MovedAsync(entry.Value);
            return done;
        }
    }
}
