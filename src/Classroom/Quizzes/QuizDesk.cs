using Classroom.Data;
using Classroom.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Quizzes;

/// <summary>One quiz and its questions, as its owner works on them (C-1). Each command is one transaction and tells the quiz's pages.</summary>
public sealed class QuizDesk(IDbContextFactory<ClassroomDb> dbs, IMessageBus bus, TimeProvider time)
{
    private const int Tries = 4;

    /// <summary>The quiz with its questions in order. Two queries.</summary>
    public async Task<Outcome<QuizView, QuizRefusal>> ReadAsync(Guid owner, Guid quiz, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        if (await db.Quizzes.AsNoTracking().Of(owner).Kept().SingleOrDefaultAsync(q => q.Id == quiz, cancel) is not { } found)
        {
            return QuizRefusal.NotFound;
        }

        var rows = await db.QuizQuestions.AsNoTracking().Of(quiz).InOrder()
            .Select(q => new { q.Id, q.Version, q.DeletedAt, Content = q.DeletedAt == null ? q.Content : null }).ToListAsync(cancel);
        return new QuizView(
            quiz, found.Title, QuizTags.Of(found.Tags), found.ChangedAt, found.Version,
            [
                .. from row in rows
                where row.Content is not null
                let question = QuestionJson.Read(row.Content)
                select new QuestionInQuiz(row.Id, row.Version, question, QuestionRules.FlawsOf(question)),
            ],
            rows.Any(row => row.DeletedAt is not null));
    }

    public async Task<Outcome<Nothing, QuizRefusal>> RenameAsync(Guid owner, Guid quiz, string? title, CancellationToken cancel = default) =>
        QuizTitle.Read(title) is var read && read.Refusal is { } refusal
            ? refusal
            : await ChangeAsync(owner, quiz, (_, found) => Task.FromResult(Retitled(found, read.Value, found.Tags)), cancel);

    /// <param name="tags">Separated by commas; they replace those there are.</param>
    public async Task<Outcome<Nothing, QuizRefusal>> TagAsync(Guid owner, Guid quiz, string? tags, CancellationToken cancel = default) =>
        QuizTags.Read(tags) is var read && read.Refusal is { } refusal
            ? refusal
            : await ChangeAsync(owner, quiz, (_, found) => Task.FromResult(Retitled(found, found.Title, read.Value)), cancel);

    /// <summary>Adds questions behind another, or at the end.</summary>
    public async Task<Outcome<AddedQuestions, QuizRefusal>> AddAsync(
        Guid owner, Guid quiz, IReadOnlyList<Question> questions, Guid? behind = null, IReadOnlyList<StoredImage>? images = null, CancellationToken cancel = default)
    {
        if (questions.Any(IsTooLarge))
        {
            return QuizRefusal.QuestionTooLarge;
        }

        IReadOnlyList<Guid> added = [];
        var outcome = await ChangeAsync(owner, quiz, async (db, _) =>
        {
            if (await db.QuizQuestions.Of(quiz).Kept().CountAsync(cancel) + questions.Count > Quiz.MostQuestions)
            {
                return QuizRefusal.TooManyQuestions;
            }

            var at = await db.MakeRoomAsync(quiz, behind, questions.Count, cancel);
            var now = time.GetUtcNow();
            QuizQuestion[] rows = [.. questions.Select((question, index) => QuizQuestion.Of(quiz, at + index, question, now))];
            db.QuizQuestions.AddRange(rows);
            await db.AddImagesAsync(images ?? [], cancel);
            added = [.. rows.Select(row => row.Id)];
            return null;
        }, cancel);
        return outcome.Refusal is { } refusal ? refusal : new AddedQuestions(added);
    }

    /// <summary>Writes a question, half written too, if nobody wrote it since this version was read.</summary>
    /// <returns>The new version; <see cref="QuizRefusal.ChangedMeanwhile"/> where somebody else was first.</returns>
    public async Task<Outcome<int, QuizRefusal>> WriteAsync(
        Guid owner, Guid quiz, Guid question, int version, Question content, CancellationToken cancel = default)
    {
        if (IsTooLarge(content))
        {
            return QuizRefusal.QuestionTooLarge;
        }

        var outcome = await ChangeAsync(owner, quiz, async (db, _) =>
        {
            if (await db.QuizQuestions.Of(quiz).Kept().SingleOrDefaultAsync(q => q.Id == question, cancel) is not { } row)
            {
                return QuizRefusal.NotFound;
            }

            if (row.Version != version)
            {
                return QuizRefusal.ChangedMeanwhile;
            }

            (row.Content, row.SearchKey, row.Version) = (QuestionJson.Write(content), SearchText.Of(content), version + 1);
            return null;
        }, cancel);
        return outcome.Refusal is { } refusal ? refusal : version + 1;
    }

    /// <summary>Moves a question behind another, or to the beginning.</summary>
    public Task<Outcome<Nothing, QuizRefusal>> MoveAsync(Guid owner, Guid quiz, Guid question, Guid? behind, CancellationToken cancel = default) =>
        ChangeAsync(owner, quiz, async (db, _) =>
        {
            if (behind == question)
            {
                return null;
            }

            var at = behind is null ? await db.MakeRoomAtStartAsync(quiz, cancel) : await db.MakeRoomAsync(quiz, behind, 1, cancel);
            var moved = await db.QuizQuestions.Of(quiz).Kept().Where(q => q.Id == question)
                .ExecuteUpdateAsync(set => set.SetProperty(q => q.Position, at), cancel);
            return moved == 0 ? QuizRefusal.NotFound : null;
        }, cancel);

    public Task<Outcome<Nothing, QuizRefusal>> DeleteAsync(Guid owner, Guid quiz, Guid question, CancellationToken cancel = default) =>
        ChangeAsync(owner, quiz, async (db, _) =>
        {
            var now = time.GetUtcNow().ToColumn();
            var deleted = await db.QuizQuestions.Of(quiz).Kept().Where(q => q.Id == question)
                .ExecuteUpdateAsync(set => set.SetProperty(q => q.DeletedAt, now), cancel);
            return deleted == 0 ? QuizRefusal.NotFound : null;
        }, cancel);

    /// <summary>Takes the last deletion of a question back; again, the one before it.</summary>
    public Task<Outcome<Nothing, QuizRefusal>> RestoreAsync(Guid owner, Guid quiz, CancellationToken cancel = default) =>
        ChangeAsync(owner, quiz, async (db, _) =>
        {
            if (await db.QuizQuestions.Of(quiz).Kept().CountAsync(cancel) >= Quiz.MostQuestions)
            {
                return QuizRefusal.TooManyQuestions;
            }

            var last = await db.QuizQuestions.Of(quiz).Where(q => q.DeletedAt != null)
                .OrderByDescending(q => q.DeletedAt).ThenByDescending(q => q.Id).FirstOrDefaultAsync(cancel);
            if (last is null)
            {
                return QuizRefusal.NothingToRestore;
            }

            last.DeletedAt = null;
            return null;
        }, cancel);

    // The quiz's own version orders all changes of it, on every node; whoever loses reads again.
    private async Task<Outcome<Nothing, QuizRefusal>> ChangeAsync(
        Guid owner, Guid quiz, Func<ClassroomDb, Quiz, Task<QuizRefusal?>> change, CancellationToken cancel)
    {
        for (var tried = 1; ; tried++)
        {
            await using var db = await dbs.CreateDbContextAsync(cancel);
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            if (await db.Quizzes.Of(owner).Kept().SingleOrDefaultAsync(q => q.Id == quiz, cancel) is not { } found)
            {
                return QuizRefusal.NotFound;
            }

            if (await change(db, found) is { } refusal)
            {
                return refusal;
            }

            found.ChangedAt = time.GetUtcNow().ToColumn();
            found.Version++;
            try
            {
                await db.SaveChangesAsync(cancel);
                await transaction.CommitAsync(cancel);
            }
            catch (DbUpdateException failure) when (tried < Tries && (failure is DbUpdateConcurrencyException || failure.IsUniqueViolation()))
            {
                // Somebody changed the quiz, or stored the same picture, in this moment.
                continue;
            }

            await bus.PublishAsync(new QuizChanged(quiz, owner));
            return new Nothing();
        }
    }

    private static QuizRefusal? Retitled(Quiz quiz, string title, string tags)
    {
        (quiz.Title, quiz.Tags, quiz.SearchKey) = (title, tags, SearchText.Fold($"{title}\n{tags}"));
        return null;
    }

    private static bool IsTooLarge(Question question) => QuestionJson.Write(question).Length > QuestionJson.Longest;
}
