namespace Classroom.Quizzes.Formats.Sheets;

/// <summary>A table with a header as people write it, in four languages; also those that <see cref="CsvQuizWriter"/> and <see cref="XlsxQuizWriter"/> write. CSV, TSV or workbook.</summary>
public sealed class TableReader : IQuizReader
{
    private static readonly Dialect Dialect = new(QuizFormat.Table, CorrectIsNumber: false, UsualSeconds: Question.UsualSeconds);

    public QuizFormat Format => Dialect.Format;

    public IEnumerable<ReadRow> Read(ReadOnlyMemory<byte> file) => TableRows.Read(file, Dialect);
}
