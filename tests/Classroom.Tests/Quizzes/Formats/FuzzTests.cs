using System.Text;
using Classroom.Quizzes.Formats;

namespace Classroom.Tests.Quizzes.Formats;

/// <summary>Files that somebody broke: none of them stops a reader. FUZZ_FILES says how many of each format.</summary>
public sealed class FuzzTests
{
    private static readonly int Files = int.TryParse(Environment.GetEnvironmentVariable("FUZZ_FILES"), out var files) ? files : 2_000;

    public static readonly TheoryData<QuizFormat> Formats = [QuizFormat.Gift, QuizFormat.Aiken, QuizFormat.Pasted, QuizFormat.Quizlet];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_broken_file_is_read_to_its_end(QuizFormat format)
    {
        var reader = QuizFormats.ReaderOf(format)!;
        var sample = Encoding.UTF8.GetBytes(SampleOf(format));
        for (var seed = 0; seed < Files; seed++)
        {
            var file = new FileBreaker(seed).Broken(seed % 2 == 0 ? sample : Written(format, seed) ?? sample);
            try
            {
                foreach (var row in reader.Read(file))
                {
                    Assert.True(row.Start is { Line: > 0, Column: > 0 });
                    Assert.True(row.Question is not null || row.Remarks.Any(remark => remark.What.Skips()), "a row without a question says why");
                    Assert.All(row.Remarks, remark => Assert.True(remark.Where is { Line: > 0, Column: > 0 } && remark.About is not { Length: > Remark.LongestQuote }));
                    Assert.True(row.Title.Length <= 200);
                }

                _ = Recognition.Of(file);
                _ = QuizReading.Read(file, format);
            }
            catch (Exception exception)
            {
                Assert.Fail($"seed {seed}: {exception}\n{Encoding.UTF8.GetString(file)}");
            }
        }
    }

    private static byte[]? Written(QuizFormat format, int seed)
    {
        using var stream = new MemoryStream();
        QuizFormats.Writers.FirstOrDefault(writer => writer.Format == format)?.Write(stream, new("", new QuestionMaker(seed).Quiz(3), _ => null));
        return stream.Length == 0 ? null : stream.ToArray();
    }

    private static string SampleOf(QuizFormat format) => format switch
    {
        QuizFormat.Gift => """
            // classroom: seconds=30 points=500
            ::Titel::[html]<p>Der <b>Mond</b> ist {~groß#na ja =rund#gut ~%50%gelb} &amp; schön.</p>

            $CATEGORY: a/b
            Zahl? {#=3:2#gut =%50%1..5 ~#schlecht####Allgemein \{x\}}

            المدينة؟ {=القاهرة =%50%*Luxor*}

            Wahr? {TRUE#nein#ja####\\(x^2\\)}

            Paare {=a -> b =c -> d}

            Viele {~%50%a ~%-50%[markdown]**b** ~%50%c}
            // classroom: kind=ordering
            Ordne {~%33.33333%1 ~%33.33333%2 ~%33.33333%3}

            Nur Text.
            """,
        QuizFormat.Aiken => "Wo?\nund wann?\nA. hier\nB) dort\n\nANSWER: B\n\n谁？\na) 我\nb) 你\nc) 他\nAnswer: A, C\n",
        QuizFormat.Pasted => "1. Wo?\na) hier\n*b) dort\n\nRund?\n*Wahr\nFalsch\n\nFarbe?\n- rot\n- blau ✓\n\nWarum?\n\n$x^2$?\n[x] 1\n[ ] 2*",
        _ => "der Hund\tthe dog\nдом\tthe house, a home\n水 - water\na;b\n",
    };
}
