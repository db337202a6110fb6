namespace Classroom.Quizzes.Formats.Moodle;

/// <summary>From a place in a text to lines and columns, and back.</summary>
internal sealed class LineIndex
{
    private readonly List<int> _starts = [0];
    private readonly int _length;

    public LineIndex(string text)
    {
        _length = text.Length;
        for (var at = text.IndexOf('\n'); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            _starts.Add(at + 1);
        }
    }

    public int OffsetOf(Spot spot) => Math.Min(_length, _starts[Math.Clamp(spot.Line, 1, _starts.Count) - 1] + spot.Column - 1);

    public Spot SpotOf(int offset)
    {
        var found = _starts.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        return new Spot(line + 1, offset - _starts[line] + 1);
    }
}
