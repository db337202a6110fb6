using System.Text;

namespace Classroom.Quizzes.Formats;

/// <summary>The text of a file, whatever encoding its program wrote: UTF-8 and UTF-16 with or without their mark, else Windows-1252.</summary>
public static class FileText
{
    private static readonly Encoding StrictUtf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Line breaks become \n; every byte sequence has a text, so nothing is refused here.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes) => Raw(bytes).ReplaceLineEndings("\n").TrimStart('\uFEFF');

    private static string Raw(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] || LooksLikeUtf16(bytes, zeroAt: 1))
        {
            return Encoding.Unicode.GetString(bytes);
        }

        if (bytes is [0xFE, 0xFF, ..] || LooksLikeUtf16(bytes, zeroAt: 0))
        {
            return Encoding.BigEndianUnicode.GetString(bytes);
        }

        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Windows1252.GetString(bytes);
        }
    }

    // Text without a mark: spaces, line breaks and punctuation have a zero for one of their two bytes whatever the script, and always for
    // the same one; other encodings have no zeros. (U+4E00 and its like have their zero on the other side.)
    private static bool LooksLikeUtf16(ReadOnlySpan<byte> bytes, int zeroAt)
    {
        const int sample = 4096;
        int zeros = 0, others = 0, pairs = Math.Min(bytes.Length / 2, sample);
        for (var i = 0; i < pairs; i++)
        {
            zeros += bytes[(2 * i) + zeroAt] == 0 && bytes[(2 * i) + 1 - zeroAt] is (>= 0x20 and < 0x7F) or (byte)'\n' or (byte)'\r' or (byte)'\t' ? 1 : 0;
            others += bytes[(2 * i) + 1 - zeroAt] == 0 ? 1 : 0;
        }

        return zeros * 20 >= pairs && zeros > 2 * others;
    }
}
