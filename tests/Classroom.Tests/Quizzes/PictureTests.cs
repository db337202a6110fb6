using System.Buffers.Binary;
using System.Text;
using Classroom.Quizzes.Images;

namespace Classroom.Tests.Quizzes;

/// <summary>Pictures are made here byte by byte, with what cameras and programs write into them.</summary>
public sealed class PictureTests
{
    private const string Place = "51.4779 N, 0.0015 W";

    public static TheoryData<string, byte[]> Pictures => new()
    {
        { "image/png", Png(640, 480) }, { "image/jpeg", Jpeg(640, 480) }, { "image/gif", Gif(640, 480) }, { "image/webp", Webp(640, 480) },
    };

    [Theory, MemberData(nameof(Pictures))]
    public void A_picture_is_told_by_its_bytes_and_loses_where_it_was_taken(string type, byte[] bytes)
    {
        Assert.Contains(Place, Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        var picture = Picture.Read(bytes).Value;
        Assert.Equal((type, 640, 480), (picture.ContentType, picture.Width, picture.Height));
        Assert.DoesNotContain(Place, Encoding.Latin1.GetString(picture.Bytes), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Pictures))]
    public void What_was_cleaned_once_stays_as_it_is(string type, byte[] bytes)
    {
        var once = Picture.Read(bytes).Value;
        Assert.Equal(type, once.ContentType);
        Assert.Equal(once.Bytes, Picture.Read(once.Bytes).Value.Bytes);
    }

    [Theory, MemberData(nameof(Pictures))]
    public void A_picture_that_is_cut_off_is_damaged(string type, byte[] bytes)
    {
        Assert.NotEmpty(type);
        for (var length = 16; length < bytes.Length - 1; length++)
        {
            Assert.Equal(ImageRefusal.Damaged, Picture.Read(bytes.AsMemory(0, length)).Refusal);
        }
    }

    [Theory, MemberData(nameof(Pictures))]
    public void Whatever_happens_to_its_bytes_nothing_is_thrown(string type, byte[] bytes)
    {
        Assert.NotEmpty(type);
        var random = new Random(11);
        for (var round = 0; round < 3_000; round++)
        {
            var broken = bytes.ToArray();
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                broken[random.Next(broken.Length)] = (byte)random.Next(256);
            }

            var read = Picture.Read(broken);
            Assert.True(read.Done || Enum.IsDefined(read.Refusal!.Value));
        }
    }

    [Fact]
    public void A_photograph_stays_the_right_way_up()
    {
        var picture = Picture.Read(Jpeg(640, 480, orientation: 6)).Value;
        Assert.Equal(6, picture.Bytes[Encoding.Latin1.GetString(picture.Bytes).IndexOf("Exif", StringComparison.Ordinal) + 25]);
    }

    [Fact]
    public void What_hangs_behind_a_photograph_is_cut_off()
    {
        byte[] bytes = [.. Jpeg(8, 8), .. "another file "u8, .. Jpeg(9, 9)];
        Assert.Equal(Picture.Read(Jpeg(8, 8)).Value.Bytes, Picture.Read(bytes).Value.Bytes);
    }

    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"), InlineData("%PDF-1.7"), InlineData(""), InlineData("BM not a bitmap"), InlineData("<html>")]
    public void What_is_no_picture_is_refused(string text) => Assert.Equal(ImageRefusal.NotAPicture, Picture.Read(Encoding.UTF8.GetBytes(text)).Refusal);

    [Fact]
    public void Too_many_bytes_are_refused() => Assert.Equal(ImageRefusal.TooLarge, Picture.Read(new byte[Picture.LargestFile + 1]).Refusal);

    [Theory, InlineData(5000, 5000, true), InlineData(5000, 5001, false), InlineData(65535, 65535, false)]
    public void More_than_25_megapixels_are_refused(int width, int height, bool taken) =>
        Assert.Equal(taken ? null : ImageRefusal.TooManyPixels, Picture.Read(Png(width, height)).Refusal);

    private static byte[] Png(int width, int height)
    {
        byte[] header = [.. Big(width), .. Big(height), 8, 2, 0, 0, 0];
        return [0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR", header), .. Chunk("eXIf", Bytes(Place)), .. Chunk("IDAT", [1, 2, 3]), .. Chunk("tEXt", Bytes("GPS\0" + Place)), .. Chunk("IEND", [])];

        static byte[] Chunk(string name, byte[] data) => [.. Big(data.Length), .. Bytes(name), .. data, 0, 0, 0, 0];
    }

    private static byte[] Jpeg(int width, int height, byte orientation = 1)
    {
        byte[] exif = [.. "Exif\0\0II"u8, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0, .. Bytes(Place)];
        return
        [
            0xFF, 0xD8, .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]), .. Segment(0xE1, exif), .. Segment(0xFE, Bytes(Place)),
            .. Segment(0xC0, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0]),
            .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), 1, 2, 0xFF, 0, 3, 0xFF, 0xD0, 4, 0xFF, 0xD9,
        ];

        static byte[] Segment(byte marker, byte[] data) => [0xFF, marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data];
    }

    private static byte[] Gif(int width, int height) =>
    [
        .. "GIF89a"u8, (byte)width, (byte)(width >> 8), (byte)height, (byte)(height >> 8), 0x80, 0, 0, 0, 0, 0, 255, 255, 255,
        0x21, 0xFE, (byte)Place.Length, .. Bytes(Place), 0, 0x21, 0xF9, 4, 0, 0, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3B,
    ];

    private static byte[] Webp(int width, int height)
    {
        byte[] chunks =
        [
            .. Chunk("VP8X", [0b1100, 0, 0, 0, .. Three(width - 1), .. Three(height - 1)]), .. Chunk("VP8L", [0x2F, 1, 2, 3, 4, 5]),
            .. Chunk("EXIF", Bytes(Place)), .. Chunk("XMP ", Bytes(Place)),
        ];
        return [.. "RIFF"u8, .. Little(chunks.Length + 4), .. "WEBP"u8, .. chunks];

        static byte[] Chunk(string name, byte[] data) => [.. Bytes(name), .. Little(data.Length), .. data, .. new byte[data.Length & 1]];
        static byte[] Three(int number) => [(byte)number, (byte)(number >> 8), (byte)(number >> 16)];
    }

    private static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);

    private static byte[] Big(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }

    private static byte[] Little(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        return bytes;
    }
}
