using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Xlsx = DocumentFormat.OpenXml.Spreadsheet;

namespace Classroom.Quizzes.Formats.Sheets;

/// <summary>A workbook with a row a question. Every cell is text, which no spreadsheet reads as a formula.</summary>
public sealed class XlsxQuizWriter : IQuizWriter
{
    private const double NarrowColumn = 14, WideColumn = 50;

    public QuizFormat Format => QuizFormat.Table;

    public IEnumerable<WriteLoss> LossesOf(Question question) => TableLayout.LossesOf(question);

    public void Write(Stream to, QuizFile quiz)
    {
        // A workbook is an archive, and writing one needs a stream that can go back.
        using var whole = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(whole, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var sheet = workbook.AddNewPart<WorksheetPart>();
            WriteSheet(sheet, quiz.Questions);
            workbook.Workbook = new Xlsx.Workbook(
                new Xlsx.Sheets(new Xlsx.Sheet { Name = "Quiz", SheetId = 1, Id = workbook.GetIdOfPart(sheet) }));
        }

        whole.Position = 0;
        whole.CopyTo(to);
    }

    private static void WriteSheet(WorksheetPart part, IReadOnlyList<Question> questions)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new Columns(TableLayout.Header.Select((name, i) => new Column
        {
            Min = (uint)i + 1, Max = (uint)i + 1, Width = name is "Prompt (Markdown)" or "Explanation" ? WideColumn : NarrowColumn, CustomWidth = true,
        })));
        writer.WriteStartElement(new SheetData());
        foreach (var row in TableLayout.Rows(questions).Prepend(TableLayout.Header))
        {
            writer.WriteElement(new Row(row.Select(Text)));
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static Cell Text(string text) => new(new InlineString(new Text(SharedStrings.Escaped(XmlText.Clean(text))) { Space = SpaceProcessingModeValues.Preserve }))
    {
        DataType = CellValues.InlineString,
    };
}
