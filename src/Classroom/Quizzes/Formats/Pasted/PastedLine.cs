namespace Classroom.Quizzes.Formats.Pasted;

/// <summary>One line of a pasted block: its words without the mark and the bullet before them.</summary>
/// <param name="IsRight">Whether it has a star before or behind its words, or a tick.</param>
/// <param name="IsStarBullet">Whether the mark is a star and a space, which is a bullet too where every option has it.</param>
/// <param name="Bullet">'-' for a sign, 'a' for a letter, '1' for a number, or \0.</param>
internal readonly record struct PastedLine(string Words, bool IsRight, bool IsStarBullet, char Bullet)
{
    public bool IsMarked => IsRight || Bullet != '\0';

    /// <param name="hasLabels">Whether "a)" and "1." are bullets here; "z. B." is none.</param>
    public static PastedLine Read(ReadOnlySpan<char> line, bool hasLabels = true)
    {
        line = line.Trim();
        var star = TakeStar(ref line, out var isStarBullet);
        var bullet = TakeBullet(ref line, hasLabels);
        star |= TakeStar(ref line, out _);
        if (line is [.., var last, '*'] && last is not ('*' or '\\') && !line[..^1].Contains('*'))
        {
            line = line[..^1].TrimEnd();
            star = true;
        }

        return new(line.ToString(), star, isStarBullet, bullet);
    }

    // Two stars begin strong words, and so does one that another closes within the line: "*very* old".
    private static bool TakeStar(ref ReadOnlySpan<char> line, out bool isBullet)
    {
        isBullet = false;
        if (line is ['✓' or '✔' or '✅', ..])
        {
            line = line[1..].TrimStart("\uFE0F ");
            return true;
        }

        if (line.StartsWith("[x]", StringComparison.OrdinalIgnoreCase))
        {
            line = line[3..].TrimStart();
            return true;
        }

        if (line is not ['*', var next, ..] || next == '*' || (line[1..].IndexOf('*') is > 0 and var close && close < line.Length - 2))
        {
            return false;
        }

        isBullet = next is ' ' or '\t';
        line = line[1..].TrimStart();
        return true;
    }

    // "a) words", "(b) words", "3. words", "- words": a bullet ends in a space, or ")" is enough.
    private static char TakeBullet(ref ReadOnlySpan<char> line, bool hasLabels)
    {
        if (line is ['-' or '–' or '•' or '·' or '○' or '◦' or '▪', ' ' or '\t', ..])
        {
            line = line[2..].TrimStart();
            return '-';
        }

        if (line.StartsWith("[ ]", StringComparison.Ordinal))
        {
            line = line[3..].TrimStart();
            return '-';
        }

        if (!hasLabels)
        {
            return '\0';
        }

        var start = line is ['(', ..] ? 1 : 0;
        var end = start;
        while (end < line.Length && end - start < 2 && char.IsAsciiDigit(line[end]))
        {
            end++;
        }

        var kind = end > start ? '1' : 'a';
        if (end == start && end < line.Length && char.IsLetter(line[end]))
        {
            end++;
        }

        if (end == start || end >= line.Length || !(line[end] == ')' || (line[end] == '.' && start == 0))
            || (end + 1 < line.Length && line[end] == '.' && !char.IsWhiteSpace(line[end + 1])))
        {
            return '\0';
        }

        line = line[(end + 1)..].TrimStart();
        return kind;
    }
}
