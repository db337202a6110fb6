using CsvHelper;

namespace Classroom.Quizzes.Formats.Sheets;

/// <summary>A row a question. Cells that a spreadsheet would take for a formula get a quotation mark before them, which our reader takes away.</summary>
public sealed class CsvQuizWriter : IQuizWriter
{
    // With a mark of its encoding, or spreadsheets read letters in some other one.
    private static readonly CsvWriterOptions Options = new() { Injection = CsvInjection.None, WriteByteOrderMark = true };

    public QuizFormat Format => QuizFormat.Table;

    public IEnumerable<WriteLoss> LossesOf(Question question) => TableLayout.LossesOf(question);

    public void Write(Stream to, QuizFile quiz)
    {
        using var csv = CsvWriter.Create(to, Options, leaveOpen: true);
        csv.WriteHeader(TableLayout.Header);
        foreach (var row in TableLayout.Rows(quiz.Questions))
        {
            foreach (var cell in row)
            {
                csv.WriteField(Harmless(cell));
            }

            csv.EndRecord();
        }
    }

    // A mark that was there before gets one too: so each first one is ours.
    private static string Harmless(string cell) =>
        cell.Length > 0 && (cell[0] == '\'' || TableCells.FormulaSigns.Contains(cell[0])) ? "'" + cell : cell;
}
