using System.Collections.Immutable;
using Classroom.Accounts;
using Classroom.Data;
using Classroom.Messaging;
using Classroom.Quizzes;
using Classroom.Rooms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Classroom.Competitions;

/// <summary>Opens competitions, and lets a room's people in. Rights are read from the record each time.</summary>
public sealed class CompetitionDesk(
    IDbContextFactory<ClassroomDb> dbs, IMessageBus bus, RunTime time, QuizDesk quizzes, IOptions<CompetitionsOptions> options)
{
    /// <summary>The competition as a member of its room may see it; nothing for everybody else. Two queries.</summary>
    public async Task<Outcome<CompetitionEntry, CompetitionRefusal>> EnterAsync(Guid competition, Caller caller, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var found = await db.Competitions.AsNoTracking().Where(c => c.Id == competition)
            .Select(c => new { c.RoomId, c.Title, c.OpenedAt, c.EndedAt, c.DueAt }).SingleOrDefaultAsync(cancel);
        return found is not null && await db.EntryAsync(found.RoomId, caller, cancel) is { } room
            ? new CompetitionEntry(room, competition, found.Title, found.OpenedAt, found.EndedAt ?? PassedAt(found.DueAt), found.DueAt)
            : CompetitionRefusal.NotFound;
    }

    /// <summary>The same for those who teach there; students hear that there is nothing.</summary>
    public async Task<Outcome<CompetitionEntry, CompetitionRefusal>> EnterToTeachAsync(Guid competition, Caller caller, CancellationToken cancel = default)
    {
        var entry = await EnterAsync(competition, caller, cancel);
        return entry is { Done: true, Value.Room.Role: var role } && !role.Teaches() ? CompetitionRefusal.NotFound : entry;
    }

    /// <summary>The competitions of a room that go on, newest first; assignments until they are due. One query; the caller holds the room's entry.</summary>
    public async Task<IReadOnlyList<OpenCompetition>> OpenInAsync(RoomEntry room, CancellationToken cancel = default)
    {
        var now = time.Now.ToColumn();
        await using var db = await dbs.CreateDbContextAsync(cancel);
        return await db.Competitions.AsNoTracking().Where(c => c.RoomId == room.RoomId && c.EndedAt == null && (c.DueAt == null || c.DueAt >= now))
            .OrderByDescending(c => c.OpenedAt).Select(c => new OpenCompetition(c.Id, c.Title, c.DueAt)).ToListAsync(cancel);
    }

    /// <summary>Copies the quiz's finished questions into a new competition of the room (C-3). Half-written ones are left out. One transaction.</summary>
    public async Task<Outcome<CompetitionEntry, CompetitionRefusal>> OpenAsync(Guid room, Caller caller, Opening opening, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        if (await db.EntryAsync(room, caller, cancel) is not { } entry)
        {
            return CompetitionRefusal.NotFound;
        }

        var refusal = !entry.Role.Teaches() || caller.Account is null ? CompetitionRefusal.NotAllowed
            : entry.IsArchived ? CompetitionRefusal.RoomArchived
            : !opening.Terms.AreValid ? CompetitionRefusal.TermsInvalid
            : opening.Terms.Assignment?.DueAt <= time.Now ? CompetitionRefusal.DueInThePast
            : opening.Terms.Assignment is { DueAt: var dueAt } && AssignmentTerms.IsTooFar(dueAt, time.Now) ? CompetitionRefusal.DueTooFar
            : (CompetitionRefusal?)null;
        if (refusal is { } refused)
        {
            return refused;
        }

        if (await quizzes.ReadAsync(caller.Account!.Value, opening.QuizId, cancel) is not { Done: true, Value: var quiz })
        {
            return CompetitionRefusal.QuizNotFound;
        }

        var title = QuizTitle.Read(opening.Title ?? quiz.Title);
        if (!title.Done)
        {
            return CompetitionRefusal.TitleInvalid;
        }

        var questions = quiz.Questions.Where(question => question.Flaws.Count == 0).Select(question => question.Question).ToList();
        if (questions.Count == 0)
        {
            return CompetitionRefusal.NoQuestions;
        }

        var now = time.Now;
        var id = Guid.CreateVersion7(now);
        db.Competitions.Add(new Competition
        {
            Id = id, RoomId = room, QuizId = opening.QuizId, Title = title.Value, OpenedAt = now.ToColumn(),
            DueAt = opening.Terms.Assignment?.DueAt.ToColumn(), Terms = StoredJson.Write(opening.Terms), Run = StoredJson.Write(NewRun(questions, opening.Terms)),
        });
        db.CompetitionQuestions.AddRange(questions.Select((question, index) => new CompetitionQuestion
        {
            CompetitionId = id, Position = index, Content = QuestionJson.Write(question),
            Shown = question.Body is OrderingBody ordering ? StoredJson.Write(ShownOrder.Draw(ordering.Items.Count, Random.Shared)) : null,
        }));
        await db.SaveChangesAsync(cancel);
        await bus.PublishAsync(new CompetitionChanged(room, id));
        return new CompetitionEntry(entry, id, title.Value, now.ToColumn(), EndedAt: null, opening.Terms.Assignment?.DueAt.ToColumn());
    }

    private DateTime? PassedAt(DateTime? dueAt) => dueAt < time.Now.ToColumn() ? dueAt : null;

    private Run NewRun(IEnumerable<Question> questions, CompetitionTerms terms) => new([.. questions.Select(question => question.Seconds)], options.Value.Rules)
    {
        LateJoining = terms.LateJoining, Automatic = terms.Automatic,
    };
}

/// <summary>What a competition is opened with.</summary>
/// <param name="Title">Null: the quiz's.</param>
public sealed record Opening(Guid QuizId, string? Title = null)
{
    public CompetitionTerms Terms { get; init; } = CompetitionTerms.Usual;
}

/// <summary>A competition as one member of its room sees it.</summary>
/// <param name="EndedAt">When it was finished, cancelled or, where it is an assignment, due; null while it goes on.</param>
/// <param name="DueAt">Where it is an assignment, until when it can be done (C-13).</param>
public sealed record CompetitionEntry(RoomEntry Room, Guid Id, string Title, DateTime OpenedAt, DateTime? EndedAt, DateTime? DueAt)
{
    public bool IsOpen => EndedAt is null;

    public bool IsAssignment => DueAt is not null;
}

/// <summary>A competition that goes on.</summary>
public sealed record OpenCompetition(Guid Id, string Title, DateTime? DueAt);
