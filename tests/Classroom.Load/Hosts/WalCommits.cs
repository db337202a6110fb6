using System.Buffers.Binary;

namespace Classroom.Load.Hosts;

/// <summary>
/// Counts a SQLite database's transactions from outside: frames of its write-ahead log that say "committed". Looks often, because
/// the log begins anew after a checkpoint; a new log is known by its salt.
/// </summary>
public sealed class WalCommits : IDisposable
{
    private const int HeaderSize = 32, FrameHeaderSize = 24;
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(250);

    private readonly string _path;
    private readonly Timer _timer;
    private readonly Lock _gate = new();
    private ulong _salt;
    private long _at = HeaderSize;
    private int _commits;

    public WalCommits(string database)
    {
        _path = database + "-wal";
        _timer = new Timer(_ => Look(), null, Every, Every);
    }

    /// <summary>All transactions seen so far; those that were in the log before are among them.</summary>
    public int Count
    {
        get
        {
            Look();
            return _commits;
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        lock (_gate)
        {
            try
            {
                using var log = new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                Read(log);
            }
            catch (IOException)
            {
                // Not begun, or all connections closed and the log with them.
            }
        }
    }

    private void Read(FileStream log)
    {
        Span<byte> header = stackalloc byte[HeaderSize];
        if (log.ReadAtLeast(header, HeaderSize, throwOnEndOfStream: false) < HeaderSize)
        {
            return;
        }

        var pageSize = BinaryPrimitives.ReadInt32BigEndian(header[8..]);
        var salt = BinaryPrimitives.ReadUInt64BigEndian(header[16..]);
        if (salt != _salt)
        {
            (_salt, _at) = (salt, HeaderSize);
        }

        // A frame: page number, size of the database after a commit or zero, salt, checksum, page.
        for (; ; _at += FrameHeaderSize + pageSize)
        {
            log.Position = _at;
            var frame = header[..FrameHeaderSize];
            if (log.ReadAtLeast(frame, FrameHeaderSize, throwOnEndOfStream: false) < FrameHeaderSize
                || BinaryPrimitives.ReadUInt64BigEndian(frame[8..]) != salt)
            {
                return;
            }

            _commits += BinaryPrimitives.ReadInt32BigEndian(frame[4..]) != 0 ? 1 : 0;
        }
    }
}
