using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Classroom.Load.Circuits;

/// <summary>What waits to be sent on one connection: blazorpack frames, each MessagePack with its length before it.</summary>
public sealed class Outbox
{
    private readonly ArrayBufferWriter<byte> _frames = new(256), _frame = new(256);

    public bool IsEmpty => _frames.WrittenCount == 0;

    public ReadOnlyMemory<byte> Waiting => _frames.WrittenMemory;

    public void Clear() => _frames.ResetWrittenCount();

    /// <summary>Calls a method of the hub; with an <paramref name="id"/> it answers.</summary>
    public void Invoke(string? id, string target, params ReadOnlySpan<object?> arguments)
    {
        Array(6);
        Integer(1);
        Byte(0x80); // no headers
        Value(id);
        Text(target);
        Array(arguments.Length);
        foreach (var argument in arguments)
        {
            Value(argument);
        }

        Array(0); // no streams
        Finish();
    }

    public void Ping()
    {
        Array(1);
        Integer(6);
        Finish();
    }

    private void Finish()
    {
        for (var left = (uint)_frame.WrittenCount; ; left >>= 7)
        {
            _frames.Write([(byte)(left > 0x7f ? left | 0x80 : left)]);
            if (left <= 0x7f)
            {
                break;
            }
        }

        _frames.Write(_frame.WrittenSpan);
        _frame.ResetWrittenCount();
    }

    private void Value(object? value)
    {
        switch (value)
        {
            case null:
                Byte(0xc0);
                break;
            case bool truth:
                Byte(truth ? (byte)0xc3 : (byte)0xc2);
                break;
            case string text:
                Text(text);
                break;
            case long number:
                Integer(number);
                break;
            default:
                throw new NotSupportedException($"No MessagePack for {value.GetType()}.");
        }
    }

    private void Text(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        if (length <= 31)
        {
            Byte((byte)(0xa0 | length));
        }
        else
        {
            Byte(0xdb);
            BinaryPrimitives.WriteInt32BigEndian(_frame.GetSpan(4), length);
            _frame.Advance(4);
        }

        Encoding.UTF8.GetBytes(text, _frame);
    }

    private void Integer(long number)
    {
        if (number is >= 0 and <= 0x7f)
        {
            Byte((byte)number);
            return;
        }

        Byte(0xd3);
        BinaryPrimitives.WriteInt64BigEndian(_frame.GetSpan(8), number);
        _frame.Advance(8);
    }

    private void Array(int length) => Byte((byte)(0x90 | length));

    private void Byte(byte value) => _frame.Write([value]);
}
