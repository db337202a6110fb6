using Classroom.Data;
using Classroom.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Quizzes;

/// <summary>A teacher's quizzes: list, search, make, duplicate, delete and bring back (C-1). Nobody sees another's.</summary>
public sealed class QuizLibrary(IDbContextFactory<ClassroomDb> dbs, IMessageBus bus, TimeProvider time)
{
    /// <summary>How long a deleted quiz can be brought back.</summary>
    public static readonly TimeSpan KeptDeleted = TimeSpan.FromDays(30);

    private const int Tries = 4;

    /// <summary>The quizzes in which every word of the search stands, the last changed first. Two queries, whatever their number.</summary>
    public async Task<QuizShelf> ListAsync(Guid owner, string? search = null, string? tag = null, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var all = await db.Quizzes.AsNoTracking().Of(owner).Select(q => new { q.Tags, q.DeletedAt, q.Id, q.Title }).ToListAsync(cancel);
        var found = await db.Quizzes.AsNoTracking().Of(owner).Kept().Saying(db, SearchText.Words(search))
            .OrderByDescending(q => q.ChangedAt)
            .Select(q => new QuizOnShelf(
                q.Id, q.Title, QuizTags.Of(q.Tags), db.QuizQuestions.Count(x => x.QuizId == q.Id && x.DeletedAt == null), q.ChangedAt))
            .ToListAsync(cancel);
        var since = time.GetUtcNow().ToColumn() - KeptDeleted;
        var last = all.Where(q => q.DeletedAt >= since).MaxBy(q => q.DeletedAt);
        return new QuizShelf(
            [.. found.Where(quiz => string.IsNullOrEmpty(tag) || quiz.Tags.Contains(tag, StringComparer.OrdinalIgnoreCase))],
            [.. all.Where(q => q.DeletedAt is null).SelectMany(q => QuizTags.Of(q.Tags)).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.CurrentCultureIgnoreCase)],
            all.Count(q => q.DeletedAt is null),
            last is null ? null : new DeletedQuiz(last.Id, last.Title));
    }

    /// <summary>A quiz with no questions yet, or with these. One transaction.</summary>
    public async Task<Outcome<Guid, QuizRefusal>> CreateAsync(
        Guid owner, string? title, IReadOnlyList<Question>? questions = null, IReadOnlyList<StoredImage>? images = null, CancellationToken cancel = default)
    {
        if (QuizTitle.Read(title) is var read && read.Refusal is { } refusal)
        {
            return refusal;
        }

        if (questions?.Count > Quiz.MostQuestions)
        {
            return QuizRefusal.TooManyQuestions;
        }

        var quiz = New(owner, read.Value, "", time.GetUtcNow());
        for (var tried = 1; ; tried++)
        {
            try
            {
                await AddAsync(quiz, questions ?? [], images ?? [], cancel);
                break;
            }
            catch (DbUpdateException failure) when (tried < Tries && failure.IsUniqueViolation())
            {
                // Somebody stored the same picture in this moment.
            }
        }

        await bus.PublishAsync(new QuizChanged(quiz.Id, owner));
        return quiz.Id;
    }

    private async Task AddAsync(Quiz quiz, IReadOnlyList<Question> questions, IReadOnlyList<StoredImage> images, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        db.Quizzes.Add(quiz);
        db.QuizQuestions.AddRange(questions.Select((question, at) => QuizQuestion.Of(quiz.Id, at, question, time.GetUtcNow())));
        await db.AddImagesAsync(images, cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>A copy with its questions under a name of its own.</summary>
    public async Task<Outcome<Guid, QuizRefusal>> DuplicateAsync(Guid owner, Guid quiz, string? title, CancellationToken cancel = default)
    {
        if (QuizTitle.Read(title) is var read && read.Refusal is { } refusal)
        {
            return refusal;
        }

        await using var db = await dbs.CreateDbContextAsync(cancel);
        if (await db.Quizzes.AsNoTracking().Of(owner).Kept().SingleOrDefaultAsync(q => q.Id == quiz, cancel) is not { } original)
        {
            return QuizRefusal.NotFound;
        }

        var now = time.GetUtcNow();
        var copy = New(owner, read.Value, original.Tags, now);
        var questions = await db.QuizQuestions.AsNoTracking().Of(quiz).Kept().InOrder().ToListAsync(cancel);
        db.Quizzes.Add(copy);
        db.QuizQuestions.AddRange(questions.Select((question, at) => new QuizQuestion
        {
            Id = Guid.CreateVersion7(now), QuizId = copy.Id, Position = at, Content = question.Content, SearchKey = question.SearchKey,
        }));
        await db.SaveChangesAsync(cancel);
        await bus.PublishAsync(new QuizChanged(copy.Id, owner));
        return copy.Id;
    }

    /// <summary>Takes it from the shelf; <see cref="RestoreAsync"/> brings it back within 30 days.</summary>
    public async Task<Outcome<Nothing, QuizRefusal>> DeleteAsync(Guid owner, Guid quiz, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var now = time.GetUtcNow().ToColumn();
        var forgotten = now - KeptDeleted;
        await db.Quizzes.Of(owner).Where(q => q.DeletedAt < forgotten).ExecuteDeleteAsync(cancel);
        return await SetDeletedAsync(db, db.Quizzes.Of(owner).Kept().Where(q => q.Id == quiz), now, owner, quiz, cancel);
    }

    /// <summary>Brings a deleted quiz back.</summary>
    public async Task<Outcome<Nothing, QuizRefusal>> RestoreAsync(Guid owner, Guid quiz, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        return await SetDeletedAsync(db, db.Quizzes.Of(owner).Where(q => q.Id == quiz && q.DeletedAt != null), null, owner, quiz, cancel);
    }

    private async Task<Outcome<Nothing, QuizRefusal>> SetDeletedAsync(
        ClassroomDb db, IQueryable<Quiz> which, DateTime? at, Guid owner, Guid quiz, CancellationToken cancel)
    {
        var changed = await which.ExecuteUpdateAsync(
            set => set.SetProperty(q => q.DeletedAt, at).SetProperty(q => q.Version, q => q.Version + 1), cancel);
        if (changed == 0)
        {
            return QuizRefusal.NotFound;
        }

        await bus.PublishAsync(new QuizChanged(quiz, owner));
        return new Nothing();
    }

    private static Quiz New(Guid owner, string title, string tags, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now), OwnerId = owner, Title = title, Tags = tags, SearchKey = SearchText.Fold($"{title}\n{tags}"),
        CreatedAt = now.ToColumn(), ChangedAt = now.ToColumn(),
    };
}
