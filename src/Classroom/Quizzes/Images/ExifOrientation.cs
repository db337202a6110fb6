using System.Buffers.Binary;

namespace Classroom.Quizzes.Images;

/// <summary>Which way up a photograph is, out of its Exif, and an Exif that says only that.</summary>
internal static class ExifOrientation
{
    private const ushort Tag = 0x0112;

    /// <summary>2 to 8; null where it is upright or says nothing.</summary>
    /// <param name="segment">The data of an APP1 segment.</param>
    public static byte? Of(ReadOnlySpan<byte> segment)
    {
        if (!segment.StartsWith("Exif\0\0"u8) || segment.Length < 14)
        {
            return null;
        }

        var tiff = segment[6..];
        var little = tiff[0] == (byte)'I';
        var directory = Whole(tiff[4..], little);
        if (directory > tiff.Length - 2)
        {
            return null;
        }

        var entries = tiff[(int)directory..];
        var count = Short(entries, little);
        for (var entry = 0; entry < count && 2 + ((entry + 1) * 12) <= entries.Length; entry++)
        {
            var at = entries[(2 + (entry * 12))..];
            if (Short(at, little) == Tag && Short(at[8..], little) is > 1 and <= 8 and var orientation)
            {
                return (byte)orientation;
            }
        }

        return null;
    }

    /// <summary>A whole APP1 segment.</summary>
    public static byte[] Segment(byte orientation) =>
    [
        0xFF, 0xE1, 0, 34, .. "Exif\0\0MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0,
    ];

    private static ushort Short(ReadOnlySpan<byte> at, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);

    private static uint Whole(ReadOnlySpan<byte> at, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(at) : BinaryPrimitives.ReadUInt32BigEndian(at);
}
