namespace Classroom.Quizzes.Formats;

/// <summary>Tells how much of a file is read: by its lines, or by its questions where it is no text.</summary>
internal sealed class ReadingProgress
{
    private readonly IProgress<double>? _to;
    private readonly int _lines;

    public ReadingProgress(IProgress<double>? to, ReadOnlySpan<byte> file)
    {
        _to = to;
        _lines = to is null || FileSignature.IsZip(file) ? 0 : file.Count((byte)'\n');
    }

    public void Report(int line, int questions) =>
        _to?.Report(Math.Min(1, _lines > 0 ? (double)line / (_lines + 1) : (double)questions / QuizReading.MostQuestions));

    public void Done() => _to?.Report(1);
}
