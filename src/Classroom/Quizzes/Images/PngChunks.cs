using System.Buffers.Binary;
using System.Text;

namespace Classroom.Quizzes.Images;

/// <summary>PNG: chunks of length, name, data and checksum. What the pixels need is kept, and nothing else.</summary>
internal static class PngChunks
{
    private const int Signature = 8, Frame = 12;

    // Of the pixels, their colours, and of an animation. Texts, times and Exif are none of them.
    private static readonly HashSet<string> Kept =
        ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sRGB", "sBIT", "bKGD", "pHYs", "acTL", "fcTL", "fdAT", "cICP"];

    /// <summary>Null where it is damaged.</summary>
    public static PictureSize? Copy(ReadOnlySpan<byte> file, Stream to)
    {
        PictureSize? size = null;
        var pixels = false;
        to.Write(file[..Signature]);
        for (var rest = file[Signature..]; rest.Length >= Frame;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            var name = Encoding.Latin1.GetString(rest.Slice(4, 4));
            if (length > rest.Length - Frame || (size is null) != (name == "IHDR"))
            {
                return null;
            }

            if (name == "IHDR")
            {
                if (length != 13)
                {
                    return null;
                }

                size = new(BinaryPrimitives.ReadInt32BigEndian(rest[8..]), BinaryPrimitives.ReadInt32BigEndian(rest[12..]));
            }

            pixels |= name == "IDAT";
            var chunk = rest[..(Frame + (int)length)];
            if (Kept.Contains(name))
            {
                to.Write(chunk);
            }

            if (name == "IEND")
            {
                return pixels ? size : null;
            }

            rest = rest[chunk.Length..];
        }

        return null;
    }
}
