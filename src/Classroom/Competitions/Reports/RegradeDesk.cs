using Classroom.Accounts;
using Classroom.Data;
using Classroom.Messaging;
using Classroom.Rooms;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Competitions.Reports;

/// <summary>
/// Grades a competition anew after its end (C-8): another key, a question less, another scoring. The record stays as it is; each change is a whole
/// grading of its own in the log, and the last one counts. Rights are read from the record each time.
/// </summary>
public sealed class RegradeDesk(IDbContextFactory<ClassroomDb> dbs, IMessageBus bus, RunTime time)
{
    /// <summary>What a grading would come to, beside what counts now. Nothing is stored.</summary>
    public async Task<Outcome<RegradePreview, RegradeRefusal>> PreviewAsync(Guid competition, Caller caller, GradeTerms terms, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var found = await FindAsync(db, competition, caller, cancel);
        return found.Refusal is { } refusal ? refusal : Compare(found.Value.Stored, terms);
    }

    /// <summary>Lets a grading count from now on. One transaction, with a compare-and-set on the competition; its pages are told.</summary>
    /// <param name="seen">The last change that the caller saw in the log, or null: if somebody made another meanwhile, this is refused.</param>
    public async Task<Outcome<RegradePreview, RegradeRefusal>> ApplyAsync(Guid competition, Caller caller, GradeTerms terms, Guid? seen, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var found = await FindAsync(db, competition, caller, cancel);
        return found.Refusal is { } refusal ? refusal : await StoreAsync(db, found.Value, terms, seen, cancel);
    }

    /// <summary>Takes all changes back: the grading with which it was opened counts again. The log keeps them.</summary>
    public async Task<Outcome<RegradePreview, RegradeRefusal>> TakeBackAsync(Guid competition, Caller caller, Guid? seen, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var found = await FindAsync(db, competition, caller, cancel);
        return found.Refusal is { } refusal ? refusal : await StoreAsync(db, found.Value, found.Value.Stored.Original, seen, cancel);
    }

    private async Task<Outcome<RegradePreview, RegradeRefusal>> StoreAsync(
        ClassroomDb db, (RoomEntry Entry, StoredCompetition Stored) found, GradeTerms terms, Guid? seen, CancellationToken cancel)
    {
        var (entry, stored) = found;
        var before = stored.Log.Count > 0 ? stored.Log[0] : null;
        var compared = before?.Id != seen ? RegradeRefusal.ChangedMeanwhile : Compare(stored, terms);
        if (!compared.Done)
        {
            return compared;
        }

        // The log has no version of its own: each change of it is one of the competition, so that of two that saw the same one is made.
        if (await db.Competitions.SingleOrDefaultAsync(c => c.Id == stored.Record.Id && c.Version == stored.Version, cancel) is not { } row)
        {
            return RegradeRefusal.ChangedMeanwhile;
        }

        (row.Run, row.Version) = (StoredJson.Write(stored.Run.Next()), stored.Version + 1);
        // The log is in the order of its ids, and those count milliseconds: no two of them in one.
        var now = time.Now;
        var at = before is { At: var last } && now < last + TimeSpan.FromMilliseconds(1) ? last + TimeSpan.FromMilliseconds(1) : now;
        db.Regradings.Add(new Regrading
        {
            Id = Guid.CreateVersion7(at), CompetitionId = stored.Record.Id, MadeAt = at.ToColumn(), MadeBy = entry.ParticipantId, Content = StoredJson.Write(terms),
        });
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return RegradeRefusal.ChangedMeanwhile;
        }

        await bus.PublishAsync(new PlayersChanged(stored.Record.RoomId, stored.Record.Id));
        return compared;
    }

    private Outcome<RegradePreview, RegradeRefusal> Compare(StoredCompetition stored, GradeTerms terms)
    {
        if (!Enum.IsDefined(terms.Scoring.Method))
        {
            return RegradeRefusal.ScoringInvalid;
        }

        var (before, after) = (ReportBuilding.Of(stored, time.Now), ReportBuilding.Of(stored, time.Now, terms));
        return after.Refusal is { } refusal ? refusal : RegradePreview.Of(before.Value, after.Value);
    }

    private async Task<Outcome<(RoomEntry Entry, StoredCompetition Stored), RegradeRefusal>> FindAsync(
        ClassroomDb db, Guid competition, Caller caller, CancellationToken cancel)
    {
        var room = await db.Competitions.Where(c => c.Id == competition).Select(c => c.RoomId).SingleOrDefaultAsync(cancel);
        if (room == Guid.Empty || await db.EntryAsync(room, caller, cancel) is not { } entry)
        {
            return RegradeRefusal.NotFound;
        }

        if (!entry.Role.Teaches())
        {
            return RegradeRefusal.NotAllowed;
        }

        var stored = (await db.StoredAsync(room, [competition], cancel))[0];
        return ReportBuilding.Of(stored, time.Now).Value.IsOver ? (entry, stored) : RegradeRefusal.NotOver;
    }
}
