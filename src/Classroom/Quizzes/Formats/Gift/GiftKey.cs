namespace Classroom.Quizzes.Formats.Gift;

/// <summary>What stands between the braces: the kind of the question, its options and what is right.</summary>
internal sealed class GiftKey(string text, Range answers, GiftTexts texts, GiftExplanation explanation, RowRemarks remarks, Func<int, Spot> spotAt)
{
    private readonly int _start = answers.Start.Value, _end = answers.End.Value;

    /// <summary>The body, or null where the remarks say why there is none.</summary>
    public QuestionBody? Body(GiftDirective directive)
    {
        var inner = text.AsSpan(_start, _end - _start).Trim();
        if (inner.IsEmpty)
        {
            return new OpenTextBody();
        }

        if (inner[0] == '#')
        {
            return Number(text.IndexOf('#', _start) + 1);
        }

        if (IsTrueFalse(inner) is { } correct)
        {
            return TrueFalse(correct);
        }

        var all = GiftAnswers.Read(text, _start, _end);
        if (all.Exists(answer => answer.Sign == '~'))
        {
            return Choice(all, directive.Kind);
        }

        if (directive.Kind != QuestionKind.ShortText && all.TrueForAll(answer => text.AsSpan()[answer.Text].Contains("->", StringComparison.Ordinal)))
        {
            return Skipped(RemarkKind.KindUnsupported, _start, "matching");
        }

        return ShortText(all, directive);
    }

    private NumberBody? Number(int from)
    {
        var all = GiftAnswers.Read(text, from, _end);
        NumberBody? right = null;
        foreach (var answer in all)
        {
            var raw = text.AsSpan()[answer.Text];
            var isWrong = answer.Sign == '~' || answer.Weight <= 0;
            explanation.Single(isWrong ? "✗" : $"{MarkdownText.Literal(GiftNumber.Show(GiftTexts.Answer(raw)))}:", text.AsSpan()[answer.Feedback], SpotOf(answer));
            if (isWrong)
            {
                continue;
            }

            if (!answer.IsFull || right is not null)
            {
                remarks.Add(answer.IsFull ? RemarkKind.AnswersLeftOut : RemarkKind.PartialAnswersLeftOut, SpotOf(answer), Quote.Of(raw));
                continue;
            }

            var number = GiftNumber.Read(GiftTexts.Answer(raw));
            if (number.Body is null)
            {
                return (NumberBody?)Skipped(number.IsTooLarge ? RemarkKind.BreaksRule : RemarkKind.NumberNotRead, answer.Text.Start.Value,
                    number.IsTooLarge ? nameof(QuestionFlaw.NumberTooLarge) : Quote.Of(raw));
            }

            right = number.Body;
            if (number.HasComma)
            {
                remarks.Add(RemarkKind.CommaReadAsPoint, SpotOf(answer), Quote.Of(raw));
            }
        }

        return right ?? (NumberBody?)Skipped(RemarkKind.NothingFullyRight, _start);
    }

    /// <summary>T, TRUE, F or FALSE, with or without feedback.</summary>
    public static bool? IsTrueFalse(ReadOnlySpan<char> inner)
    {
        var end = GiftEscapes.Find(inner, "#=~");
        if (end >= 0 && inner[end] != '#')
        {
            return null;
        }

        var word = (end < 0 ? inner : inner[..end]).Trim();
        return Is(word, "T", "TRUE") ? true : Is(word, "F", "FALSE") ? false : null;
    }

    private static bool Is(ReadOnlySpan<char> word, string letter, string whole) =>
        word.Equals(letter, StringComparison.OrdinalIgnoreCase) || word.Equals(whole, StringComparison.OrdinalIgnoreCase);

    // {TRUE#what whoever is wrong reads#what whoever is right reads}
    private TrueFalseBody TrueFalse(bool correct)
    {
        var inner = text.AsSpan(0, _end);
        var first = GiftEscapes.Find(inner, "#", _start);
        if (first >= 0)
        {
            var second = GiftEscapes.Find(inner, "#", first + 1);
            explanation.Single("✗", inner[(first + 1)..(second < 0 ? _end : second)], spotAt(first));
            if (second >= 0)
            {
                explanation.Single("✓", inner[(second + 1)..], spotAt(second));
            }
        }

        return new(correct);
    }

    private QuestionBody Choice(List<GiftAnswer> all, QuestionKind? kind)
    {
        var options = all.ConvertAll(answer => texts.OneLine(text.AsSpan()[answer.Text], SpotOf(answer)));
        foreach (var (answer, option) in all.Zip(options))
        {
            explanation.Single($"{option}:", text.AsSpan()[answer.Feedback], SpotOf(answer));
        }

        if (kind is QuestionKind.Poll or QuestionKind.Ordering)
        {
            return kind == QuestionKind.Poll ? new PollBody(options) : new OrderingBody(options);
        }

        // With = the file asks for one answer, and a part of the credit is for one that is not quite it; without = for all that are worth something.
        var hasSigns = all.Exists(answer => answer.Sign == '=');
        List<int> correct = [.. all.Index().Where(answer => hasSigns ? answer.Item.Sign == '=' : answer.Item.Weight > 0).Select(answer => answer.Index)];
        if (all.FindIndex(answer => !IsPlain(answer, hasSigns, correct.Count == 0 ? null : all[correct[0]].Weight)) is >= 0 and var odd)
        {
            remarks.Add(RemarkKind.WeightsDropped, SpotOf(all[odd]), Quote.Of(text.AsSpan()[all[odd].Text]));
        }

        return hasSigns || correct.Count == 0
            ? correct.Count > 1 ? new MultipleChoiceBody(options, correct) : new SingleChoiceBody(options, correct.Count == 0 ? -1 : correct[0])
            : new MultipleChoiceBody(options, correct);
    }

    // Whether right and wrong say all that the weight says.
    private static bool IsPlain(GiftAnswer answer, bool hasSigns, decimal? share) => answer.Sign == '=' ? answer.IsFull
        : answer.Weight is null or 0 || (!hasSigns && answer.Weight == share);

    private ShortTextBody? ShortText(List<GiftAnswer> all, GiftDirective directive)
    {
        var accepted = new List<string>();
        foreach (var answer in all)
        {
            var words = GiftTexts.Answer(text.AsSpan()[answer.Text]);
            explanation.Single(answer.Weight <= 0 ? "✗" : $"{MarkdownText.Literal(GiftWildcards.Read(words))}:", text.AsSpan()[answer.Feedback], SpotOf(answer));
            if (answer.Weight is > 0 and not 100)
            {
                remarks.Add(RemarkKind.PartialAnswersLeftOut, SpotOf(answer), Quote.Of(words));
            }
            else if (answer.IsFull)
            {
                accepted.Add(GiftWildcards.Read(words));
                if (GiftWildcards.IsIn(words))
                {
                    remarks.Add(RemarkKind.WildcardTrimmed, SpotOf(answer), Quote.Of(words));
                }
            }
        }

        return accepted.Count == 0
            ? (ShortTextBody?)Skipped(RemarkKind.NothingFullyRight, _start)
            : new(accepted, directive.CaseMatters, directive.AccentsMatter);
    }

    private QuestionBody? Skipped(RemarkKind why, int at, string? about = null)
    {
        remarks.Add(why, spotAt(at), about);
        return null;
    }

    private Spot SpotOf(GiftAnswer answer) => spotAt(answer.Text.Start.Value);
}
