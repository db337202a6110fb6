namespace Classroom.Quizzes.Formats.Pasted;

/// <summary>The lines between two blank ones, and the question that they are.</summary>
internal sealed class PastedBlock(SourceText source, int firstLine, int lastLine)
{
    /// <summary>More than any question may have.</summary>
    private const int MostOptions = 300;

    private static readonly (string True, string False)[] TrueFalse =
        [("True", "False"), ("Wahr", "Falsch"), ("Richtig", "Falsch")];

    /// <summary>Whether it looks as if somebody had meant a question with options and not a paragraph.</summary>
    public bool LooksLikeQuestion()
    {
        if (lastLine - firstLine is < 2 or > 20)
        {
            return false;
        }

        var options = Lines(firstLine + 1);
        return (options.Exists(option => option.IsRight) && !options.TrueForAll(option => option.IsStarBullet))
            || options.TrueForAll(option => option.Bullet is 'a' or '1');
    }

    public ReadRow Row(int number)
    {
        var start = source.SpotOfLine(firstLine);
        var optionsAt = OptionsAt();
        var prompt = Prompt(optionsAt, number);
        return new(start, new(prompt, Body(optionsAt)), []) { Title = Quote.Title(prompt) };
    }

    private List<PastedLine> Lines(int from)
    {
        var texts = Enumerable.Range(from, Math.Min(lastLine - from + 1, MostOptions)).Select(line => source.Line(line).Trim().ToString()).ToList();
        var lines = texts.ConvertAll(text => PastedLine.Read(text));

        // Letters and numbers are bullets where every line has one, from the first that has.
        var first = lines.FindIndex(line => line.Bullet is 'a' or '1');
        return first >= 0 && first < lines.Count - 1 && lines.Skip(first).All(line => line.Bullet == lines[first].Bullet)
            ? lines
            : texts.ConvertAll(text => PastedLine.Read(text, hasLabels: false));
    }

    // Where options have bullets, what stands before the first is the prompt; else the prompt is one line, for right ones alone have marks.
    private int OptionsAt()
    {
        var lines = Lines(firstLine + 1);
        var hasBullets = lines.Count(line => line.Bullet != '\0' || line.IsStarBullet) > 1;
        if (hasBullets)
        {
            return firstLine + 1 + lines.FindIndex(line => line.IsMarked);
        }

        // Two lines without a mark are a prompt of two lines.
        return lines.Count < 2 && !lines.Exists(line => line.IsRight) ? lastLine + 1 : firstLine + 1;
    }

    private string Prompt(int optionsAt, int number)
    {
        var prompt = string.Join('\n', Enumerable.Range(firstLine, optionsAt - firstLine).Select(line => source.Line(line).Trim().ToString()));

        // The third block beginning with "3." counts its questions.
        var counted = PastedLine.Read(source.Line(firstLine));
        return counted.Bullet == '1' && !counted.IsRight && counted.Words.Length > 0 && IsNumbered(prompt, number)
            ? counted.Words + prompt[(prompt.IndexOf('\n') is >= 0 and var end ? end : prompt.Length)..]
            : prompt;
    }

    private static bool IsNumbered(string prompt, int number)
    {
        var digits = prompt.AsSpan().TrimStart('(');
        var end = digits.IndexOfAnyExceptInRange('0', '9');
        return end > 0 && int.TryParse(digits[..end], out var said) && said == number;
    }

    private QuestionBody Body(int optionsAt)
    {
        if (optionsAt > lastLine)
        {
            return new OpenTextBody();
        }

        var lines = Lines(optionsAt);
        var starsAreBullets = lines.Count > 1 && lines.TrueForAll(line => line.IsStarBullet);
        var options = lines.ConvertAll(line => line.Words);
        List<int> right = starsAreBullets ? [] : [.. lines.Index().Where(line => line.Item.IsRight).Select(line => line.Index)];
        return right switch
        {
            [] => new PollBody(options),
            [var one] when IsTrueFalse(options, one) is { } correct => new TrueFalseBody(correct),
            [var one] => new SingleChoiceBody(options, one),
            _ => new MultipleChoiceBody(options, right),
        };
    }

    private static bool? IsTrueFalse(List<string> options, int right)
    {
        if (options is not [var first, var second])
        {
            return null;
        }

        foreach (var (yes, no) in TrueFalse)
        {
            if ((Same(first, yes) && Same(second, no)) || (Same(first, no) && Same(second, yes)))
            {
                return Same(options[right], yes);
            }
        }

        return null;
    }

    private static bool Same(string text, string word) => text.Equals(word, StringComparison.OrdinalIgnoreCase);
}
