using Classroom.Quizzes.Formats;
using Classroom.Quizzes.Formats.Gift;
using Classroom.Quizzes.Formats.Moodle;
using Classroom.Quizzes.Formats.Sheets;

namespace Classroom.Web.Quizzes;

/// <summary>Formats as addresses name them (part Z).</summary>
public static class FormatNames
{
    /// <summary>What can be brought in.</summary>
    public static IReadOnlyDictionary<string, QuizFormat> In { get; } = new Dictionary<string, QuizFormat>(StringComparer.OrdinalIgnoreCase)
    {
        ["gift"] = QuizFormat.Gift, ["aiken"] = QuizFormat.Aiken, ["moodle-xml"] = QuizFormat.MoodleXml, ["kahoot"] = QuizFormat.Kahoot,
        ["blooket"] = QuizFormat.Blooket, ["wayground"] = QuizFormat.Wayground, ["csv"] = QuizFormat.Table, ["xlsx"] = QuizFormat.Table,
        ["quizlet"] = QuizFormat.Quizlet, ["text"] = QuizFormat.Pasted,
    };

    /// <summary>What can be taken out.</summary>
    public static IReadOnlyList<OutFormat> Out { get; } =
    [
        new("gift", "txt", "text/plain; charset=utf-8", new GiftWriter()),
        new("moodle-xml", "xml", "application/xml; charset=utf-8", new MoodleXmlWriter()),
        new("csv", "csv", "text/csv; charset=utf-8", new CsvQuizWriter()),
        new("xlsx", "xlsx", Workbook, new XlsxQuizWriter()),
    ];

    public const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The format as the doors call it.</summary>
    public static string NameOf(QuizFormat format) => In.First(name => name.Value == format).Key;
}

/// <summary>A kind of file that can be downloaded.</summary>
/// <param name="Name">In addresses, and of the words that describe it.</param>
/// <param name="Ending">Of the file's name.</param>
public sealed record OutFormat(string Name, string Ending, string ContentType, IQuizWriter Writer);
