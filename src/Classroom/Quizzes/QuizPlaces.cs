using Classroom.Data;
using Microsoft.EntityFrameworkCore;

namespace Classroom.Quizzes;

/// <summary>Places in a quiz's order. Whoever calls holds the quiz's version.</summary>
internal static class QuizPlaces
{
    /// <summary>A free stretch of places behind a question, or behind the last one. Two queries.</summary>
    public static async Task<int> MakeRoomAsync(this ClassroomDb db, Guid quiz, Guid? behind, int places, CancellationToken cancel)
    {
        var before = await db.QuizQuestions.Of(quiz).Where(q => q.Id == behind).Select(q => (int?)q.Position).SingleOrDefaultAsync(cancel);
        if (before is not { } position)
        {
            return (await db.QuizQuestions.Of(quiz).MaxAsync(q => (int?)q.Position, cancel) ?? -1) + 1;
        }

        await db.QuizQuestions.Of(quiz).Where(q => q.Position > position)
            .ExecuteUpdateAsync(set => set.SetProperty(q => q.Position, q => q.Position + places), cancel);
        return position + 1;
    }

    /// <summary>A free place before the first question. One query.</summary>
    public static async Task<int> MakeRoomAtStartAsync(this ClassroomDb db, Guid quiz, CancellationToken cancel) =>
        (await db.QuizQuestions.Of(quiz).MinAsync(q => (int?)q.Position, cancel) ?? 1) - 1;

    /// <summary>Stores the pictures that are not stored yet. One query.</summary>
    public static async Task AddImagesAsync(this ClassroomDb db, IReadOnlyList<StoredImage> images, CancellationToken cancel)
    {
        if (images.Count == 0)
        {
            return;
        }

        string[] ids = [.. images.Select(image => image.Id).Distinct()];
        var there = await db.QuizImages.Where(image => ids.Contains(image.Id)).Select(image => image.Id).ToListAsync(cancel);
        db.QuizImages.AddRange(images.DistinctBy(image => image.Id).ExceptBy(there, image => image.Id));
    }
}
