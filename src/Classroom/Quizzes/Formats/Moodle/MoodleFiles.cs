using Classroom.Quizzes.Formats.Html;

namespace Classroom.Quizzes.Formats.Moodle;

/// <summary>The one picture of a question: the first that its prompt names and that the file holds.</summary>
internal static class MoodleFiles
{
    private const int MostLookedAt = 30;

    public static FoundImage? PictureOf(MoodleElement? prompt, IReadOnlyList<HtmlImage> named, RowDraft row, Spot where)
    {
        FoundImage? picture = null;
        foreach (var image in named.Take(MostLookedAt))
        {
            if (picture is not null)
            {
                row.Say(RemarkKind.ImageLeftOut, where, NameOf(image.Source));
            }
            else if (BytesOf(prompt, image.Source) is { Length: > 0 } bytes)
            {
                picture = new FoundImage(NameOf(image.Source), bytes, image.Alt);
            }
            else
            {
                var isOnTheWeb = image.Source.StartsWith("http", StringComparison.OrdinalIgnoreCase) || image.Source.StartsWith("//", StringComparison.Ordinal);
                row.Say(isOnTheWeb ? RemarkKind.ImageNotFetched : RemarkKind.ImageMissing, where, image.Source);
            }
        }

        return picture;
    }

    private static byte[]? BytesOf(MoodleElement? prompt, string source)
    {
        const string inline = ";base64,";
        if (source.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase) && source.IndexOf(inline, StringComparison.Ordinal) is > 0 and var at)
        {
            return Decoded(Uri.UnescapeDataString(source[(at + inline.Length)..]));
        }

        var name = NameOf(source);
        return prompt?.Elements("file").FirstOrDefault(file => file.Attribute("name") == name) is { } found ? Decoded(found.Value) : null;
    }

    private static string NameOf(string source)
    {
        if (source.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            return "";
        }

        var path = source.Split('?', '#')[0];
        return Uri.UnescapeDataString(path[(path.LastIndexOf('/') + 1)..]);
    }

    private static byte[]? Decoded(string base64)
    {
        var bytes = new byte[base64.Length * 3 / 4 + 3];
        return Convert.TryFromBase64String(base64.Trim(), bytes, out var length) ? bytes[..length] : null;
    }
}
