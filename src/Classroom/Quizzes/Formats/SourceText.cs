namespace Classroom.Quizzes.Formats;

/// <summary>The text of a file with its lines, and the place of every index in it.</summary>
internal sealed class SourceText
{
    private readonly List<int> _starts = [0];

    public SourceText(string text)
    {
        Text = text;
        for (var end = text.IndexOf('\n'); end >= 0; end = text.IndexOf('\n', end + 1))
        {
            _starts.Add(end + 1);
        }
    }

    public string Text { get; }

    public int LineCount => _starts.Count;

    /// <summary>Where a line begins, counted from 0.</summary>
    public int StartOf(int line) => _starts[line];

    /// <summary>Where a line ends, before its line break.</summary>
    public int EndOf(int line) => line + 1 < _starts.Count ? _starts[line + 1] - 1 : Text.Length;

    public ReadOnlySpan<char> Line(int line) => Text.AsSpan(StartOf(line), EndOf(line) - StartOf(line));

    public Spot SpotAt(int index)
    {
        var found = _starts.BinarySearch(index);
        var line = found >= 0 ? found : ~found - 1;
        return new(line + 1, index - _starts[line] + 1);
    }

    /// <summary>The place of the first character of a line that is no space.</summary>
    public Spot SpotOfLine(int line)
    {
        var text = Line(line);
        return new(line + 1, text.Length - text.TrimStart().Length + 1);
    }
}
