using System.Text;

namespace Classroom.Quizzes.Formats.Sheets;

/// <summary>Several texts in one cell, one a line; \\ and \n stand for themselves within one.</summary>
internal static class AcceptedLines
{
    public static string Written(IEnumerable<string> accepted) => string.Join('\n', accepted.Select(answer =>
        answer.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)));

    public static IEnumerable<string> Read(string cell) => cell.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Unescaped);

    private static string Unescaped(string line)
    {
        var text = new StringBuilder();
        for (var i = 0; i < line.Length; i++)
        {
            var escapes = line[i] == '\\' && i + 1 < line.Length;
            text.Append(!escapes ? line[i] : line[++i] == 'n' ? '\n' : line[i]);
        }

        return text.ToString();
    }
}
