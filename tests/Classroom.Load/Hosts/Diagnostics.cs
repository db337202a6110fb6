using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Classroom.Load.Circuits;

namespace Classroom.Load.Hosts;

/// <summary>
/// The diagnostics port that every .NET program opens: events of a running process, without a tool in between. Reads the stream
/// of events only as far as texts in it need: <see cref="Runtime"/> and <see cref="SqlSpoken"/> look for what they know.
/// </summary>
public sealed class Diagnostics : IAsyncDisposable
{
    private const byte EventPipe = 2, Stop = 1, Collect = 3, Server = 0xff;
    private static readonly byte[] Magic = "DOTNET_IPC_V1\0"u8.ToArray();

    private readonly int _process;
    private readonly NetworkStream _events;
    private readonly ulong _session;
    private bool _stopped;

    private Diagnostics(int process, NetworkStream events, ulong session) => (_process, _events, _session) = (process, events, session);

    public Stream Events => _events;

    /// <summary>Opens a session with one provider of events.</summary>
    public static async Task<Diagnostics> ListenAsync(int process, string provider, ulong keywords, int level, string filter)
    {
        using var payload = new MemoryStream();
        using (var writer = new BinaryWriter(payload, Encoding.Unicode, leaveOpen: true))
        {
            writer.Write(16); // MB that the process may buffer
            writer.Write(1); // format: nettrace
            writer.Write(false); // no rundown of all methods at the end
            writer.Write(1); // providers
            writer.Write(keywords);
            writer.Write(level);
            Write(writer, provider);
            Write(writer, filter);
        }

        var stream = await AskAsync(process, Collect, payload.ToArray());
        var session = new byte[8];
        await stream.ReadExactlyAsync(session);
        return new Diagnostics(process, stream, BinaryPrimitives.ReadUInt64LittleEndian(session));
    }

    /// <summary>Ends the session; what was told before is still to be read. Somebody must read, or the process waits to get rid of it.</summary>
    public async Task StopAsync()
    {
        if (_stopped)
        {
            return;
        }

        _stopped = true;
        try
        {
            var session = new byte[8];
            BinaryPrimitives.WriteUInt64LittleEndian(session, _session);
            await using var stopped = await AskAsync(_process, Stop, session);
        }
        catch (Exception gone) when (gone is IOException or SocketException or InvalidOperationException)
        {
            // The process ended before its session.
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_stopped)
        {
            var rest = _events.CopyToAsync(Stream.Null);
            await StopAsync();
            await Network.TryAsync(() => rest);
        }

        await _events.DisposeAsync();
    }

    private static async Task<NetworkStream> AskAsync(int process, byte command, byte[] payload)
    {
        var path = Directory.GetFiles(Path.GetTempPath(), $"dotnet-diagnostic-{process}-*-socket").FirstOrDefault()
            ?? throw new IOException($"Process {process} has no diagnostics port.");
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(path));
        var stream = new NetworkStream(socket, ownsSocket: true);

        var header = new byte[20];
        Magic.CopyTo(header, 0);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(14), (ushort)(header.Length + payload.Length));
        (header[16], header[17]) = (EventPipe, command);
        await stream.WriteAsync((byte[])[.. header, .. payload]);

        await stream.ReadExactlyAsync(header);
        return header[16] == Server && header[17] == 0
            ? stream
            : throw new InvalidOperationException($"Process {process} refused to tell of itself.");
    }

    private static void Write(BinaryWriter writer, string text)
    {
        writer.Write(text.Length + 1);
        writer.Write((text + '\0').ToCharArray());
    }
}
