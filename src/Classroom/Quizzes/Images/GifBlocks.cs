using System.Buffers.Binary;

namespace Classroom.Quizzes.Images;

/// <summary>GIF: blocks of sub-blocks. Comments, texts and programs' own extensions are left out, but for the one that repeats.</summary>
internal static class GifBlocks
{
    private const byte Image = 0x2C, Extension = 0x21, Trailer = 0x3B, Control = 0xF9, Application = 0xFF;

    /// <summary>Null where it is damaged.</summary>
    public static PictureSize? Copy(ReadOnlySpan<byte> file, Stream to)
    {
        const int header = 13;
        if (file.Length < header)
        {
            return null;
        }

        var size = new PictureSize(BinaryPrimitives.ReadUInt16LittleEndian(file[6..]), BinaryPrimitives.ReadUInt16LittleEndian(file[8..]));
        var at = header + Colours(file[10]);
        if (at > file.Length)
        {
            return null;
        }

        to.Write(file[..at]);
        var pixels = false;
        while (at < file.Length)
        {
            var start = at;
            switch (file[at])
            {
                case Trailer:
                    to.WriteByte(Trailer);
                    return pixels ? size : null;
                case Image when at + 11 <= file.Length:
                    at = Behind(file, at + 11 + Colours(file[at + 9]));
                    pixels = true;
                    break;
                case Extension when at + 3 <= file.Length:
                    at = Behind(file, at + 2);
                    break;
                default:
                    return null;
            }

            if (at < 0)
            {
                return null;
            }

            if (file[start] == Image || IsKept(file[start..at]))
            {
                to.Write(file[start..at]);
            }
        }

        return null;
    }

    private static bool IsKept(ReadOnlySpan<byte> extension) =>
        extension[1] == Control || (extension[1] == Application && extension.Length > 14 && extension[3..].StartsWith("NETSCAPE2.0"u8));

    private static int Colours(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);

    // Behind the sub-blocks that begin here; -1 where they do not end.
    private static int Behind(ReadOnlySpan<byte> file, int at)
    {
        while (at < file.Length)
        {
            var length = file[at];
            at += 1 + length;
            if (length == 0)
            {
                return at;
            }
        }

        return -1;
    }
}
