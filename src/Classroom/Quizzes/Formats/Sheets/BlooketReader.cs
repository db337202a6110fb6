namespace Classroom.Quizzes.Formats.Sheets;

/// <summary>Blooket's template. CSV, TSV or workbook.</summary>
public sealed class BlooketReader : IQuizReader
{
    private static readonly Dialect Dialect = new(QuizFormat.Blooket, CorrectIsNumber: true, UsualSeconds: Question.UsualSeconds);

    public QuizFormat Format => Dialect.Format;

    public IEnumerable<ReadRow> Read(ReadOnlyMemory<byte> file) => TableRows.Read(file, Dialect);
}
