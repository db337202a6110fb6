namespace Classroom.Quizzes.Formats;

/// <summary>Why nothing at all was read from a file (C-2). Each is one clear sentence to whoever brought it.</summary>
public enum FileRefusal
{
    /// <summary>No bytes, or nothing but spaces.</summary>
    Empty,

    /// <summary>More bytes than <see cref="QuizReading.LargestFile"/>.</summary>
    TooLarge,

    /// <summary>Neither text nor a spreadsheet: a program, noise, something encrypted.</summary>
    NotText,

    /// <summary>A picture, a film or a sound.</summary>
    Media,

    /// <summary>A PDF, whatever its name says: the questions have to be copied out of it, or exported from where they were written.</summary>
    Pdf,

    /// <summary>A backup of a Moodle course (.mbz): in Moodle's question bank, "Export" gives a file of questions.</summary>
    MoodleBackup,

    /// <summary>A spreadsheet of Excel 97–2003 (.xls): to be saved as .xlsx or CSV.</summary>
    OldExcel,

    /// <summary>A text document (.docx, .doc, .odt, .rtf): its text can be pasted.</summary>
    WordDocument,

    /// <summary>Slides (.pptx, .odp).</summary>
    Presentation,

    /// <summary>A spreadsheet of LibreOffice (.ods): to be saved as .xlsx or CSV.</summary>
    OpenDocumentSheet,

    /// <summary>A zip or another archive: to be unpacked first.</summary>
    Archive,

    /// <summary>A small archive that unpacks to far more than any quiz is.</summary>
    ZipBomb,

    /// <summary>XML that defines entities of its own, which Moodle's export never does and which can be used for attacks.</summary>
    XmlEntities,

    /// <summary>XML, but not Moodle's questions: for example QTI.</summary>
    OtherXml,

    /// <summary>A page of the web that was saved, not the file it offers.</summary>
    WebPage,

    /// <summary>Text or a table in which no question was found; choosing the format by hand may help.</summary>
    NotAQuiz,

    /// <summary>It begins as the format does, but its inside is damaged.</summary>
    Unreadable,
}
