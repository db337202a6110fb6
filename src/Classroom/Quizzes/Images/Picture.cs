namespace Classroom.Quizzes.Images;

/// <summary>
/// A picture as it may be stored: its type told from its bytes, its size from its header, and without what cameras and programs write
/// besides, such as the place where it was taken. The pixels are not touched.
/// </summary>
public sealed record Picture(string ContentType, int Width, int Height, byte[] Bytes)
{
    /// <summary>Bytes.</summary>
    public const int LargestFile = 2 * 1024 * 1024;

    public const long MostPixels = 25_000_000;

    /// <summary>One pass over the bytes; never throws for what they hold.</summary>
    public static Outcome<Picture, ImageRefusal> Read(ReadOnlyMemory<byte> file)
    {
        if (file.Length > LargestFile)
        {
            return ImageRefusal.TooLarge;
        }

        var bytes = file.Span;
        var cleaned = new MemoryStream(file.Length);
        var (type, size) = bytes switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => ("image/png", PngChunks.Copy(bytes, cleaned)),
            [0xFF, 0xD8, 0xFF, ..] => ("image/jpeg", JpegSegments.Copy(bytes, cleaned)),
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => ("image/gif", GifBlocks.Copy(bytes, cleaned)),
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => ("image/webp", WebpChunks.Copy(bytes, cleaned)),
            _ => ("", null),
        };
        if (type.Length == 0)
        {
            return ImageRefusal.NotAPicture;
        }

        return size switch
        {
            null or { Width: <= 0 } or { Height: <= 0 } => ImageRefusal.Damaged,
            { } pixels when (long)pixels.Width * pixels.Height > MostPixels => ImageRefusal.TooManyPixels,
            { } pixels => new Picture(type, pixels.Width, pixels.Height, cleaned.ToArray()),
        };
    }
}

/// <summary>Pixels.</summary>
internal readonly record struct PictureSize(int Width, int Height);
