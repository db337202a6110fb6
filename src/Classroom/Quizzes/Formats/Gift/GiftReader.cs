namespace Classroom.Quizzes.Formats.Gift;

/// <summary>Reads GIFT, Moodle's text format, with all constructs that its documentation names.</summary>
public sealed class GiftReader : IQuizReader
{
    public QuizFormat Format => QuizFormat.Gift;

    public IEnumerable<ReadRow> Read(ReadOnlyMemory<byte> file)
    {
        var source = new SourceText(FileText.Decode(file.Span));
        foreach (var item in new GiftItems(source).All())
        {
            yield return new GiftQuestion(source, item).Row();
        }
    }
}
