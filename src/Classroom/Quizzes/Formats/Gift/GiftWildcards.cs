namespace Classroom.Quizzes.Formats.Gift;

/// <summary>
/// In Moodle * in a short answer stands for anything, and \* for itself. We have no such sign: at the edges it is left out,
/// within the words it is taken for itself.
/// </summary>
internal static class GiftWildcards
{
    public static bool IsIn(string words) => words is ['*', ..] || EndsWithWildcard(words);

    public static string Read(string words)
    {
        var start = 0;
        while (start < words.Length && words[start] == '*')
        {
            start++;
        }

        words = words[start..];
        while (EndsWithWildcard(words))
        {
            words = words[..^1];
        }

        return words.Replace("\\*", "*").Trim();
    }

    public static string Write(string words) => words.Replace("*", "\\*");

    private static bool EndsWithWildcard(string words) => words is [.., '*'] and not [.., '\\', '*'];
}
