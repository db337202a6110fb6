namespace Classroom.Quizzes.Formats.Sheets;

/// <summary>Which of the formats of tables a spreadsheet or a CSV file has, by its header.</summary>
public static class SheetRecognition
{
    /// <summary>Null where no header is one that we know.</summary>
    public static QuizFormat? Of(ReadOnlyMemory<byte> xlsxOrCsv) => null;
}
