using BenchmarkDotNet.Attributes;
using Classroom.Quizzes;
using Classroom.Quizzes.Formats;
using Classroom.Quizzes.Formats.Gift;
using Classroom.Quizzes.Formats.Moodle;
using Classroom.Quizzes.Formats.Sheets;

namespace Classroom.Benchmarks;

/// <summary>Files of questions, read to their end: 10 times the questions are to cost at most 12 times the time.</summary>
[MemoryDiagnoser]
public class ReadingFiles
{
    private ReadOnlyMemory<byte> _gift, _moodle, _csv, _xlsx;

    [Params(100, 1_000, 10_000)]
    public int Questions { get; set; }

    [GlobalSetup]
    public void Write()
    {
        var quiz = new QuizFile("Capitals", [.. Enumerable.Range(0, Questions).Select(Question)], _ => null);
        _gift = Written(new GiftWriter(), quiz);
        _moodle = Written(new MoodleXmlWriter(), quiz);
        _csv = Written(new CsvQuizWriter(), quiz);
        _xlsx = Written(new XlsxQuizWriter(), quiz);
    }

    [Benchmark]
    public int Gift() => new GiftReader().Read(_gift).Count();

    [Benchmark]
    public int MoodleXml() => new MoodleXmlReader().Read(_moodle).Count();

    [Benchmark]
    public int Csv() => new TableReader().Read(_csv).Count();

    /// <summary>Reads no more rows than a quiz can have.</summary>
    [Benchmark]
    public int Xlsx() => new TableReader().Read(_xlsx).Count();

    private static ReadOnlyMemory<byte> Written(IQuizWriter writer, QuizFile quiz)
    {
        using var file = new MemoryStream();
        writer.Write(file, quiz);
        return file.ToArray();
    }

    private static Question Question(int number) => (number % 4) switch
    {
        0 => new($"Which city is the capital of country number {number}?", new SingleChoiceBody(["Aster", "Bellis", "Cosmos", "Dahlia"], number % 3)),
        1 => new($"Which of these are **larger** than {number}?", new MultipleChoiceBody([$"{number - 1}", $"{number + 1}", $"{number * 2}"], [1, 2])),
        2 => new($"What is $x$ in $x + 3 = {number}$?", NumberBody.Around(number - 3, 0.5m)) { Explanation = "Take 3 from both sides." },
        _ => new($"What is word number {number}?", new ShortTextBody(["one", "uno", "eins"])) { Seconds = 45 },
    };
}
