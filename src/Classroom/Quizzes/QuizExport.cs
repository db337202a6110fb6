using Classroom.Quizzes.Formats;

namespace Classroom.Quizzes;

/// <summary>A quiz on its way out, into any of the formats that are written (C-2). Half-written questions stay here.</summary>
public sealed class QuizExport(QuizDesk desk, ImageDesk images)
{
    /// <summary>The quiz as a writer takes it. Three queries.</summary>
    public async Task<Outcome<QuizFile, QuizRefusal>> ReadAsync(Guid owner, Guid quiz, CancellationToken cancel = default)
    {
        var read = await desk.ReadAsync(owner, quiz, cancel);
        if (read.Refusal is { } refusal)
        {
            return refusal;
        }

        Question[] questions = [.. read.Value.Askable];
        var pictures = await images.OfAsync(questions, cancel);
        return new QuizFile(read.Value.Title, questions, image => pictures.GetValueOrDefault(image.Id));
    }

    /// <summary>What will not be in the file, question by question in the quiz's order; a half-written question is not in it at all.</summary>
    public static IEnumerable<ExportLoss> LossesOf(QuizView quiz, IQuizWriter writer) => quiz.Questions.Index().SelectMany(place =>
        (place.Item.Flaws.Count > 0 ? [WriteLoss.Question] : writer.LossesOf(place.Item.Question).Distinct())
            .Select(loss => new ExportLoss(place.Index + 1, place.Item.Question.Prompt, loss)));
}

/// <param name="Number">The question's in the quiz, from 1.</param>
public sealed record ExportLoss(int Number, string Prompt, WriteLoss Loss);
