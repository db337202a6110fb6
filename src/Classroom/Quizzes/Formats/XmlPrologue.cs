namespace Classroom.Quizzes.Formats;

/// <summary>What stands before and in the first tag of an XML text, looked at without parsing it.</summary>
internal readonly record struct XmlPrologue(string Root, bool DefinesEntities)
{
    private const int LongestName = 100;

    /// <summary>Whether the text is meant as XML, or a whole page of HTML. A GIFT file may begin with a tag too.</summary>
    public static bool IsIn(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase)
            || Read(text).Root.ToUpperInvariant() is "QUIZ" or "HTML" or "QUESTESTINTEROP";
    }

    public static XmlPrologue Read(string text)
    {
        var definesEntities = false;
        var at = SkipSpace(text, 0);
        while (at + 1 < text.Length && text[at] == '<' && text[at + 1] is '?' or '!')
        {
            var end = End(text, at, ref definesEntities);
            if (end < 0)
            {
                return new("", definesEntities);
            }

            at = SkipSpace(text, end);
        }

        var name = at < text.Length && text[at] == '<' ? text.AsSpan(at + 1, Math.Min(LongestName, text.Length - at - 1)) : [];
        var length = name.IndexOfAnyExcept("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.:");
        return new((length < 0 ? name : name[..length]).ToString(), definesEntities);
    }

    private static int End(string text, int at, ref bool definesEntities)
    {
        var (opening, closing) = text.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal) ? ("<!--", "-->")
            : text[at + 1] == '?' ? ("<?", "?>")
            : ("<!", ">");
        var end = text.IndexOf(closing, at + opening.Length, StringComparison.Ordinal);
        if (opening != "<!")
        {
            return end < 0 ? -1 : end + closing.Length;
        }

        // A document type with definitions of its own stands in brackets.
        var bracket = text.AsSpan(at, (end < 0 ? text.Length : end) - at).IndexOf('[');
        if (bracket < 0)
        {
            return end < 0 ? -1 : end + 1;
        }

        end = text.IndexOf("]", at, StringComparison.Ordinal);
        definesEntities |= text.AsSpan(at, (end < 0 ? text.Length : end) - at).Contains("<!ENTITY", StringComparison.OrdinalIgnoreCase);
        end = end < 0 ? -1 : text.IndexOf('>', end);
        return end < 0 ? -1 : end + 1;
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == '\uFEFF'))
        {
            at++;
        }

        return at;
    }
}
