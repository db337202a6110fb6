using System.Net.WebSockets;
using Classroom.Load.Circuits;

namespace Classroom.Load.Hosts;

/// <summary>One socket to the floor: remembers what it was told, beats where asked to, and comes back as a page does.</summary>
public sealed class FloorClient
{
    private const int MostTries = 60;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Uri _root;
    private ClientWebSocket _socket = new();
    private Timer? _timer;
    private volatile bool _left;

    private FloorClient(Uri root) => _root = root;

    public Sightings Told { get; } = new();

    public bool Connected { get; private set; }

    /// <summary>Hears of every try to come back.</summary>
    public Action<ComingBack>? Tried { get; set; }

    public static async Task<FloorClient> OpenAsync(Floor floor)
    {
        var client = new FloorClient(floor.Root);
        await client.ConnectAsync();
        return client;
    }

    public static async Task<List<FloorClient>> OpenManyAsync(Floor floor, int clients)
    {
        List<FloorClient> opened = [];
        for (var client = 0; client < clients; client++)
        {
            opened.Add(await OpenAsync(floor));
        }

        return opened;
    }

    public Task JoinAsync() => SendAsync(FloorMessage.JoinBytes);

    public void BeatEvery(TimeSpan interval) => _timer = new Timer(_ => _ = SendAsync(FloorMessage.BeatBytes), null, interval, interval);

    public void Leave()
    {
        (_left, Connected) = (true, false);
        _timer?.Dispose();
        _socket.Abort();
    }

    private async Task ConnectAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        _socket = new ClientWebSocket();
        _socket.Options.KeepAliveInterval = TimeSpan.Zero;
        await _socket.ConnectAsync(new UriBuilder(new Uri(_root, "socket")) { Scheme = "ws" }.Uri, Visitor.Sockets, patience.Token);
        Connected = true;
        _ = ReadAsync(_socket);
    }

    private Task SendAsync(byte[] message) => Network.TryAsync(
        () => _socket.SendAsync(message, WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None));

    private async Task ReadAsync(ClientWebSocket socket)
    {
        // Large enough for any telling, so that one read is one message.
        var bytes = new byte[8 * 1024];
        await Network.TryAsync(async () =>
        {
            while (await socket.ReceiveAsync(bytes.AsMemory(), CancellationToken.None) is { MessageType: not WebSocketMessageType.Close } got)
            {
                var at = DateTime.UtcNow.Ticks;
                if (got.EndOfMessage && bytes[0] != FloorMessage.Beat)
                {
                    Told.Add(FloorMessage.Number(bytes), at);
                }
            }
        });
        Connected = false;
        if (!_left)
        {
            await ComeBackAsync();
        }
    }

    private async Task ComeBackAsync()
    {
        var since = DateTime.UtcNow.Ticks;
        for (var attempt = 0; attempt < MostTries && !Connected; attempt++)
        {
            await Task.Delay(RetryDelay.Of(attempt, Random.Shared.NextDouble()));
            var back = await Network.TryAsync(ConnectAsync);
            Tried?.Invoke(new ComingBack(back, DateTime.UtcNow.Ticks, back ? DateTime.UtcNow.Ticks - since : null));
        }
    }
}
