using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;

namespace Classroom.Quizzes.Formats.Sheets;

/// <summary>The first sheet of a workbook that holds questions, or else the first that holds anything.</summary>
internal static class Workbook
{
    private const int MostSheets = 20;

    public static Outcome<Sheet, SheetRefusal> Read(ReadOnlyMemory<byte> file)
    {
        // A package's readers were not written for hostile bytes: whatever they throw over them means that it cannot be read.
        try
        {
            using var stream = new MemoryStream(file.ToArray(), writable: false);
            using (var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true))
            {
                if (WorkbookGuard.RefusalOf(archive, file.Length) is { } refusal)
                {
                    return refusal;
                }
            }

            stream.Position = 0;
            using var document = SpreadsheetDocument.Open(stream, isEditable: false);
            return document.WorkbookPart is { } workbook ? FirstSheet(workbook) : SheetRefusal.WorkbookBroken;
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            return SheetRefusal.WorkbookBroken;
        }
    }

    private static Outcome<Sheet, SheetRefusal> FirstSheet(WorkbookPart workbook)
    {
        if (SharedStrings.Of(workbook.SharedStringTablePart) is not { } shared)
        {
            return SheetRefusal.WorkbookTooLarge;
        }

        var styles = CellStyles.Of(workbook);
        Sheet? first = null;
        foreach (var worksheet in Worksheets(workbook))
        {
            if (WorksheetReader.Read(worksheet, shared, styles) is not { Rows.Count: > 0 } sheet)
            {
                continue;
            }

            // Before the questions there may be a sheet that says how to fill in the next.
            if (TableColumns.Find(sheet) is not null)
            {
                return sheet;
            }

            first ??= sheet;
        }

        return first ?? new Sheet([], IsWorkbook: true);
    }

    // Each part once, however often the workbook names it.
    private static IEnumerable<WorksheetPart> Worksheets(WorkbookPart workbook) =>
        WorksheetReader.SheetIds(workbook).Select(id => workbook.TryGetPartById(id, out var part) ? part as WorksheetPart : null)
            .OfType<WorksheetPart>().DistinctBy(part => part.Uri).Take(MostSheets);
}
