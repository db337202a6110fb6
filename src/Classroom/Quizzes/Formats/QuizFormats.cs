using Classroom.Quizzes.Formats.Aiken;
using Classroom.Quizzes.Formats.Gift;
using Classroom.Quizzes.Formats.Pasted;
using Classroom.Quizzes.Formats.Quizlet;

namespace Classroom.Quizzes.Formats;

/// <summary>All formats: who reads and who writes which.</summary>
public static class QuizFormats
{
    public static IReadOnlyList<IQuizReader> Readers { get; } =
    [
        new GiftReader(),
        new AikenReader(),
        new QuizletReader(),
        new PastedReader(),
    ];

    public static IReadOnlyList<IQuizWriter> Writers { get; } =
    [
        new GiftWriter(),
    ];

    /// <summary>Null where nothing reads this format.</summary>
    public static IQuizReader? ReaderOf(QuizFormat format) => Readers.FirstOrDefault(reader => reader.Format == format);
}
