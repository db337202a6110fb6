using Classroom.Data;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Competitions;

/// <summary>What is stored of one person's attempts at one assignment, read to be shown or changed.</summary>
internal sealed class AttemptFile(
    ClassroomDb db, CompetitionEntry entry, RunRecord record, Run run, GradeTerms grade, ExtraTime extra, List<Attempt> attempts, List<StoredAnswer> answers)
{
    private readonly List<Run> _runs = [.. attempts.Select(attempt => StoredJson.Read<Run>(attempt.Run))];

    public CompetitionEntry Entry => entry;

    public RunRecord Record => record;

    public Assignment Assignment { get; } = Assignment.Of(record.Terms, run);

    public GradeTerms Grade => grade;

    public int Questions => run.Seconds.Length;

    /// <summary>All attempts, the first first, each with its run.</summary>
    public IEnumerable<(Attempt Row, Run Run)> Attempts => attempts.Zip(_runs);

    public int Begun => attempts.Count;

    /// <summary>The attempt that goes on, or null.</summary>
    public (Attempt Row, Run Run)? OpenAt(DateTimeOffset now) =>
        attempts is [.., { FinishedAt: null } last] && !Assignment.IsOverAt(now) ? (last, _runs[^1]) : null;

    public IEnumerable<StoredAnswer> AnswersIn(int attempt) => answers.Where(answer => answer.Attempt == attempt);

    public StoredAnswer? Answer(int attempt, int question) => AnswersIn(attempt).SingleOrDefault(answer => answer.Question == question);

    /// <summary>Eight queries at most.</summary>
    public static async Task<AttemptFile?> ReadAsync(ClassroomDb db, CompetitionEntry entry, CancellationToken cancel)
    {
        if (await db.RunAsync(entry.Id, cancel) is not var (record, run) || record.Terms.Assignment is null)
        {
            return null;
        }

        var me = entry.Room.ParticipantId;
        var extra = await db.Accommodations.AsNoTracking().Where(a => a.ParticipantId == me).Select(a => a.Extra).SingleOrDefaultAsync(cancel);
        return new AttemptFile(
            db, entry, record, run, await db.GradeAsync(record, cancel), extra,
            await db.Attempts.Where(a => a.CompetitionId == entry.Id && a.ParticipantId == me).OrderBy(a => a.Number).ToListAsync(cancel),
            await db.Answers.AsNoTracking().Where(a => a.CompetitionId == entry.Id && a.ParticipantId == me).ToListAsync(cancel));
    }

    public async Task BeginAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var me = entry.Room.ParticipantId;
        if (!await db.Players.AnyAsync(player => player.CompetitionId == entry.Id && player.ParticipantId == me, cancel))
        {
            db.Players.Add(new Player { CompetitionId = entry.Id, ParticipantId = me, JoinedAt = now.ToColumn() });
        }

        var begun = Assignment.Begin(run, extra, now);
        var attempt = new Attempt
        {
            CompetitionId = entry.Id, ParticipantId = me, Number = Begun + 1, StartedAt = now.ToColumn(), Run = StoredJson.Write(begun), Version = begun.Version,
        };
        db.Attempts.Add(attempt);
        attempts.Add(attempt);
        _runs.Add(begun);
    }

    public void GoOn(DateTimeOffset now) => Move(Assignment.GoOn(_runs[^1], extra, now));

    /// <summary>The run of the attempt that goes on becomes this one.</summary>
    public void Move(Run next)
    {
        var attempt = attempts[^1];
        (_runs[^1], attempt.Run, attempt.Version, attempt.FinishedAt) = (next, StoredJson.Write(next), next.Version, next.FinishedAt?.ToColumn());
    }

    /// <summary>Takes an answer, which closes its question; or says which one is stored already, or why it is not taken.</summary>
    public Outcome<Received, AnswerRefusal> Take(int attempt, int question, AnswerDraft draft, DateTimeOffset now, TimeSpan roundTrip)
    {
        if (Answer(attempt, question) is { } before)
        {
            return Received.Of(before);
        }

        if (OpenAt(now) is not { } open || open.Row.Number != attempt)
        {
            return attempt > 0 && attempt <= Begun || Assignment.IsOverAt(now) ? AnswerRefusal.Over : AnswerRefusal.NotOpenYet;
        }

        var (round, copy) = (open.Run.Round!, record.Questions[open.Run.Round!.Question]);
        if (open.Run.RefusalOf(question, now, round.Longest) is { } refusal)
        {
            return refusal;
        }

        var read = AnswerRules.Read(copy.Question.Body, draft, copy.Shown);
        if (read.Refusal is { } flaw)
        {
            return flaw;
        }

        var given = new GivenAnswer(entry.Room.ParticipantId, question, read.Value, round.Took(now, roundTrip), round.Longest);
        db.Answers.Add(StoredAnswer.Of(entry.Id, given, now, attempt));
        Move(open.Run.Close(now).Value);
        return new Received(now, given);
    }
}
