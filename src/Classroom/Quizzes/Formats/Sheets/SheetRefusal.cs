namespace Classroom.Quizzes.Formats.Sheets;

/// <summary>Why a file is no table that can be read.</summary>
public enum SheetRefusal
{
    /// <summary>It is neither a workbook nor text.</summary>
    NotATable,

    /// <summary>It is an archive, but not one that holds a workbook which can be read.</summary>
    WorkbookBroken,

    /// <summary>It has a password.</summary>
    WorkbookEncrypted,

    /// <summary>It is a workbook of the kind before 2007 (.xls).</summary>
    WorkbookOld,

    /// <summary>It would unpack to far more than its size.</summary>
    WorkbookTooLarge,

    /// <summary>A part of it defines a document type, which could hold entities.</summary>
    XmlEntities,
}

internal static class SheetRefusals
{
    /// <summary>The same as one skipped row.</summary>
    public static ReadRow Row(this SheetRefusal refusal) => new RowDraft(new Spot(1)).Skipped(
        refusal switch
        {
            SheetRefusal.NotATable => RemarkKind.NotATable,
            SheetRefusal.WorkbookBroken => RemarkKind.WorkbookBroken,
            SheetRefusal.WorkbookEncrypted => RemarkKind.WorkbookEncrypted,
            SheetRefusal.WorkbookOld => RemarkKind.WorkbookOld,
            SheetRefusal.WorkbookTooLarge => RemarkKind.WorkbookTooLarge,
            SheetRefusal.XmlEntities => RemarkKind.XmlEntities,
        },
        new Spot(1));
}
