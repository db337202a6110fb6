using System.IO.Compression;

namespace Classroom.Quizzes.Formats;

/// <summary>Files that are no text, known by their first bytes and not by their name.</summary>
internal static class FileSignature
{
    /// <summary>What all parts of an archive may unpack to, in bytes.</summary>
    private const long LargestUnpacked = 200L * 1024 * 1024;

    private const int MostParts = 10_000;

    private static readonly byte[][] Media =
    [
        [0x89, .. "PNG"u8], [0xFF, 0xD8, 0xFF], [.. "GIF8"u8], [.. "RIFF"u8], [.. "ID3"u8], [.. "OggS"u8], [.. "\0\0\0\u0018ftyp"u8], [.. "\0\0\0 ftyp"u8],
    ];

    private static readonly byte[][] Archives = [[.. "7z"u8, 0xBC, 0xAF], [.. "Rar!"u8], [.. "BZh"u8], [0xFD, .. "7zXZ"u8]];

    public static bool IsZip(ReadOnlySpan<byte> file) => file is [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..];

    /// <summary>Why a file that is no text is not read, or null: then it is text or, if it <see cref="IsZip"/>, a spreadsheet.</summary>
    public static FileRefusal? RefusalOf(ReadOnlyMemory<byte> memory)
    {
        var file = memory.Span;
        if (file[..Math.Min(file.Length, 1024)].IndexOf("%PDF-"u8) is >= 0 and var pdf && (pdf == 0 || IsBinary(file[..pdf])))
        {
            return FileRefusal.Pdf;
        }

        if (IsZip(file))
        {
            return Zip(memory);
        }

        return file switch
        {
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => file.IndexOf("W\0o\0r\0d\0D\0o\0c\0"u8) >= 0 ? FileRefusal.WordDocument : FileRefusal.OldExcel,
            [0x1F, 0x8B, ..] => Gzip(memory),
            _ when file.StartsWith("{\\rtf"u8) => FileRefusal.WordDocument,
            _ when IsBinary(file) && StartsWithAny(file, Media) => FileRefusal.Media,
            _ when IsBinary(file) && StartsWithAny(file, Archives) => FileRefusal.Archive,
            _ => null,
        };
    }

    private static FileRefusal? Zip(ReadOnlyMemory<byte> file)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file.ToArray(), writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > MostParts || zip.Entries.Sum(part => part.Length) is > LargestUnpacked or < 0)
            {
                return FileRefusal.ZipBomb;
            }

            // Programs differ in how they name the parts, not in their folders.
            var names = zip.Entries.Select(part => part.FullName.Replace('\\', '/').TrimStart('/')).ToList();
            return Has("moodle_backup.xml") ? FileRefusal.MoodleBackup
                : Has("xl/workbook.bin") ? FileRefusal.OldExcel
                : Has("xl/") ? null
                : Has("word/") ? FileRefusal.WordDocument
                : Has("ppt/") ? FileRefusal.Presentation
                : Has("content.xml") ? OpenDocument(zip)
                : FileRefusal.Archive;

            bool Has(string start) => names.Exists(name => name.StartsWith(start, StringComparison.OrdinalIgnoreCase));
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException or OverflowException or ArgumentException)
        {
            return FileRefusal.Unreadable;
        }
    }

    private static FileRefusal OpenDocument(ZipArchive zip)
    {
        var type = new byte[64];
        var length = 0;
        if (zip.GetEntry("mimetype") is { } entry)
        {
            using var stream = entry.Open();
            length = stream.ReadAtLeast(type, type.Length, throwOnEndOfStream: false);
        }

        var name = type.AsSpan(0, length);
        return name.IndexOf("spreadsheet"u8) >= 0 ? FileRefusal.OpenDocumentSheet
            : name.IndexOf("presentation"u8) >= 0 ? FileRefusal.Presentation
            : FileRefusal.WordDocument;
    }

    // A newer Moodle backup is a packed tar whose list of files stands first.
    private static FileRefusal Gzip(ReadOnlyMemory<byte> file)
    {
        var start = new byte[64 * 1024];
        try
        {
            using var unpacked = new GZipStream(new MemoryStream(file.ToArray(), writable: false), CompressionMode.Decompress);
            var length = unpacked.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
            var head = start.AsSpan(0, length);
            return head.IndexOf("moodle_backup"u8) >= 0 || head.IndexOf(".ARCHIVE_INDEX"u8) >= 0 ? FileRefusal.MoodleBackup : FileRefusal.Archive;
        }
        catch (InvalidDataException)
        {
            return FileRefusal.Archive;
        }
    }

    private static bool StartsWithAny(ReadOnlySpan<byte> file, byte[][] signatures)
    {
        foreach (var signature in signatures)
        {
            if (file.StartsWith(signature))
            {
                return true;
            }
        }

        return false;
    }

    // A text that talks of PDF, or begins with "RIFF", is none.
    private static bool IsBinary(ReadOnlySpan<byte> file) => file[..Math.Min(file.Length, 256)].IndexOfAnyInRange<byte>(0, 8) >= 0;
}
