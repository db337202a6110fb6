using System.Text;
using Classroom.Quizzes.Formats.Sheets;
using Classroom.Rooms;

namespace Classroom.Quizzes.Formats;

/// <summary>Which format a file has, by what is in it; its name may say anything.</summary>
public static class Recognition
{
    public static Outcome<QuizFormat, FileRefusal> Of(ReadOnlyMemory<byte> file)
    {
        if (RefusalOf(file) is { } refusal)
        {
            return refusal;
        }

        if (FileSignature.IsZip(file.Span))
        {
            return SheetRecognition.Of(file) ?? QuizFormat.Table;
        }

        var text = FileText.Decode(file.Span);
        return XmlPrologue.IsIn(text) ? OfXml(text) : OfText(file, text);
    }

    /// <summary>The format that somebody chose, unless no reader of it can read this.</summary>
    public static Outcome<QuizFormat, FileRefusal> Allows(ReadOnlyMemory<byte> file, QuizFormat chosen)
    {
        if (RefusalOf(file) is { } refusal)
        {
            return refusal;
        }

        var isSheet = chosen is QuizFormat.Kahoot or QuizFormat.Blooket or QuizFormat.Wayground or QuizFormat.Table;
        return FileSignature.IsZip(file.Span) && !isSheet ? FileRefusal.NotText : chosen;
    }

    private static FileRefusal? RefusalOf(ReadOnlyMemory<byte> file)
    {
        if (file.Length > QuizReading.LargestFile)
        {
            return FileRefusal.TooLarge;
        }

        if (file.IsEmpty)
        {
            return FileRefusal.Empty;
        }

        return FileSignature.RefusalOf(file) ?? (FileSignature.IsZip(file.Span) ? null : TextRefusalOf(file.Span));
    }

    private static FileRefusal? TextRefusalOf(ReadOnlySpan<byte> file)
    {
        // An even number of bytes, for UTF-16.
        var head = FileText.Decode(file[..Math.Min(file.Length, 64 * 1024)]);
        return IsNoise(head) ? FileRefusal.NotText
            : XmlPrologue.IsIn(head) && XmlPrologue.Read(head).DefinesEntities ? FileRefusal.XmlEntities
            : !PlainText.IsVisible(head) && !PlainText.IsVisible(FileText.Decode(file)) ? FileRefusal.Empty
            : null;
    }

    private static Outcome<QuizFormat, FileRefusal> OfXml(string text)
    {
        var prologue = XmlPrologue.Read(text);
        return prologue.Root.Equals("quiz", StringComparison.OrdinalIgnoreCase) ? QuizFormat.MoodleXml
            : prologue.Root.Equals("html", StringComparison.OrdinalIgnoreCase) ? FileRefusal.WebPage
            : FileRefusal.OtherXml;
    }

    private static Outcome<QuizFormat, FileRefusal> OfText(ReadOnlyMemory<byte> file, string text)
    {
        // A header that is known says most: the cells below it may hold anything, braces too.
        if (SheetRecognition.Of(Head(file)) is { } sheet)
        {
            return sheet;
        }

        var evidence = new TextEvidence(new(text));
        return evidence.Strongest() ?? evidence.Weaker() ?? (Outcome<QuizFormat, FileRefusal>)FileRefusal.NotAQuiz;
    }

    // Whole lines, so that no character is cut: headers stand at the beginning.
    private static ReadOnlyMemory<byte> Head(ReadOnlyMemory<byte> file)
    {
        const int enough = 128 * 1024;
        if (file.Length <= enough)
        {
            return file;
        }

        var head = file.Span[..enough];
        var end = head.LastIndexOf((byte)'\n') + 1;
        return file[..(end == 0 ? enough : head.Contains((byte)0) ? end + (end % 2) : end)];
    }

    // Text has hardly any characters that no one types; noise has many, and so has what no encoding explains.
    private static bool IsNoise(string text)
    {
        var strange = text.EnumerateRunes().Count(rune => rune.Value is < ' ' and not ('\t' or '\n' or '\f' or '\v') or 0x7F or 0xFFFD
            || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.OtherNotAssigned);
        return strange * 50 > text.Length;
    }
}
