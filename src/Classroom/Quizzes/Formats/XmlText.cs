using System.Text;

namespace Classroom.Quizzes.Formats;

/// <summary>Text as XML can hold it.</summary>
internal static class XmlText
{
    /// <summary>Without the few controls and halves of characters that XML has no way to write, and databases no way to keep.</summary>
    public static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value is '\t' or '\n' or '\r' or >= ' ' and not (0xFFFE or 0xFFFF) ? clean.Append(rune) : clean;
        }

        return clean.ToString();
    }
}
