using System.IO.Compression;
using System.Text;
using Classroom.Quizzes.Formats;

namespace Classroom.Tests.Quizzes.Formats;

public sealed class RecognitionTests
{
    [Theory]
    [InlineData("Welcher, wo, was?{~a =b}", QuizFormat.Gift)]
    [InlineData("::t::Frage {T}", QuizFormat.Gift)]
    [InlineData("Frage {\n~a\n=b\n\nZweite {T}", QuizFormat.Gift)]
    [InlineData("Kurz {Berlin#x ~y =z}", QuizFormat.Gift)]
    [InlineData("Schreibe einen Aufsatz. {}", QuizFormat.Gift)]
    [InlineData("<p>Frage?</p> {=a ~b}", QuizFormat.Gift)]
    [InlineData("$CATEGORY: a\n\nZahl? {#3:1}", QuizFormat.Gift)]
    [InlineData("Frage?\nA. x\nB. y\nANSWER: A", QuizFormat.Aiken)]
    [InlineData("Menge {a}?\na) x\nb) y\nAnswer: b", QuizFormat.Aiken)]
    [InlineData("<?xml version=\"1.0\"?><!-- <html> --><quiz><question/></quiz>", QuizFormat.MoodleXml)]
    [InlineData("  <quiz>\n<question type=\"broken\"", QuizFormat.MoodleXml)]
    [InlineData("term\tdefinition\nHund\tdog", QuizFormat.Quizlet)]
    [InlineData("Hund - dog\nKatze - cat", QuizFormat.Quizlet)]
    [InlineData("Hund,dog\nKatze,cat", QuizFormat.Quizlet)]
    [InlineData("Hauptstadt?\nLyon\n*Paris", QuizFormat.Pasted)]
    [InlineData("Hauptstadt?\na) Lyon\nb) Paris\n\nNoch eine?\na) ja\nb) nein", QuizFormat.Pasted)]
    [InlineData("1. Wo?\na) hier\nb) *dort\n2. Wann?\na) jetzt\nb) *nie", QuizFormat.Pasted)]
    [InlineData("RIFF heißt was? {=Datei}", QuizFormat.Gift)]
    [InlineData("Was ist %PDF-1.4? {=ein Anfang}", QuizFormat.Gift)]
    [InlineData("Frage;A;B;richtig\nWo?;hier;dort;1", QuizFormat.Table)]
    [InlineData("question\tA\tB\nWo?\thier\tdort", QuizFormat.Table)]
    public void Text_is_recognised_by_what_is_in_it(string text, QuizFormat format)
    {
        var found = Recognition.Of(Encoding.UTF8.GetBytes(text));
        Assert.True(found.Done && found.Value == format, $"{found}");
    }

    [Theory]
    [InlineData("", FileRefusal.Empty)]
    [InlineData(" \r\n\t \uFEFF\n", FileRefusal.Empty)]
    [InlineData("%PDF-1.7\n%âãÏÓ\n1 0 obj", FileRefusal.Pdf)]
    [InlineData("{\\rtf1\\ansi Frage {\\b x}", FileRefusal.WordDocument)]
    [InlineData("<!DOCTYPE html><html><body>Frage {=a}</body></html>", FileRefusal.WebPage)]
    [InlineData("<?xml version=\"1.0\"?><questestinterop/>", FileRefusal.OtherXml)]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE quiz [<!ENTITY a \"b\"><!ENTITY c \"&a;&a;\">]><quiz>&c;</quiz>", FileRefusal.XmlEntities)]
    [InlineData("Liebe Eltern,\n\nam Montag ist schulfrei. Bitte denken Sie daran.\n\nViele Grüße", FileRefusal.NotAQuiz)]
    [InlineData("function f() {\n  return 1;\n}\n\nclass A {}", FileRefusal.NotAQuiz)]
    [InlineData("{\"question\": \"no\", \"answers\": [1, 2]}", FileRefusal.NotAQuiz)]
    public void What_is_no_quiz_is_refused_with_its_reason(string text, FileRefusal why) => Assert.Equal(why, Recognition.Of(Encoding.UTF8.GetBytes(text)).Refusal);

    [Theory]
    [InlineData("moodle_backup.xml", FileRefusal.MoodleBackup)]
    [InlineData("word/document.xml", FileRefusal.WordDocument)]
    [InlineData("ppt/presentation.xml", FileRefusal.Presentation)]
    [InlineData("questions.txt", FileRefusal.Archive)]
    public void Archives_are_known_by_their_parts(string part, FileRefusal why) => Assert.Equal(why, Recognition.Of(Zip((part, "x"))).Refusal);

    [Fact]
    public void An_OpenDocument_sheet_is_known_by_its_type() => Assert.Equal(
        FileRefusal.OpenDocumentSheet, Recognition.Of(Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<x/>"))).Refusal);

    [Fact]
    public void A_spreadsheet_is_a_table_unless_its_header_says_more()
    {
        var file = Zip(("xl/workbook.xml", "<x/>"));
        Assert.Equal(QuizFormat.Table, Recognition.Of(file).Value);
        Assert.Equal(FileRefusal.NotText, Recognition.Allows(file, QuizFormat.Gift).Refusal);
        Assert.Equal(QuizFormat.Kahoot, Recognition.Allows(file, QuizFormat.Kahoot).Value);
    }

    [Fact]
    public void A_zip_bomb_is_refused_before_it_is_unpacked() =>
        Assert.Equal(FileRefusal.ZipBomb, Recognition.Of(Zip(("xl/workbook.xml", "<x/>"), ("xl/worksheets/sheet1.xml", new string(' ', 210 * 1024 * 1024)))).Refusal);

    [Fact]
    public void A_zip_that_is_cut_off_is_damaged() => Assert.Equal(FileRefusal.Unreadable, Recognition.Of(Zip(("xl/workbook.xml", "<x/>")).AsMemory()[..60]).Refusal);

    [Fact]
    public void A_packed_Moodle_backup_is_known_by_its_list_of_files()
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(".ARCHIVE_INDEX"u8);
        }

        Assert.Equal(FileRefusal.MoodleBackup, Recognition.Of(stream.ToArray()).Refusal);
    }

    [Fact]
    public void Other_programs_files_are_known_by_their_first_bytes()
    {
        byte[] ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512]];
        Assert.Equal(FileRefusal.OldExcel, Recognition.Of(ole).Refusal);
        Assert.Equal(FileRefusal.WordDocument, Recognition.Of((byte[])[.. ole, .. Encoding.Unicode.GetBytes("WordDocument")]).Refusal);
        Assert.Equal(FileRefusal.Media, Recognition.Of((byte[])[0x89, .. "PNG\r\n\u001a\n\0\0\0\rIHDR"u8]).Refusal);
        Assert.Equal(FileRefusal.Archive, Recognition.Of((byte[])[0x1F, 0x8B, 8, 0, 1, 2, 3]).Refusal);
    }

    [Fact]
    public void Noise_is_no_text()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var noise = new byte[5_000];
            new Random(seed).NextBytes(noise);
            noise[0] = 0x01;
            Assert.Equal(FileRefusal.NotText, Recognition.Of(noise).Refusal);
        }
    }

    [Fact]
    public void Six_megabytes_are_too_many() => Assert.Equal(FileRefusal.TooLarge, Recognition.Of(new byte[6 * 1024 * 1024]).Refusal);

    private static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }
}
