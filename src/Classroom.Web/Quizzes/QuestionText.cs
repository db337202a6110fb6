using Classroom.Quizzes.Formats;

namespace Classroom.Web.Quizzes;

/// <summary>A question's prompt where there is room for a line.</summary>
public static class QuestionText
{
    private const int Most = 80;

    /// <summary>The first words, without marks; empty where there are none.</summary>
    public static string Begin(string prompt)
    {
        var line = prompt.AsSpan().Trim();
        line = line[..Math.Min(line.Length, 4 * Most)];
        var words = MarkdownText.Plain(line.ToString()).Replace("**", "").ReplaceLineEndings(" ").Trim();
        return words.Length <= Most ? words : words[..(char.IsHighSurrogate(words[Most - 2]) ? Most - 2 : Most - 1)] + "…";
    }
}
