namespace Classroom.Quizzes.Formats;

/// <summary>Writes one kind of file. What it writes, the reader of the same format reads back equal, but for what it says it loses.</summary>
public interface IQuizWriter
{
    QuizFormat Format { get; }

    /// <summary>What of this question the format cannot carry; shown before the download.</summary>
    IEnumerable<WriteLoss> LossesOf(Question question);

    /// <param name="to">Left open.</param>
    void Write(Stream to, QuizFile quiz);
}

/// <summary>A quiz on its way out.</summary>
/// <param name="Picture">The bytes of a picture, or null where they are gone.</param>
public sealed record QuizFile(string Title, IReadOnlyList<Question> Questions, Func<QuestionImage, byte[]?> Picture);

/// <summary>What a file format cannot carry.</summary>
public enum WriteLoss
{
    Image,
    Seconds,
    Points,
    Explanation,
    CaseAndAccents,

    /// <summary>The kind becomes a similar one.</summary>
    Kind,

    /// <summary>The whole question is left out.</summary>
    Question,
}
