namespace Classroom.Quizzes.Formats.Gift;

/// <summary>How a text of a GIFT file is written; its name may stand before it in brackets.</summary>
internal enum GiftMarkup
{
    /// <summary>Plain text in which HTML counts. What has no name before it is this, or what the prompt is.</summary>
    Moodle,
    Html,
    Plain,
    Markdown,
}

internal static class GiftMarkups
{
    /// <summary>Takes the name off; brackets that name nothing known are text.</summary>
    public static GiftMarkup Take(ref ReadOnlySpan<char> text, GiftMarkup otherwise)
    {
        text = text.Trim();
        if (text is not ['[', ..])
        {
            return otherwise;
        }

        foreach (var markup in Enum.GetValues<GiftMarkup>())
        {
            var name = markup.ToString();
            if (text.Length > name.Length + 1 && text[name.Length + 1] == ']' && text[1..].StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                text = text[(name.Length + 2)..].Trim();
                return markup;
            }
        }

        return otherwise;
    }
}
