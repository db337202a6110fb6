namespace Classroom.Quizzes.Formats.Sheets;

/// <summary>Wayground's template (once Quizizz), of which pictures are not fetched. CSV, TSV or workbook.</summary>
public sealed class WaygroundReader : IQuizReader
{
    private static readonly Dialect Dialect = new(QuizFormat.Wayground, CorrectIsNumber: true, UsualSeconds: 30);

    public QuizFormat Format => Dialect.Format;

    public IEnumerable<ReadRow> Read(ReadOnlyMemory<byte> file) => TableRows.Read(file, Dialect);
}
