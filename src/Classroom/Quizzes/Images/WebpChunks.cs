using System.Buffers.Binary;
using System.Text;

namespace Classroom.Quizzes.Images;

/// <summary>WebP: chunks in a RIFF file. Exif and XMP are left out, and the flags that announce them.</summary>
internal static class WebpChunks
{
    private const int Header = 12, Frame = 8;
    private const byte ExifAndXmp = 0b0000_1100;

    private static readonly HashSet<string> Kept = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"];

    /// <summary>Null where it is damaged.</summary>
    public static PictureSize? Copy(ReadOnlySpan<byte> file, MemoryStream to)
    {
        if (BinaryPrimitives.ReadUInt32LittleEndian(file[4..]) > file.Length - 8)
        {
            return null;
        }

        PictureSize? size = null;
        var pixels = false;
        to.Write(file[..Header]);
        for (var rest = file[Header..]; rest.Length >= Frame;)
        {
            var name = Encoding.Latin1.GetString(rest[..4]);
            var length = BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]);
            if (length > rest.Length - Frame)
            {
                return null;
            }

            var data = rest.Slice(Frame, (int)length);
            size ??= SizeOf(name, data);
            pixels |= name is "VP8 " or "VP8L" or "ANMF";
            if (Kept.Contains(name))
            {
                Write(rest[..Frame], data, name, to);
            }

            rest = rest[Math.Min(rest.Length, Frame + data.Length + (data.Length & 1))..];
        }

        if (!pixels)
        {
            return null;
        }

        BinaryPrimitives.WriteUInt32LittleEndian(to.GetBuffer().AsSpan(4), (uint)(to.Length - 8));
        return size;
    }

    private static void Write(ReadOnlySpan<byte> frame, ReadOnlySpan<byte> data, string name, MemoryStream to)
    {
        var at = (int)to.Position + Frame;
        to.Write(frame);
        to.Write(data);
        if ((data.Length & 1) == 1)
        {
            to.WriteByte(0);
        }

        if (name == "VP8X" && data.Length > 0)
        {
            to.GetBuffer()[at] &= unchecked((byte)~ExifAndXmp);
        }
    }

    private static PictureSize? SizeOf(string name, ReadOnlySpan<byte> data) => name switch
    {
        "VP8X" when data.Length >= 10 => new(1 + Three(data[4..]), 1 + Three(data[7..])),
        "VP8L" when data.Length >= 5 => Lossless(BinaryPrimitives.ReadUInt32LittleEndian(data[1..])),
        "VP8 " when data.Length >= 10 => new(
            BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & 0x3FFF),
        _ => null,
    };

    private static PictureSize Lossless(uint bits) => new(1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));

    private static int Three(ReadOnlySpan<byte> at) => at[0] | (at[1] << 8) | (at[2] << 16);
}
