using System.Text;
using Classroom.Quizzes.Formats;

namespace Classroom.Tests.Quizzes.Formats;

public sealed class FileTextTests
{
    public static readonly TheoryData<string> Texts =
    [
        "Where?{=Cairo ~Luxor}", "Größe in €? {#3}\nnoch „eine“ Zeile", "Где Волга? {T}\n\nКакая столица? {=Москва ~Тверь}",
        "عاصمة مصر؟ {=القاهرة ~الأقصر}", "一二三？ {=一 ~二}\n\n水？{T}",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_encoding_of_Unicode_is_found_with_and_without_its_mark(string text)
    {
        foreach (var encoding in new Encoding[] { new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true) })
        {
            Assert.Equal(text, FileText.Decode(encoding.GetBytes(text)));
            Assert.Equal(text, FileText.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]));
        }
    }

    [Fact]
    public void What_is_no_Unicode_is_Windows_1252() =>
        Assert.Equal("Größe „in“ € – ok", FileText.Decode(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes("Größe „in“ € – ok")));

    [Fact]
    public void Line_breaks_are_one_kind() => Assert.Equal("a\nb\nc\nd", FileText.Decode("a\r\nb\rc\nd"u8));
}
