namespace Classroom.Quizzes.Formats.Gift;

/// <summary>
/// What is said after the question: what the item says of itself, then what it says of single answers, each behind that answer's words or
/// behind ✓ or ✗, for such words have no other place here.
/// </summary>
internal sealed class GiftExplanation(GiftTexts texts, RowRemarks remarks)
{
    /// <summary>More than an explanation may be long in all: no need to gather the rest.</summary>
    private const int Most = 100;

    private readonly List<string> _single = [];
    private string _general = "";
    private Spot _where;

    public void General(ReadOnlySpan<char> raw, Spot where) => _general = texts.Paragraphs(raw, where);

    /// <param name="of">The answer that it is about, as Markdown; or a sign.</param>
    public void Single(string of, ReadOnlySpan<char> raw, Spot where)
    {
        if (raw.IsWhiteSpace() || _single.Count == Most)
        {
            return;
        }

        // Editors write <p><br></p> where nothing is said.
        var words = texts.OneLine(raw, where);
        if (words.Length > 0)
        {
            _where = _single.Count == 0 ? where : _where;
            _single.Add($"{of} {words}");
        }
    }

    public string Text()
    {
        if (_single.Count == 0)
        {
            return _general;
        }

        var whole = string.Join("\n\n", _single.Where(text => text.Length > 0).Prepend(_general)).Trim();
        var isTooLong = QuestionRules.IsLongerThan(whole, QuestionRules.LongestExplanation);
        remarks.Add(isTooLong ? RemarkKind.FeedbackLeftOut : RemarkKind.FeedbackMoved, _where);
        return isTooLong ? _general : whole;
    }
}
