using System.Text;

namespace Classroom.Tests.Quizzes.Formats;

/// <summary>Breaks a file as transfers, editors and people do: bytes changed, pieces cut, doubled, swapped, marks thrown in, another encoding.</summary>
public sealed class FileBreaker(int seed)
{
    private static readonly string[] Marks =
    [
        "{", "}", "~", "=", "#", "####", "\\", "::", "//", "\n", "\n\n", "\r", "%", "%50%", "->", "..", ":", "[html]", "<", ">", "&", "*", "\t", ",", ";", "\"",
        "A.", "ANSWER: ", "\0", "\uFEFF", "\u2028", "\uD7FF", "$$", "\\(", "<!--", "<script>", "]]>", "1e999", "-", "- ", "1. ", "$CATEGORY:",
    ];

    private readonly Random _random = new(seed);

    public byte[] Broken(byte[] file)
    {
        List<byte> bytes = [.. file];
        for (var times = _random.Next(1, 8); times > 0; times--)
        {
            Break(bytes);
        }

        return _random.Next(20) switch
        {
            0 => Encoding.Unicode.GetBytes(Encoding.UTF8.GetString([.. bytes])),
            1 => Encoding.BigEndianUnicode.GetBytes(Encoding.UTF8.GetString([.. bytes])),
            2 => Encoding.Latin1.GetBytes(Encoding.UTF8.GetString([.. bytes])),
            _ => [.. bytes],
        };
    }

    private void Break(List<byte> bytes)
    {
        var at = _random.Next(bytes.Count + 1);
        var length = _random.Next(Math.Min(40, bytes.Count - at) + 1);
        switch (_random.Next(6))
        {
            case 0:
                bytes.RemoveRange(at, length);
                break;
            case 1:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 2 when bytes.Count > 0:
                bytes[_random.Next(bytes.Count)] = (byte)_random.Next(256);
                break;
            case 3:
                var piece = bytes.GetRange(at, length);
                bytes.RemoveRange(at, length);
                bytes.InsertRange(_random.Next(bytes.Count + 1), piece);
                break;
            case 4:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            default:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(Marks[_random.Next(Marks.Length)]));
                break;
        }
    }
}
