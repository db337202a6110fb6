using Classroom.Quizzes.Formats;
using Classroom.Quizzes.Images;

namespace Classroom.Quizzes;

/// <summary>A file of questions on its way in: read and shown first, and only then saved, all of it or nothing (C-2).</summary>
public sealed class QuizImport(ImageDesk images, QuizLibrary library, QuizDesk desk)
{
    /// <summary>Reads a file with its pictures; stores nothing. Takes seconds for the largest: off the thread that draws a page.</summary>
    /// <param name="chosen">What the user says it is; null to find out.</param>
    /// <exception cref="OperationCanceledException">Only where <paramref name="stop"/> asked for it.</exception>
    public Outcome<ImportedFile, FileRefusal> Preview(
        ReadOnlyMemory<byte> file, QuizFormat? chosen = null, IProgress<double>? progress = null, CancellationToken stop = default)
    {
        var reading = QuizReading.Read(file, chosen, progress, stop);
        if (reading.Refusal is { } refusal)
        {
            return refusal;
        }

        var pictures = new Dictionary<string, StoredImage>(StringComparer.Ordinal);
        ReadRow[] rows = [.. reading.Value.Rows.Select(row => Pictured(row, pictures))];
        return new ImportedFile(new FileReading(reading.Value.Format, rows), pictures);
    }

    /// <summary>A new quiz of these questions. One transaction.</summary>
    /// <param name="questions">The file's, or what was made of them.</param>
    public async Task<Outcome<Guid, QuizRefusal>> SaveAsync(
        Guid owner, string? title, ImportedFile file, IReadOnlyList<Question> questions, CancellationToken cancel = default) =>
        questions.Count == 0 ? QuizRefusal.NoQuestions : await library.CreateAsync(owner, title, questions, file.PicturesOf(questions), cancel);

    /// <summary>Adds these questions at the end of a quiz. One transaction.</summary>
    public async Task<Outcome<Guid, QuizRefusal>> AddAsync(
        Guid owner, Guid quiz, ImportedFile file, IReadOnlyList<Question> questions, CancellationToken cancel = default)
    {
        if (questions.Count == 0)
        {
            return QuizRefusal.NoQuestions;
        }

        var added = await desk.AddAsync(owner, quiz, questions, behind: null, file.PicturesOf(questions), cancel);
        return added.Refusal is { } refusal ? refusal : quiz;
    }

    /// <summary>What to call the quiz of a file: its name without folder and ending.</summary>
    public static string TitleOf(string fileName, string otherwise) =>
        QuizTitle.From(Path.GetFileNameWithoutExtension(fileName.Replace('\\', '/')).Replace('_', ' '), otherwise);

    // The bytes are let go: from here on the picture is what the desk made of it.
    private ReadRow Pictured(ReadRow row, Dictionary<string, StoredImage> pictures)
    {
        if (row is not { Question: { } question, Image: { } found })
        {
            return row with { Image = null };
        }

        var read = images.Read(found.Bytes);
        if (read.Refusal is { } refusal)
        {
            return row with { Image = null, Remarks = [.. row.Remarks, new Remark(RemarkOf(refusal), row.Start, Quote.Of(found.Name))] };
        }

        pictures.TryAdd(read.Value.Id, read.Value);
        return row with { Image = null, Question = question with { Image = new QuestionImage(read.Value.Id, Alt(found.Alt)) } };
    }

    private static string Alt(string text) =>
        QuestionRules.IsLongerThan(text, QuestionRules.LongestAlt) ? RowDraft.Shortened(text, QuestionRules.LongestAlt) : XmlText.Clean(text);

    private static RemarkKind RemarkOf(ImageRefusal refusal) => refusal switch
    {
        ImageRefusal.TooLarge => RemarkKind.PictureTooLarge,
        ImageRefusal.NotAPicture => RemarkKind.PictureOfAnotherKind,
        ImageRefusal.Damaged => RemarkKind.PictureDamaged,
        ImageRefusal.TooManyPixels => RemarkKind.PictureTooManyPixels,
    };
}

/// <summary>A file that was read, with the pictures of its questions; nothing of it is stored.</summary>
/// <param name="Pictures">By their ids.</param>
public sealed record ImportedFile(FileReading Reading, IReadOnlyDictionary<string, StoredImage> Pictures)
{
    /// <summary>The pictures that these questions show.</summary>
    public IReadOnlyList<StoredImage> PicturesOf(IEnumerable<Question> questions) =>
        [.. questions.Select(question => question.Image?.Id).OfType<string>().Distinct().Where(Pictures.ContainsKey).Select(id => Pictures[id])];
}
