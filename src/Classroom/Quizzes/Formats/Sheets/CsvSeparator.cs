namespace Classroom.Quizzes.Formats.Sheets;

/// <summary>What stands between the cells: the sign of which most lines have equally many outside quotation marks.</summary>
internal static class CsvSeparator
{
    private const int LinesLookedAt = 12, CharactersLookedAt = 64_000;

    /// <param name="from">Where the table begins: after the line by which a spreadsheet names its separator.</param>
    public static char Of(string text, out int from)
    {
        from = 0;
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 5 && text[5] == '\n')
        {
            from = 6;
            return text[4];
        }

        var lines = Counted(text);
        return lines.Count == 0 ? ',' : new[] { ',', ';', '\t' }.MaxBy(separator => Score(lines, separator));
    }

    private static int Score(List<Dictionary<char, int>> lines, char separator)
    {
        var alike = lines.Select(line => line.GetValueOrDefault(separator)).Where(count => count > 0).GroupBy(count => count)
            .OrderByDescending(same => same.Count()).ThenByDescending(same => same.Key).FirstOrDefault();
        return alike is null ? 0 : (alike.Count() * 1_000) + Math.Min(alike.Key, 999);
    }

    private static List<Dictionary<char, int>> Counted(string text)
    {
        var lines = new List<Dictionary<char, int>>();
        var line = new Dictionary<char, int>();
        var quoted = false;
        for (var i = 0; i < Math.Min(text.Length, CharactersLookedAt) && lines.Count < LinesLookedAt; i++)
        {
            quoted ^= text[i] == '"';
            if (!quoted && text[i] is ',' or ';' or '\t')
            {
                line[text[i]] = line.GetValueOrDefault(text[i]) + 1;
            }
            else if (!quoted && text[i] == '\n')
            {
                lines.Add(line);
                line = [];
            }
        }

        lines.Add(line);
        return lines;
    }
}
