namespace Classroom.Quizzes.Formats;

/// <summary>Where TeX stands in our Markdown: what a page draws as formulas.</summary>
public static class TexSpans
{
    /// <summary>The stretches with their delimiters, in order. What stands behind a backslash opens none. Linear time.</summary>
    public static IReadOnlyList<(int Start, int End)> Of(string markdown)
    {
        List<(int, int)> spans = [];
        var tex = new TexScanner(markdown);
        for (var i = 0; i < markdown.Length; i++)
        {
            if (markdown[i] is '\\' or '$' && tex.Opens(i, out var end))
            {
                spans.Add((i, end));
                i = end - 1;
            }
            else if (markdown[i] == '\\' && i + 1 < markdown.Length && MarkdownText.IsPunctuation(markdown[i + 1]))
            {
                i++;
            }
        }

        return spans;
    }
}
