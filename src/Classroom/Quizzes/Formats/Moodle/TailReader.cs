namespace Classroom.Quizzes.Formats.Moodle;

/// <summary>Reads a text from somewhere on without copying it.</summary>
internal sealed class TailReader(string text, int from) : TextReader
{
    private int _at = from;

    public override int Peek() => _at < text.Length ? text[_at] : -1;

    public override int Read() => _at < text.Length ? text[_at++] : -1;

    public override int Read(char[] buffer, int index, int count)
    {
        var taken = Math.Min(count, text.Length - _at);
        text.CopyTo(_at, buffer, index, taken);
        _at += taken;
        return taken;
    }
}
