namespace Classroom.Quizzes.Formats.Gift;

/// <summary>One item on its way to a question.</summary>
internal sealed class GiftQuestion
{
    private readonly SourceText _source;
    private readonly GiftItem _item;
    private readonly RowRemarks _remarks = new();
    private readonly Spot _start;
    private readonly int _textStart;
    private readonly string _title;

    public GiftQuestion(SourceText source, GiftItem item)
    {
        (_source, _item) = (source, item);
        var begins = item.Text.Length - item.Text.AsSpan().TrimStart().Length;
        _start = SpotAt(begins);
        _textStart = AfterTitle(begins);
        _title = RawTitle(begins);
    }

    private int PromptEnd => _item.Open < 0 ? _item.Text.Length : _item.Open;

    public ReadRow Row()
    {
        if (_item.Fault is { } fault)
        {
            return Skipped(fault, _item.FaultAt);
        }

        if (_item.Open < 0)
        {
            return Skipped(RemarkKind.KindUnsupported, _textStart, "description");
        }

        var texts = new GiftTexts(_remarks);
        var prompt = texts.Prompt(_item.Text.AsSpan(_textStart, PromptEnd - _textStart), _item.Text.AsSpan(_item.Close + 1), SpotAt(_textStart));
        var directive = GiftDirective.Read(_item.Comments);
        var answersEnd = GeneralFeedback();
        var explanation = new GiftExplanation(texts, _remarks);
        if (answersEnd < _item.Close)
        {
            explanation.General(_item.Text.AsSpan((answersEnd + 4).._item.Close), SpotAt(answersEnd));
        }

        var key = new GiftKey(_item.Text, (_item.Open + 1)..answersEnd, texts, explanation, _remarks, SpotAt);
        var body = key.Body(directive);
        var question = body is null ? null : new Question(prompt, body)
        {
            Seconds = directive.Seconds,
            Points = directive.Points,
            Explanation = explanation.Text(),
        };
        return new(_start, question, _remarks.All) { Title = prompt.Length > 0 ? Quote.Title(prompt) : _title };
    }

    private ReadRow Skipped(RemarkKind why, int at, string? about = null) =>
        new(_start, null, [new(why, SpotAt(at), about)]) { Title = _title };

    private Spot SpotAt(int index) => _source.SpotAt(_item.Start + index);

    private string RawTitle(int begins)
    {
        var prompt = _item.Text.AsSpan(_textStart, Math.Max(0, PromptEnd - _textStart));
        _ = GiftMarkups.Take(ref prompt, GiftMarkup.Moodle);
        const int enough = 500;
        return Quote.Title(GiftEscapes.Read(prompt.IsEmpty ? _item.Text.AsSpan(begins, _textStart - begins).Trim(": \n") : prompt[..Math.Min(prompt.Length, enough)]));
    }

    // ::Title:: may stand before the prompt; without its second mark it is part of the prompt.
    private int AfterTitle(int begins)
    {
        var text = _item.Text.AsSpan(0, PromptEnd);
        if (!text[begins..].StartsWith("::", StringComparison.Ordinal))
        {
            return begins;
        }

        for (var at = begins + 2; (at = GiftEscapes.Find(text, ":", at)) >= 0; at++)
        {
            if (at + 1 < text.Length && text[at + 1] == ':')
            {
                return at + 2;
            }
        }

        return begins + 2;
    }

    // The last #### begins what is said of the whole item.
    private int GeneralFeedback()
    {
        var inner = _item.Text.AsSpan(0, _item.Close);
        var found = _item.Close;
        var run = 0;
        for (var at = _item.Open + 1; at < inner.Length; at++)
        {
            if (GiftEscapes.IsPair(inner, at))
            {
                (at, run) = (at + 1, 0);
            }
            else
            {
                run = inner[at] == '#' ? run + 1 : 0;
                found = run >= 4 ? at - 3 : found;
            }
        }

        return found;
    }
}
