namespace Classroom.Quizzes.Formats.Aiken;

/// <summary>What one line of an Aiken file looks like by itself.</summary>
internal static class AikenLine
{
    private const string Answer = "ANSWER";

    /// <summary>"A. words", "b) words", with or without the space: the letter in upper case and the words.</summary>
    public static bool IsOption(ReadOnlySpan<char> line, out char letter, out ReadOnlySpan<char> words)
    {
        line = line.Trim();
        letter = '\0';
        words = [];
        if (line is ['(', ..])
        {
            line = line[1..];
        }

        if (line.Length < 2 || !char.IsAsciiLetter(line[0]) || line[1] is not ('.' or ')'))
        {
            return false;
        }

        letter = char.ToUpperInvariant(line[0]);
        words = line[2..].Trim();
        return true;
    }

    /// <summary>"ANSWER: B", also in lower case: what stands behind the colon.</summary>
    public static bool IsAnswer(ReadOnlySpan<char> line, out ReadOnlySpan<char> letters)
    {
        line = line.Trim();
        letters = [];
        if (!line.StartsWith(Answer, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var rest = line[Answer.Length..].TrimStart();
        if (rest is not [':' or '\uFF1A', ..])
        {
            return false;
        }

        letters = rest[1..].Trim();
        return true;
    }

    /// <summary>The letters that an answer line names: "B", "b)", "A, C", "A and C", "B. its words"; none where it says something else.</summary>
    public static List<char> Letters(ReadOnlySpan<char> letters)
    {
        var named = new List<char>();
        foreach (var range in letters.SplitAny(" ,;&/+"))
        {
            var word = letters[range];
            if (word is [var letter] && char.IsAsciiLetter(letter))
            {
                named.Add(char.ToUpperInvariant(letter));
                continue;
            }

            if (word is [var labelled, '.' or ')'] && char.IsAsciiLetter(labelled))
            {
                named.Add(char.ToUpperInvariant(labelled));
            }

            // Behind "B." or any word stand words, and no more letters.
            if (!word.IsEmpty && !word.Equals("and", StringComparison.OrdinalIgnoreCase))
            {
                break;
            }
        }

        return named;
    }
}
