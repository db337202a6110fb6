namespace Classroom.Quizzes.Formats;

/// <summary>A row while it is read: collects what is to be said of it.</summary>
internal sealed class RowDraft(Spot start)
{
    private const int LongestTitle = 200, MostRemarks = 30;

    private readonly List<Remark> _changes = [];

    public Spot Start => start;

    public string Title { get; set; } = "";

    /// <summary>Notes a change; the same one is noted once, and nobody reads more than a few.</summary>
    public void Say(RemarkKind what, Spot where, string? about = null)
    {
        var remark = new Remark(what, where, Quoted(about));
        if (_changes.Count < MostRemarks && !_changes.Exists(change => change.What == what && change.About == remark.About))
        {
            _changes.Add(remark);
        }
    }

    public ReadRow Skipped(RemarkKind why, Spot where, string? about = null) => Row(null, [new Remark(why, where, Quoted(about))]);

    /// <summary>The question, or where it breaks rules a row that says which.</summary>
    /// <param name="place">Where in the file what is wrong stands.</param>
    public ReadRow Finished(Question question, Func<QuestionFlaw, Spot> place, FoundImage? image = null)
    {
        var flaws = QuestionRules.FlawsOf(question);
        return flaws.Count > 0
            ? Row(null, [.. flaws.Select(flaw => new Remark(RemarkKind.BreaksRule, place(flaw), flaw.ToString()))])
            : Row(question, _changes) with { Image = image };
    }

    /// <summary>The beginning of a text, on one line.</summary>
    public static string Shortened(string text, int most)
    {
        var line = XmlText.Clean(text[..Math.Min(text.Length, most + 1)]).ReplaceLineEndings(" ").Trim();
        return line.Length <= most ? line : line[..(char.IsHighSurrogate(line[most - 2]) ? most - 2 : most - 1)] + "…";
    }

    private static string? Quoted(string? text) => text is null ? null : Shortened(text, Remark.LongestQuote);

    private ReadRow Row(Question? question, IReadOnlyList<Remark> remarks) =>
        new(start, question, remarks) { Title = Shortened(Title, LongestTitle) };
}
