using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Threading.Channels;

namespace Classroom.Load.Hosts;

/// <summary>All sockets of the floor. Tells every number to all of them, one after the other, or only the newest of an interval.</summary>
public sealed class FloorRoom
{
    private readonly ConcurrentDictionary<WebSocket, bool> _sockets = new();
    private readonly Channel<int> _numbers = Channel.CreateUnbounded<int>(new UnboundedChannelOptions { SingleReader = true });
    private TimeSpan _merge;
    private int _bytes, _joined;

    public FloorRoom() => _ = TellAllAsync();

    public void Begin(int bytes, TimeSpan merge) => (_bytes, _merge, _joined) = (bytes, merge, 0);

    public void Tell(int number) => _numbers.Writer.TryWrite(number);

    public void Join() => Tell(Interlocked.Increment(ref _joined));

    public IDisposable Enter(WebSocket socket)
    {
        _sockets[socket] = true;
        return new Leaving(() => _sockets.TryRemove(socket, out _));
    }

    private async Task TellAllAsync()
    {
        var notBefore = DateTime.MinValue;
        await foreach (var number in _numbers.Reader.ReadAllAsync())
        {
            var newest = number;
            if (_merge > TimeSpan.Zero)
            {
                await Task.Delay(notBefore - DateTime.UtcNow is { Ticks: > 0 } wait ? wait : TimeSpan.Zero);
                while (_numbers.Reader.TryRead(out var newer))
                {
                    newest = newer;
                }

                notBefore = DateTime.UtcNow + _merge;
            }

            await SendAsync(FloorMessage.Telling(newest, _bytes));
        }
    }

    private async Task SendAsync(ReadOnlyMemory<byte> message)
    {
        List<Task> underway = [];
        foreach (var (socket, _) in _sockets)
        {
            var sending = socket.SendAsync(message, WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);
            if (!sending.IsCompletedSuccessfully)
            {
                underway.Add(sending.AsTask());
            }
        }

        try
        {
            await Task.WhenAll(underway);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException)
        {
            // It leaves by its own reading loop.
        }
    }

    private sealed class Leaving(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
