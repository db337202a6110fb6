using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Classroom.Load.Circuits;

/// <summary>What is done with a frame, and with the instant (UTC ticks) at which its bytes came.</summary>
public delegate void FrameCame(ReadOnlySpan<byte> frame, long at);

/// <summary>One connection of a circuit: negotiated, shaken hands, frames in and out. Does not know what they mean.</summary>
public sealed class Wire : IDisposable
{
    private const byte EndOfHandshake = 0x1e;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _turn = new(1);
    private readonly Lock _gate = new();
    private readonly Inbox _inbox = new();
    private Outbox _waiting = new(), _leaving = new();

    private Wire()
    {
    }

    /// <summary>Bytes within WebSocket messages, without the two to four that frame each.</summary>
    public long BytesOut { get; private set; }

    /// <summary>When something was last sent, in UTC ticks.</summary>
    public long LastSent { get; private set; }

    public static async Task<Wire> OpenAsync(Visitor visitor)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var negotiated = await visitor.SendAsync(HttpMethod.Post, "_blazor/negotiate?negotiateVersion=1", null, patience.Token);
        negotiated.EnsureSuccessStatusCode();
        using var answer = JsonDocument.Parse(await negotiated.Content.ReadAsStringAsync(patience.Token));
        var connection = Uri.EscapeDataString(answer.RootElement.GetProperty("connectionToken").GetString()!);

        var wire = new Wire();
        try
        {
            // Browsers ping by frames of the protocol, not of the socket; and the site compresses nothing.
            wire._socket.Options.KeepAliveInterval = TimeSpan.Zero;
            wire._socket.Options.SetRequestHeader("Authorization", $"Bearer {visitor.Token}");
            wire._socket.Options.SetRequestHeader("Origin", visitor.Root.GetLeftPart(UriPartial.Authority));
            var address = new UriBuilder(new Uri(visitor.Root, "_blazor")) { Scheme = "ws", Query = $"id={connection}" }.Uri;
            await wire._socket.ConnectAsync(address, Visitor.Sockets, patience.Token);
            await wire.ShakeHandsAsync(patience.Token);
            return wire;
        }
        catch
        {
            wire.Dispose();
            throw;
        }
    }

    /// <summary>Puts something into the outbox and sends all that is there.</summary>
    public Task SendAsync(Action<Outbox> write)
    {
        Put(write);
        return FlushAsync();
    }

    /// <summary>Reads until the connection ends, for whatever reason.</summary>
    public async Task ReadAsync(FrameCame came)
    {
        try
        {
            while (await _socket.ReceiveAsync(_inbox.Free, CancellationToken.None) is { MessageType: not WebSocketMessageType.Close, Count: var count })
            {
                var at = DateTime.UtcNow.Ticks;
                _inbox.Came(count);
                while (_inbox.TryTake(out var frame))
                {
                    came(frame, at);
                }

                await FlushAsync();
            }
        }
        catch (Exception end) when (end is WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
            // Cut; the circuit decides whether to come back.
        }
    }

    /// <summary>To be sent with the next flush, which follows every frame that came.</summary>
    public void Put(Action<Outbox> write)
    {
        lock (_gate)
        {
            write(_waiting);
        }
    }

    /// <summary>Cuts the connection without a word, as a lost network does.</summary>
    public void Cut() => _socket.Abort();

    public void Dispose() => _socket.Dispose();

    private async Task FlushAsync()
    {
        await _turn.WaitAsync();
        try
        {
            lock (_gate)
            {
                (_waiting, _leaving) = (_leaving, _waiting);
            }

            if (!_leaving.IsEmpty)
            {
                await _socket.SendAsync(_leaving.Waiting, WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);
                BytesOut += _leaving.Waiting.Length;
                LastSent = DateTime.UtcNow.Ticks;
            }
        }
        finally
        {
            _leaving.Clear();
            _turn.Release();
        }
    }

    private async Task ShakeHandsAsync(CancellationToken cancel)
    {
        var hand = Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e");
        await _socket.SendAsync(hand, WebSocketMessageType.Text, endOfMessage: true, cancel);
        var answer = new byte[1024];
        // Nothing follows the answer until we ask for something, so it comes alone.
        var got = await _socket.ReceiveAsync(answer.AsMemory(), cancel);
        if (got.Count != 3 || answer[2] != EndOfHandshake)
        {
            throw new InvalidDataException($"Handshake refused: {Encoding.UTF8.GetString(answer, 0, got.Count)}");
        }
    }
}
