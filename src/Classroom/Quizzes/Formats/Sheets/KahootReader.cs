namespace Classroom.Quizzes.Formats.Sheets;

/// <summary>Kahoot's spreadsheet template, also where other programs filled it in. CSV, TSV or workbook.</summary>
public sealed class KahootReader : IQuizReader
{
    private static readonly Dialect Dialect = new(QuizFormat.Kahoot, CorrectIsNumber: true, UsualSeconds: Question.UsualSeconds);

    public QuizFormat Format => Dialect.Format;

    public IEnumerable<ReadRow> Read(ReadOnlyMemory<byte> file) => TableRows.Read(file, Dialect);
}
