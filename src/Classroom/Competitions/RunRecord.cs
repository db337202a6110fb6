using System.Collections.Immutable;
using Classroom.Data;
using Classroom.Quizzes;
using Classroom.Rooms;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Competitions;

/// <summary>What is stored of a competition and stays as it is while it runs.</summary>
public sealed record RunRecord(Guid Id, Guid RoomId, string Title, DateTime OpenedAt, CompetitionTerms Terms, ImmutableArray<AskedCopy> Questions)
{
    /// <summary>The record that the run and these answers leave.</summary>
    public RawRecord Raw(Run run, IReadOnlyList<Guid> participants, IEnumerable<GivenAnswer> answers) =>
        new(AskedQuestion.Of(run, [.. Questions.Select(copy => copy.Question)]), participants, [.. answers]);

    /// <summary>A question as it is shown, without its key.</summary>
    public ShownQuestion Shown(int index, bool withOptions) => new(
        index, Questions[index].Question.Kind, Questions[index].Question.Prompt, Questions[index].Question.Image, withOptions ? Questions[index].Options : [],
        Questions[index].Question.Seconds, Questions[index].Question.Points, Terms.Scoring.LastDouble && index == LastScored);

    private int LastScored => Enumerable.Range(0, Questions.Length).LastOrDefault(index => Questions[index].Question.Kind.IsScored(), -1);
}

/// <summary>Reads competitions from the database.</summary>
internal static class RunQueries
{
    /// <summary>The record and the run as they are stored, or null. Two queries.</summary>
    public static async Task<(RunRecord Record, Run Run)?> RunAsync(this ClassroomDb db, Guid competition, CancellationToken cancel = default)
    {
        if (await db.Competitions.AsNoTracking().SingleOrDefaultAsync(c => c.Id == competition, cancel) is not { } row)
        {
            return null;
        }

        var questions = await db.CompetitionQuestions.AsNoTracking().Where(q => q.CompetitionId == competition).OrderBy(q => q.Position)
            .Select(q => new { q.Content, q.Shown }).ToListAsync(cancel);
        var record = new RunRecord(
            row.Id, row.RoomId, row.Title, row.OpenedAt, StoredJson.Read<CompetitionTerms>(row.Terms),
            [.. questions.Select(q => new AskedCopy(QuestionJson.Read(q.Content), q.Shown is null ? null : StoredJson.Read<ShownOrder>(q.Shown)))]);
        return (record, StoredJson.Read<Run>(row.Run));
    }

    /// <summary>The grading that counts: the last one made after the end, or as it was opened.</summary>
    public static async Task<GradeTerms> GradeAsync(this ClassroomDb db, RunRecord record, CancellationToken cancel = default) =>
        record.Terms.Fitting(await db.Regradings.AsNoTracking().Where(r => r.CompetitionId == record.Id).OrderByDescending(r => r.Id).Select(r => r.Content).FirstOrDefaultAsync(cancel)
            is { } content ? StoredJson.Read<GradeTerms>(content) : new GradeTerms(record.Terms.Scoring, Regrade.Nothing));

    /// <summary>
    /// Those of these seats that are taken, in a room that goes on, with role and extra time: rights are read from the record, once for all
    /// of them. One query.
    /// </summary>
    public static Task<Dictionary<Guid, PlayerSeat>> PlayerSeatsAsync(
        this ClassroomDb db, Guid room, IReadOnlyCollection<Guid> participants, CancellationToken cancel = default) => (
            from seat in db.Participants.AsNoTracking().Of(room).Seated()
            where EF.Parameter(participants).Contains(seat.Id)
                && db.Rooms.Any(r => r.Id == room && r.DeletedAt == null && r.ArchivedAt == null)
            join granted in db.Accommodations on seat.Id equals granted.ParticipantId into extras
            from extra in extras.DefaultIfEmpty()
            select new PlayerSeat(seat.Id, seat.UserId, seat.Role, extra == null ? ExtraTime.None : extra.Extra))
        .ToDictionaryAsync(seat => seat.Id, cancel);
}

/// <summary>How answers are graded: the scoring, with changes to the key.</summary>
public sealed record GradeTerms(ScoringOptions Scoring, Regrade Regrade);

internal sealed record PlayerSeat(Guid Id, Guid UserId, Role Role, ExtraTime Extra);
