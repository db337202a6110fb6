using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;

namespace Classroom.Quizzes.Formats.Sheets;

/// <summary>The first sheet of a workbook that holds anything.</summary>
internal static class Workbook
{
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

        foreach (var id in WorksheetReader.SheetIds(workbook))
        {
            if (workbook.TryGetPartById(id, out var part) && part is WorksheetPart worksheet
                && WorksheetReader.Read(worksheet, shared) is { Rows.Count: > 0 } sheet)
            {
                return sheet;
            }
        }

        return new Sheet([], IsWorkbook: true);
    }
}
