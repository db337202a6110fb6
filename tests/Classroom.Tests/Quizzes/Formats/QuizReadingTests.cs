using System.Text;
using Classroom.Quizzes;
using Classroom.Quizzes.Formats;

namespace Classroom.Tests.Quizzes.Formats;

public sealed class QuizReadingTests
{
    [Fact]
    public void Every_row_has_its_verdict()
    {
        var reading = Read("Eins {T}\n\nZwei {=a =%50%b}\n\nDrei {=a -> b =c -> d}\n\nVier {");
        Assert.Equal(QuizFormat.Gift, reading.Format);
        Assert.Equal([RowVerdict.Accepted, RowVerdict.Changed, RowVerdict.Skipped, RowVerdict.Skipped], reading.Rows.Select(row => row.Verdict));
        Assert.Equal((1, 1, 2), (reading.Accepted, reading.Changed, reading.Skipped));
        Assert.Equal(["Eins", "Zwei"], reading.Questions.Select(question => question.Prompt));
    }

    [Theory]
    [InlineData(9)]
    [InlineData(300)]
    [InlineData(100_000)]
    public void Too_many_options_skip_the_item_with_the_rule(int options)
    {
        var reading = Read($"Viele {{=a {string.Concat(Enumerable.Range(0, options).Select(i => $"~{i} "))}}}\n\nZwei {{T}}");
        Assert.Equal((1, 1), (reading.Accepted, reading.Skipped));
        Assert.Contains(reading.Rows[0].Remarks, remark => remark is { What: RemarkKind.BreaksRule, About: nameof(QuestionFlaw.TooManyOptions) });
    }

    [Fact]
    public void A_prompt_of_ten_thousand_characters_skips_its_item()
    {
        var reading = Read($"{new string('ü', 10_000)} {{T}}\n\nZwei {{T}}");
        Assert.Equal((1, 1), (reading.Accepted, reading.Skipped));
        Assert.Equal(nameof(QuestionFlaw.PromptTooLong), Assert.Single(reading.Rows[0].Remarks).About);
        Assert.Equal(200, reading.Rows[0].Title.Length);
    }

    [Fact]
    public void After_a_thousand_questions_one_row_says_that_there_are_more()
    {
        var reading = Read(string.Concat(Enumerable.Range(0, 1_500).Select(i => $"Frage {i} {{T}}\n\n")));
        Assert.Equal((QuizReading.MostQuestions, 1), (reading.Accepted, reading.Skipped));
        Assert.Equal(new Remark(RemarkKind.TooMany, new(2_001)), Assert.Single(reading.Rows[^1].Remarks));
    }

    [Fact]
    public void A_file_of_rubbish_gives_no_endless_list()
    {
        var reading = Read("a\t1\n" + string.Concat(Enumerable.Repeat("x\n", 400_000)), QuizFormat.Quizlet);
        Assert.Equal(QuizReading.MostRows + 1, reading.Rows.Count);
    }

    [Fact]
    public void The_choice_of_the_user_overrules()
    {
        const string text = "Eins {T}";
        Assert.Equal(QuizFormat.Pasted, Read(text, QuizFormat.Pasted).Format);
        Assert.IsType<OpenTextBody>(Read(text, QuizFormat.Pasted).Rows[0].Question!.Body);
        Assert.Equal(FileRefusal.Pdf, QuizReading.Read("%PDF-1.4"u8.ToArray(), QuizFormat.Gift).Refusal);
    }

    [Fact]
    public void A_file_without_any_item_is_no_quiz() =>
        Assert.Equal(FileRefusal.NotAQuiz, QuizReading.Read("// only a comment\n"u8.ToArray(), QuizFormat.Gift).Refusal);

    [Fact]
    public void What_no_database_takes_is_replaced_and_told()
    {
        var row = Assert.Single(Read("a\0b\u001Bc aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa {=x}").Rows);
        Assert.StartsWith("a\uFFFDb\uFFFDc a", row.Question!.Prompt);
        Assert.Equal(RemarkKind.ControlsDropped, Assert.Single(row.Remarks).What);
    }

    [Fact]
    public void Progress_grows_to_its_end()
    {
        var told = new List<double>();
        _ = QuizReading.Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Frage {T}\n\n", 500))), progress: new Teller(told));
        Assert.Equal(told.Order(), told);
        Assert.True(told.Count > 10);
        Assert.Equal(1, told[^1]);
        Assert.All(told, share => Assert.InRange(share, 0, 1));
    }

    [Fact]
    public void It_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => QuizReading.Read("Eins {T}"u8.ToArray(), stop: stop.Token));
    }

    [Fact]
    public void Every_encoding_comes_to_the_same()
    {
        const string text = "Größe „in“ €? {=für ~über}\r\n\r\nZwei {T}\r\n";
        Encoding[] encodings =
            [new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true), CodePagesEncodingProvider.Instance.GetEncoding(1252)!];
        foreach (var encoding in encodings)
        {
            foreach (var file in new[] { encoding.GetBytes(text), [.. encoding.GetPreamble(), .. encoding.GetBytes(text)] })
            {
                var reading = QuizReading.Read(file).Value;
                Assert.Equal((QuizFormat.Gift, 2, "Größe „in“ €?"), (reading.Format, reading.Accepted, reading.Questions.First().Prompt));
            }
        }
    }

    [Theory]
    [InlineData("哪一个是首都？{=北京 ~上海}\n\n")]
    [InlineData("Где столица? {=Москва ~Тверь}\n\n")]
    public void Long_files_in_other_scripts_are_text(string item) => Assert.Equal(900, Read(string.Concat(Enumerable.Repeat(item + "//" + new string('我', 100) + "\n\n", 900))).Accepted);

    [Fact]
    public void A_long_table_is_recognised_by_its_beginning()
    {
        var text = "Frage;Antwort A;Antwort B;Richtig\n" + string.Concat(Enumerable.Repeat("Größe €?;für;über;A\n", 10_000));
        foreach (var encoding in new Encoding[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, CodePagesEncodingProvider.Instance.GetEncoding(1252)! })
        {
            Assert.Equal((QuizFormat.Table, QuizReading.MostQuestions), (QuizReading.Read(encoding.GetBytes(text)).Value.Format, QuizReading.Read(encoding.GetBytes(text)).Value.Accepted));
        }
    }

    [Fact]
    public void Formats_can_be_mixed_up_without_losing_the_rest()
    {
        var reading = Read("Eins {T}\n\nZwei?\nA. x\nB. y\nANSWER: A\n\nDrei {=a ~b}");
        Assert.Equal((3, 0), (reading.Accepted, reading.Skipped));
    }

    private static FileReading Read(string text, QuizFormat? chosen = null) => QuizReading.Read(Encoding.UTF8.GetBytes(text), chosen).Value;

    private sealed class Teller(List<double> told) : IProgress<double>
    {
        public void Report(double value) => told.Add(value);
    }
}
