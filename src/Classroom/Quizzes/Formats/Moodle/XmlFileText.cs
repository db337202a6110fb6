using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace Classroom.Quizzes.Formats.Moodle;

/// <summary>The text of an XML file. What its first line says of the encoding is believed only where the bytes do not say otherwise.</summary>
internal static partial class XmlFileText
{
    private const int LongestDeclaration = 200;

    public static string Decode(ReadOnlySpan<byte> file)
    {
        var hasMark = file is [0xFE or 0xFF, _, ..];
        if (!hasMark && !Utf8.IsValid(file) && Declared(file) is { } encoding)
        {
            return encoding.GetString(file).ReplaceLineEndings("\n");
        }

        return FileText.Decode(file);
    }

    /// <summary>
    /// Whether a document type stands before the first element: that is where entities are defined. XML without one can hold no
    /// entities of its own.
    /// </summary>
    public static bool DefinesDocumentType(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var rest = text.AsSpan(i);
            if (rest.StartsWith("<!--"))
            {
                i = After(text, "-->", i);
            }
            else if (rest.StartsWith("<?"))
            {
                i = After(text, "?>", i);
            }
            else if (text[i] == '<')
            {
                return rest.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);
            }
        }

        return false;
    }

    /// <summary>
    /// Where a tag with thousands of attributes begins, or the end of the text. Reading one takes the square of their number, so what
    /// comes from there on counts as broken.
    /// </summary>
    public static int CrowdedTag(string text)
    {
        const int most = 2_000;
        int open = 0, attributes = 0;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            switch (text[i])
            {
                case '<':
                    (open, attributes) = (i, 0);
                    break;
                case '>':
                    attributes = 0;
                    break;
                case '=' when text[i + 1] is '"' or '\'' or ' ':
                    attributes++;
                    break;
            }

            if (attributes > most)
            {
                return open;
            }
        }

        return text.Length;
    }

    private static int After(string text, string end, int from) =>
        text.IndexOf(end, from, StringComparison.Ordinal) is >= 0 and var at ? at + end.Length - 1 : text.Length;

    // Latin-1 is not among the code pages: as on the web, it is read as Windows-1252, by FileText.
    private static Encoding? Declared(ReadOnlySpan<byte> file)
    {
        var name = Declaration().Match(Encoding.Latin1.GetString(file[..Math.Min(file.Length, LongestDeclaration)]));
        return name.Success ? CodePagesEncodingProvider.Instance.GetEncoding(name.Groups[1].Value) : null;
    }

    [GeneratedRegex("""^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']""")]
    private static partial Regex Declaration();
}
