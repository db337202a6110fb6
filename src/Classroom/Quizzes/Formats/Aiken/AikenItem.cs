namespace Classroom.Quizzes.Formats.Aiken;

/// <summary>The lines of one question as they come in.</summary>
internal sealed class AikenItem(SourceText source, int firstLine)
{
    /// <summary>More options than any question may have: the rest need not be kept.</summary>
    private const int MostOptions = 26;

    private readonly RowRemarks _remarks = new();
    private readonly List<string> _prompt = [source.Line(firstLine).Trim().ToString()];
    private readonly List<(char Letter, string Words)> _options = [];

    public bool HasOptions => _options.Count > 0;

    /// <summary>Takes "C. words" where C is a letter that may come now; a prompt may begin with "I. Newton".</summary>
    public bool TakesOption(ReadOnlySpan<char> line)
    {
        if (!AikenLine.IsOption(line, out var letter, out var words) || _options.Count == MostOptions
            || (_options.Count == 0 ? letter != 'A' : letter <= _options[^1].Letter))
        {
            return false;
        }

        _options.Add((letter, words.ToString()));
        return true;
    }

    /// <summary>Moodle wants every text on one line; whoever broke it meant the same.</summary>
    public void Continue(int line)
    {
        var words = source.Line(line).Trim().ToString();
        _remarks.Add(RemarkKind.LinesJoined, source.SpotOfLine(line));
        if (!HasOptions)
        {
            _prompt.Add(words);
        }
        else if (_options[^1].Words.Length < 2 * QuestionRules.LongestOption)
        {
            // Longer than may be: the rule says so, the rest need not be kept.
            _options[^1] = (_options[^1].Letter, $"{_options[^1].Words} {words}".Trim());
        }
    }

    public ReadRow Finish(int line, ReadOnlySpan<char> answer)
    {
        var letters = AikenLine.Letters(answer);
        List<int> correct = [.. letters.Select(letter => _options.FindIndex(option => option.Letter == letter)).Distinct().Order()];
        if (_options.Count < QuestionRules.FewestOptions)
        {
            return Skipped(RemarkKind.BreaksRule, source.SpotOfLine(line), nameof(QuestionFlaw.TooFewOptions));
        }

        if (correct.Count == 0 || correct[0] < 0)
        {
            return Skipped(RemarkKind.AnswerLineUnclear, source.SpotOfLine(line), Quote.Of(source.Line(line)));
        }

        if (correct.Count > 1)
        {
            _remarks.Add(RemarkKind.SeveralAnswersTaken, source.SpotOfLine(line), Quote.Of(source.Line(line)));
        }

        List<string> options = _options.ConvertAll(option => MarkdownText.Literal(option.Words));
        QuestionBody body = correct.Count > 1 ? new MultipleChoiceBody(options, correct) : new SingleChoiceBody(options, correct[0]);
        return new(source.SpotOfLine(firstLine), new(MarkdownText.Literal(string.Join('\n', _prompt)), body), _remarks.All) { Title = Title };
    }

    public ReadRow Unfinished() => Skipped(RemarkKind.AnswerLineMissing, source.SpotOfLine(firstLine));

    private string Title => Quote.Title(_prompt[0]);

    private ReadRow Skipped(RemarkKind why, Spot where, string? about = null) =>
        new(source.SpotOfLine(firstLine), null, [new(why, where, about)]) { Title = Title };
}
