using System.Diagnostics;
using System.Text;
using Classroom.Quizzes.Formats;

namespace Classroom.Benchmarks;

/// <summary>Files of 5 MB that were made to hurt, each read in a process of its own: none may take 5 s or 200 MB (C-2).</summary>
public static class HostileFiles
{
    public const int MostSeconds = 5, MostMegabytes = 200;

    private static readonly (string Name, string Begin, string Again)[] Files =
    [
        ("noise", "", "\u0001\u00ff\u0003"), ("one letter", "", "a"), ("line breaks", "", "\n"), ("words", "", "word "),
        ("GIFT, open braces", "", "{"), ("GIFT, closed braces", "", "}"), ("GIFT, equals", "Q {", "="), ("GIFT, tildes", "Q {", "~a "),
        ("GIFT, colons", "", "::"), ("GIFT, backslashes", "Q {=", "\\"), ("GIFT, comments", "", "// c\n"), ("GIFT, categories", "", "$CATEGORY: a\n\n"),
        ("GIFT, never closed", "", "Q {=a\n\n"), ("GIFT, questions", "", "Q {=a ~b}\n\n"), ("GIFT, html", "", "[html]<b><i>Q {T}\n\n"), ("GIFT, feedback", "Q {=a", "#"),
        ("GIFT, weights", "Q {", "~%50%a "), ("GIFT, arrows", "Q {", "=a->b "), ("GIFT, maths", "", "$$x {T}\n\n"), ("Aiken", "", "Q\nA) a\nB) b\nANSWER: A\n\n"),
        ("Aiken, options only", "Q\n", "A) a\n"), ("pasted", "", "Q\n*a\nb\n\n"), ("Quizlet", "", "a\tb\n"),
        ("CSV, quotation marks", "question,correct\n", "\""), ("CSV, commas", "question,correct\n", ","), ("CSV, open quotation mark", "question,correct\n\"", "a,b\n"),
        ("CSV, rows", "question,option 1,option 2,correct\n", "Q,a,b,1\n"), ("CSV, header", "", "question,"), ("TSV, tabs", "question\tcorrect\n", "\t"),
        ("XML, nested", "<quiz>", "<question>"), ("XML, attributes", "<quiz ", "a='b' "), ("XML, empty questions", "<quiz>", "<question/>"),
        ("XML, questions", "<quiz>", "<question type='truefalse'><questiontext><text>Q</text></questiontext><answer fraction='100'><text>true</text></answer></question>"),
        ("XML, entities", "<!DOCTYPE q [", "<!ENTITY a 'b'>"), ("XML, CDATA", "<quiz><question><questiontext><text><![CDATA[", "]]"), ("XML, html", "<quiz><question type='essay'><questiontext format='html'><text><![CDATA[", "<b><p><a href='x'>"),
        ("XML, comments", "<quiz>", "<!-- c -->"), ("zip, only its mark", "PK\u0003\u0004", "\0"), ("PDF", "%PDF-1.7", "0 obj "), ("RTF", "{\\rtf1", "\\par "),
    ];

    public static void Measure()
    {
        Console.WriteLine("| file of 5 MB | s | peak MB | came to |\n| --- | --- | --- | --- |");
        foreach (var (name, _, _) in Files)
        {
            using var child = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [Environment.GetCommandLineArgs()[0], "hostile", name]) { RedirectStandardOutput = true })!;
            Console.Write(child.StandardOutput.ReadToEnd());
            child.WaitForExit();
        }
    }

    public static void Read(string name)
    {
        var (_, begin, again) = Files.Single(file => file.Name == name);
        var bytes = new byte[QuizReading.LargestFile];
        var (head, more) = (Encoding.Latin1.GetBytes(begin), Encoding.Latin1.GetBytes(again));
        for (var at = 0; at < bytes.Length; at++)
        {
            bytes[at] = at < head.Length ? head[at] : more[(at - head.Length) % more.Length];
        }

        var watch = Stopwatch.StartNew();
        var read = QuizReading.Read(bytes);
        var (seconds, peak) = (watch.Elapsed.TotalSeconds, Process.GetCurrentProcess().PeakWorkingSet64 / 1e6);
        var came = read.Refusal is { } refusal ? $"{refusal}" : $"{read.Value.Format}: {read.Value.Accepted + read.Value.Changed} questions, {read.Value.Skipped} skipped";
        Console.WriteLine($"| {name} | {seconds:0.00}{(seconds > MostSeconds ? " **too slow**" : "")} | {peak:0}{(peak > MostMegabytes ? " **too much**" : "")} | {came} |");
    }
}
