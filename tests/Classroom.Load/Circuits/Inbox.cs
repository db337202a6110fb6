namespace Classroom.Load.Circuits;

/// <summary>Bytes as they came from one connection, cut into frames. Frames and WebSocket messages need not coincide.</summary>
public sealed class Inbox
{
    private byte[] _bytes = new byte[4 * 1024];
    private int _filled, _taken;

    /// <summary>Where the next bytes go; never empty.</summary>
    public Memory<byte> Free
    {
        get
        {
            if (_taken > 0)
            {
                _bytes.AsSpan(_taken.._filled).CopyTo(_bytes);
                (_filled, _taken) = (_filled - _taken, 0);
            }

            if (_filled == _bytes.Length)
            {
                Array.Resize(ref _bytes, 2 * _bytes.Length);
            }

            return _bytes.AsMemory(_filled);
        }
    }

    public void Came(int count) => _filled += count;

    /// <summary>The next whole frame; its bytes hold until <see cref="Free"/> is asked for.</summary>
    public bool TryTake(out ReadOnlySpan<byte> frame)
    {
        frame = default;
        var (length, at) = (0, _taken);
        for (var shift = 0; ; shift += 7)
        {
            if (at == _filled)
            {
                return false;
            }

            var part = _bytes[at++];
            length |= (part & 0x7f) << shift;
            if (part <= 0x7f)
            {
                break;
            }
        }

        if (_filled - at < length)
        {
            return false;
        }

        frame = _bytes.AsSpan(at, length);
        _taken = at + length;
        return true;
    }
}
