using System.Buffers.Binary;
using System.Text;

namespace Classroom.Load.Circuits;

/// <summary>Reads the parts of MessagePack that circuits use: nil, booleans, integers, text, bytes, arrays, maps.</summary>
public ref struct MessagePackReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    public int ReadArray() => Next() switch
    {
        var b and >= 0x90 and <= 0x9f => b & 0x0f,
        0xdc => ReadUInt16(),
        0xdd => (int)ReadUInt32(),
        var b => throw Unexpected("an array", b),
    };

    public long ReadInteger() => Next() switch
    {
        var b and <= 0x7f => b,
        var b and >= 0xe0 => (sbyte)b,
        0xcc => Next(),
        0xcd => ReadUInt16(),
        0xce => ReadUInt32(),
        0xcf => (long)BinaryPrimitives.ReadUInt64BigEndian(Take(8)),
        0xd0 => (sbyte)Next(),
        0xd1 => BinaryPrimitives.ReadInt16BigEndian(Take(2)),
        0xd2 => BinaryPrimitives.ReadInt32BigEndian(Take(4)),
        0xd3 => BinaryPrimitives.ReadInt64BigEndian(Take(8)),
        var b => throw Unexpected("an integer", b),
    };

    public bool ReadBoolean() => Next() switch
    {
        0xc2 => false,
        0xc3 => true,
        var b => throw Unexpected("a boolean", b),
    };

    /// <summary>Text or bytes as they are; empty for nil.</summary>
    public ReadOnlySpan<byte> ReadBytes() => Next() switch
    {
        0xc0 => default,
        var b and >= 0xa0 and <= 0xbf => Take(b & 0x1f),
        0xc4 or 0xd9 => Take(Next()),
        0xc5 or 0xda => Take(ReadUInt16()),
        0xc6 or 0xdb => Take((int)ReadUInt32()),
        var b => throw Unexpected("text or bytes", b),
    };

    public string ReadText() => Encoding.UTF8.GetString(ReadBytes());

    /// <summary>A value of any kind; arrays and maps are passed over and come back as null.</summary>
    public object? ReadAny()
    {
        switch (_bytes[_at])
        {
            case 0xc0:
                _at++;
                return null;
            case 0xc2 or 0xc3:
                return ReadBoolean();
            case <= 0x7f or >= 0xe0 or (>= 0xcc and <= 0xd3):
                return ReadInteger();
            case >= 0xa0 and <= 0xbf or (>= 0xc4 and <= 0xc6) or (>= 0xd9 and <= 0xdb):
                return ReadText();
            default:
                Skip();
                return null;
        }
    }

    public void Skip()
    {
        var b = _bytes[_at];
        var parts = b is (>= 0x90 and <= 0x9f) or 0xdc or 0xdd ? ReadArray()
            : b is (>= 0x80 and <= 0x8f) or 0xde or 0xdf ? 2 * ReadMap()
            : -1;
        if (parts < 0)
        {
            ReadAny();
        }

        for (; parts > 0; parts--)
        {
            Skip();
        }
    }

    private int ReadMap() => Next() switch
    {
        0xde => ReadUInt16(),
        0xdf => (int)ReadUInt32(),
        var b => b & 0x0f,
    };

    private byte Next() => _bytes[_at++];

    private ushort ReadUInt16() => BinaryPrimitives.ReadUInt16BigEndian(Take(2));

    private uint ReadUInt32() => BinaryPrimitives.ReadUInt32BigEndian(Take(4));

    private ReadOnlySpan<byte> Take(int length)
    {
        var taken = _bytes.Slice(_at, length);
        _at += length;
        return taken;
    }

    private static InvalidDataException Unexpected(string wanted, byte found) => new($"MessagePack: {wanted} expected, 0x{found:x2} found.");
}
