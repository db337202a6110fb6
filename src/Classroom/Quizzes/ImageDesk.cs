using Classroom.Data;
using Classroom.Quizzes.Images;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Quizzes;

/// <summary>Pictures of questions, stored once each.</summary>
public sealed class ImageDesk(IDbContextFactory<ClassroomDb> dbs, TimeProvider time)
{
    /// <summary>Checks and cleans a picture; stores nothing. Costs one reading of its bytes.</summary>
    public Outcome<StoredImage, ImageRefusal> Read(ReadOnlyMemory<byte> bytes)
    {
        var picture = Picture.Read(bytes);
        return picture.Refusal is { } refusal ? refusal : new StoredImage
        {
            Id = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(picture.Value.Bytes)),
            ContentType = picture.Value.ContentType, Bytes = picture.Value.Bytes,
            Width = picture.Value.Width, Height = picture.Value.Height, CreatedAt = time.GetUtcNow().ToColumn(),
        };
    }

    /// <summary>Stores a picture that <see cref="Read"/> gave.</summary>
    public async Task SaveAsync(StoredImage image, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        await db.AddImagesAsync([image], cancel);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException failure) when (failure.IsUniqueViolation())
        {
            // Somebody stored the same bytes in this moment.
        }
    }

    /// <summary>One query.</summary>
    public async Task<StoredImage?> FindAsync(string id, CancellationToken cancel = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        return await db.QuizImages.AsNoTracking().SingleOrDefaultAsync(image => image.Id == id, cancel);
    }

    /// <summary>The pictures of these questions, by id, for a file that carries them. One query.</summary>
    public async Task<IReadOnlyDictionary<string, byte[]>> OfAsync(IEnumerable<Question> questions, CancellationToken cancel = default)
    {
        string[] ids = [.. questions.Select(question => question.Image?.Id).OfType<string>().Distinct()];
        await using var db = await dbs.CreateDbContextAsync(cancel);
        return await db.QuizImages.AsNoTracking().Where(image => ids.Contains(image.Id)).ToDictionaryAsync(image => image.Id, image => image.Bytes, cancel);
    }
}
