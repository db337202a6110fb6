using System.Globalization;
using System.IO.Compression;
using System.Text;
using Classroom.Quizzes;
using Classroom.Quizzes.Formats;
using Classroom.Quizzes.Formats.Moodle;
using Classroom.Quizzes.Formats.Sheets;
using Classroom.Tests.Quizzes.Formats.Sheets;

namespace Classroom.Tests.Quizzes.Formats;

/// <summary>
/// Files with bytes changed, cut, doubled and mixed. Whatever comes out keeps the rules or says why not. The long run:
/// <c>FUZZ_FILES=100000</c>.
/// </summary>
public sealed class MutatedFileTests
{
    private static readonly int Files =
        int.TryParse(Environment.GetEnvironmentVariable("FUZZ_FILES"), NumberStyles.None, CultureInfo.InvariantCulture, out var files) ? files : 1_000;

    private static readonly string[] Tokens =
    [
        "\"", "\"\"", ",", ";", "\t", "\n", "\r\n", "<", ">", "</question>", "<question type=\"multichoice\">", "<![CDATA[", "]]>", "&", "&amp;", "&#0;", "<!--", "-->",
        "<!DOCTYPE x>", "\0", "\uFEFF", "\uFFFF", "1e999", "-1", "99999999999999999999", "1,3", "<answer fraction=\"NaN\">", "@@PLUGINFILE@@/", "<b>", "$", "\\(", "*", "classroom:seconds=",
        "classroom:range=1..", "<row r=\"99999999999\">", "<c r=\"ZZZZZZ1\" t=\"s\"><v>-1</v></c>", "<v>1e400</v>", "_x0000_", "'=", "Question", "Option 1", "correct", "true",
    ];

    [Fact]
    public void Moodle_files() => Mutate(new MoodleXmlReader(), Written(new MoodleXmlWriter()));

    [Fact]
    public void Csv_files() => Mutate(new TableReader(), Written(new CsvQuizWriter()));

    [Fact]
    public void Templates_as_csv()
    {
        var file = Encoding.UTF8.GetBytes("\"Blooket\nTemplate\",,\nQuestion #,Question Text,Answer 1,Answer 2,\"Answer 3\n(Optional)\",Answer 4,\"Time Limit (sec)\n(Max: 300)\",\"Correct Answer(s)\n(Only)\"\n1,Was?,a,b,,,20,1\n2,Wer?,c,d,e,,30,\"1,3\"\n");
        Mutate(new BlooketReader(), file);
        Mutate(new WaygroundReader(), file);
    }

    [Fact]
    public void Workbooks_as_archives() => Mutate(new KahootReader(), Workbook());

    [Fact]
    public void Workbooks_within_their_parts()
    {
        var parts = Unpacked(Workbook());
        Run(new KahootReader(), seed =>
        {
            var random = new Random(seed);
            var which = random.Next(parts.Count);
            return Xlsx.Zip(parts.Select((part, i) => (part.Name, i == which ? Mutated(part.Bytes, random) : part.Bytes)));
        });
    }

    private static void Mutate(IQuizReader reader, byte[] file) => Run(reader, seed => Mutated(file, new Random(seed)));

    private static void Run(IQuizReader reader, Func<int, byte[]> file)
    {
        for (var seed = 0; seed < Files; seed++)
        {
            var bytes = file(seed);
            try
            {
                foreach (var row in reader.Read(bytes))
                {
                    Assert.Equal(row.Question is null, row.Remarks.Any(remark => remark.What.Skips()));
                    Assert.True(row.Question is null || QuestionRules.FlawsOf(row.Question).Count == 0);
                    Assert.All(row.Remarks, remark => Assert.True(remark.Where is { Line: >= 1, Column: >= 1 } && (remark.About?.Length ?? 0) <= Remark.LongestQuote));
                }

                _ = SheetRecognition.Of(bytes);
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"{reader.Format}, seed {seed}: {Encoding.UTF8.GetString(bytes)}", failure);
            }
        }
    }

    private static byte[] Mutated(byte[] file, Random random)
    {
        var bytes = new List<byte>(file);
        for (var times = random.Next(1, 6); times > 0 && bytes.Count > 0; times--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(bytes.Count - at, random.Next(1, 40));
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count - length + 1), length));
                    break;
                case 4:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Tokens[random.Next(Tokens.Length)]));
                    break;
                default:
                    bytes.RemoveRange(at, random.Next(20) == 0 ? bytes.Count - at : 1);
                    break;
            }
        }

        return [.. bytes];
    }

    private static byte[] Written(IQuizWriter writer)
    {
        var questions = new RandomQuestions(7);
        using var stream = new MemoryStream();
        writer.Write(stream, new QuizFile("Quiz", [.. Enumerable.Range(0, 8).Select(_ => questions.Next())], RandomQuestions.BytesOf));
        return stream.ToArray();
    }

    private static byte[] Workbook() => Xlsx.Of(
        ["", "Question - max 120 characters", "Answer 1 - max 75 characters", "Answer 2", "Answer 3", "Answer 4", "Time limit (sec)", "Correct answer(s)"],
        [1, "Was?", "a", "b", null, null, 20.0, 1.0], [2, "Wer?", "c", "d", "e", null, 30, "1,3"], [3, null, null, null, null, null, 20, null]);

    private static List<(string Name, byte[] Bytes)> Unpacked(byte[] workbook)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook));
        return [.. archive.Entries.Select(entry =>
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return (entry.FullName, bytes.ToArray());
        })];
    }
}
