using System.Xml;

namespace Classroom.Quizzes.Formats.Moodle;

/// <summary>Texts and pictures as Moodle's XML holds them.</summary>
internal static class MoodleMarkup
{
    public static void Text(XmlWriter xml, string element, string markdown, Action? within = null)
    {
        xml.WriteStartElement(element);
        xml.WriteAttributeString("format", "markdown");
        xml.WriteElementString("text", XmlText.Clean(markdown));
        within?.Invoke();
        xml.WriteEndElement();
    }

    public static string Picture(string alt, string name)
    {
        var escaped = alt.ReplaceLineEndings(" ").Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);
        return $"![{escaped}]({MoodleText.FilePrefix}{name})";
    }

    /// <summary>Moodle goes by the name.</summary>
    public static string ExtensionOf(ReadOnlySpan<byte> picture) => picture switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => ".png",
        [0xFF, 0xD8, ..] => ".jpg",
        [(byte)'G', (byte)'I', (byte)'F', ..] => ".gif",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', ..] => ".webp",
        _ => ".bin",
    };
}
