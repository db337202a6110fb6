using System.Buffers.Binary;

namespace Classroom.Load.Hosts;

/// <summary>What goes over the floor's sockets: up, one kind and padding; down, a number and padding to the size of a page's update.</summary>
public static class FloorMessage
{
    public const byte Beat = (byte)'b', Join = (byte)'j';

    /// <summary>The size of a page's beat, or of its acknowledgement.</summary>
    private const int Upward = 60;

    public static readonly byte[] BeatBytes = [Beat, .. new byte[Upward - 1]], JoinBytes = [Join, .. new byte[Upward - 1]];

    public static byte[] Telling(int number, int bytes)
    {
        var message = new byte[Math.Max(bytes, 8)];
        BinaryPrimitives.WriteInt32LittleEndian(message, number);
        return message;
    }

    public static int Number(ReadOnlySpan<byte> message) => BinaryPrimitives.ReadInt32LittleEndian(message);
}
