using Classroom.Quizzes.Formats.Aiken;
using Classroom.Quizzes.Formats.Gift;
using Classroom.Quizzes.Formats.Moodle;
using Classroom.Quizzes.Formats.Pasted;
using Classroom.Quizzes.Formats.Quizlet;
using Classroom.Quizzes.Formats.Sheets;

namespace Classroom.Quizzes.Formats;

/// <summary>All formats: who reads and who writes which.</summary>
public static class QuizFormats
{
    public static IReadOnlyList<IQuizReader> Readers { get; } =
    [
        new GiftReader(),
        new AikenReader(),
        new MoodleXmlReader(),
        new KahootReader(),
        new BlooketReader(),
        new WaygroundReader(),
        new TableReader(),
        new QuizletReader(),
        new PastedReader(),
    ];

    public static IReadOnlyList<IQuizWriter> Writers { get; } =
    [
        new GiftWriter(),
        new MoodleXmlWriter(),
        new CsvQuizWriter(),
        new XlsxQuizWriter(),
    ];

    /// <summary>Null where nothing reads this format.</summary>
    public static IQuizReader? ReaderOf(QuizFormat format) => Readers.FirstOrDefault(reader => reader.Format == format);
}
