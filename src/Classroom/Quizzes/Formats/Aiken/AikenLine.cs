namespace Classroom.Quizzes.Formats.Aiken;

/// <summary>What one line of an Aiken file looks like by itself.</summary>
internal static class AikenLine
{
    private const string Answer = "ANSWER";

    // As people write it who do not write for Moodle: only where nothing but letters stands behind it.
    private static readonly string[] OtherAnswers =
    [
        "CORRECT ANSWER", "RIGHT ANSWER", "ANTWORT", "RICHTIGE ANTWORT", "LÖSUNG", "RÉPONSE", "BONNE RÉPONSE", "RESPUESTA", "RESPUESTA CORRECTA",
        "RISPOSTA", "RESPOSTA", "ОТВЕТ", "答案",
    ];

    private static readonly string[] Explanations =
        ["EXPLANATION", "FEEDBACK", "RATIONALE", "ERKLÄRUNG", "BEGRÜNDUNG", "EXPLICATION", "EXPLICACIÓN", "RETROALIMENTACIÓN"];

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

    /// <summary>"ANSWER: B", also in lower case and in strong type: what stands behind the colon.</summary>
    public static bool IsAnswer(ReadOnlySpan<char> line, out ReadOnlySpan<char> letters)
    {
        line = line.Trim(" \t\u00A0*");
        if (IsLabelled(line, Answer, out letters))
        {
            return true;
        }

        foreach (var word in OtherAnswers)
        {
            if (IsLabelled(line, word, out letters) && AreLetters(letters))
            {
                return true;
            }
        }

        letters = [];
        return false;
    }

    /// <summary>"Explanation: words", which some write below the answer.</summary>
    public static bool IsExplanation(ReadOnlySpan<char> line, out ReadOnlySpan<char> words)
    {
        line = line.Trim(" \t\u00A0*");
        words = [];
        foreach (var word in Explanations)
        {
            if (IsLabelled(line, word, out words) && !words.IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLabelled(ReadOnlySpan<char> line, string label, out ReadOnlySpan<char> rest)
    {
        rest = [];
        if (!line.StartsWith(label, StringComparison.OrdinalIgnoreCase) || line[label.Length..].TrimStart(" \t\u00A0\u202F*") is not [':' or '\uFF1A', .. var after])
        {
            return false;
        }

        rest = after.Trim(" \t\u00A0*");
        return true;
    }

    private static bool AreLetters(ReadOnlySpan<char> text)
    {
        var any = false;
        foreach (var range in text.SplitAny(" ,;&/+"))
        {
            switch (text[range])
            {
                case []:
                    break;
                case [>= 'A' and <= 'Z' or >= 'a' and <= 'z'] or [>= 'A' and <= 'Z' or >= 'a' and <= 'z', '.' or ')']:
                    any = true;
                    break;
                default:
                    return false;
            }
        }

        return any;
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
