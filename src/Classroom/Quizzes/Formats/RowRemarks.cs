namespace Classroom.Quizzes.Formats;

/// <summary>Gathers what is to be said about one item. Each thing is said once, at its first place.</summary>
internal sealed class RowRemarks
{
    private const int Most = 20;

    private readonly List<Remark> _all = [];

    public IReadOnlyList<Remark> All => _all;

    public void Add(RemarkKind what, Spot where, string? about = null)
    {
        // Elements and pictures differ in what they are about; the rest is said once, whatever it quotes.
        var isNamed = what is RemarkKind.MarkupLeftOut or RemarkKind.ImageNotFetched;
        if (_all.Count < Most && !_all.Exists(said => said.What == what && (!isNamed || said.About == about)))
        {
            _all.Add(new(what, where, about));
        }
    }
}
