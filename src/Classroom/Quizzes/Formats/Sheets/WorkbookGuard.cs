using System.IO.Compression;

namespace Classroom.Quizzes.Formats.Sheets;

/// <summary>
/// Unpacks a workbook once without keeping anything, before anybody reads it: what an archive says of its sizes may be a lie.
/// </summary>
internal static class WorkbookGuard
{
    private const long MostUnpacked = 100_000_000, MostXml = 25_000_000, AlwaysFine = 4_000_000;

    /// <summary>Of a part that says what belongs to what: these are read as a whole.</summary>
    private const long MostRelationships = 1_000_000;

    private const int MostTimesItsSize = 200, MostParts = 2_000;

    public static SheetRefusal? RefusalOf(ZipArchive archive, long packed)
    {
        if (archive.Entries.Count > MostParts)
        {
            return SheetRefusal.WorkbookTooLarge;
        }

        long unpacked = 0;
        var buffer = new byte[81_920];
        foreach (var part in archive.Entries)
        {
            var isXml = Path.GetExtension(part.Name) is not (".png" or ".jpg" or ".jpeg" or ".gif" or ".bin");
            var most = part.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) || part.Name.StartsWith('[') ? MostRelationships : MostXml;
            long ofPart = 0;
            using var stream = part.Open();
            for (int read, total = 0; (read = stream.Read(buffer)) > 0; total++)
            {
                unpacked += read;
                ofPart += read;
                if ((isXml && ofPart > most) || unpacked > MostUnpacked || (unpacked > AlwaysFine && unpacked > packed * MostTimesItsSize))
                {
                    return SheetRefusal.WorkbookTooLarge;
                }

                if (total == 0 && HasDocumentType(buffer.AsSpan(0, read)))
                {
                    return SheetRefusal.XmlEntities;
                }
            }
        }

        return null;
    }

    private static bool HasDocumentType(ReadOnlySpan<byte> start) => start.IndexOf("<!DOCTYPE"u8) >= 0 || start.IndexOf("<!ENTITY"u8) >= 0;
}
