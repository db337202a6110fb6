using System.Buffers.Binary;

namespace Classroom.Quizzes.Images;

/// <summary>JPEG: segments up to the scan, then the scan itself. Of what a camera adds, only which way up the picture is stays.</summary>
internal static class JpegSegments
{
    private const byte Start = 0xD8, Scan = 0xDA, End = 0xD9, Exif = 0xE1, Comment = 0xFE;

    /// <summary>Null where it is damaged.</summary>
    public static PictureSize? Copy(ReadOnlySpan<byte> file, Stream to)
    {
        PictureSize? size = null;
        var scanned = false;
        to.Write([0xFF, Start]);
        for (var at = 2; at + 2 <= file.Length;)
        {
            if (file[at] != 0xFF)
            {
                return null;
            }

            var marker = file[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            if (marker == End)
            {
                // Nothing follows: some phones hang whole other files behind a picture.
                to.Write([0xFF, End]);
                return scanned ? size : null;
            }

            var length = at + 4 <= file.Length ? BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]) : (ushort)0;
            if (marker is 0x00 or Start or (>= 0xD0 and <= 0xD7) || length < 2 || at + 2 + length > file.Length)
            {
                return null;
            }

            var segment = file.Slice(at, 2 + length);
            if (IsFrame(marker) && length >= 7)
            {
                size = new(BinaryPrimitives.ReadUInt16BigEndian(segment[7..]), BinaryPrimitives.ReadUInt16BigEndian(segment[5..]));
            }

            Write(segment, marker, to);
            at += segment.Length;
            if (marker == Scan)
            {
                var coded = CodedLength(file[at..]);
                to.Write(file.Slice(at, coded));
                at += coded;
                scanned = size is not null;
            }
        }

        return null;
    }

    private static void Write(ReadOnlySpan<byte> segment, byte marker, Stream to)
    {
        if (marker == Exif && ExifOrientation.Of(segment[4..]) is { } orientation)
        {
            to.Write(ExifOrientation.Segment(orientation).AsSpan());
        }
        // Of what programs add (APPn): JFIF, colour profiles and Adobe's colours; they change how the pixels look.
        else if (marker is not (Comment or (>= 0xE0 and <= 0xEF)) || marker is 0xE0 or 0xE2 or 0xEE)
        {
            to.Write(segment);
        }
    }

    // Up to the next marker that is neither a stuffed zero nor a restart.
    private static int CodedLength(ReadOnlySpan<byte> from)
    {
        var at = 0;
        while (true)
        {
            var next = from[at..].IndexOf((byte)0xFF);
            if (next < 0 || at + next + 1 >= from.Length)
            {
                return from.Length;
            }

            at += next;
            if (from[at + 1] is not (0x00 or (>= 0xD0 and <= 0xD7)))
            {
                return at;
            }

            at += 2;
        }
    }

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
}
