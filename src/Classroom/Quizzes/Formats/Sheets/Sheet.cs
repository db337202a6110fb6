namespace Classroom.Quizzes.Formats.Sheets;

/// <summary>A table as text: of a CSV or TSV file, or the first sheet of a workbook that holds questions. Rows without a word are left out.</summary>
/// <param name="IsWorkbook">Whether it came from a workbook and not from text.</param>
public sealed record Sheet(IReadOnlyList<SheetRow> Rows, bool IsWorkbook)
{
    /// <summary>More are not kept: a quiz has 1 000 questions at most, and no template this many columns.</summary>
    public const int MostRows = 1_200, MostColumns = 60;

    /// <summary>The first row that was not kept, where there were too many.</summary>
    public SheetRow? LeftOut { get; init; }

    /// <summary>Rows, by their line, whose last quotation mark nothing closes.</summary>
    public IReadOnlySet<int> NotClosed { get; init; } = new HashSet<int>();

    public static Outcome<Sheet, SheetRefusal> Open(ReadOnlyMemory<byte> file) => file.Span switch
    {
        [(byte)'P', (byte)'K', ..] => Workbook.Read(file),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => file.Span.IndexOf("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0"u8) >= 0 ? SheetRefusal.WorkbookEncrypted : SheetRefusal.WorkbookOld,
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => SheetRefusal.NotATable,
        _ => CsvSheet.Read(FileText.Decode(file.Span)),
    };
}
