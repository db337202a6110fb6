using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Classroom.Browser;

/// <summary>
/// A line between a browser and the site: it can be cut, so that sockets break and nobody answers, or it can swallow
/// what is sent, so that sockets stay open and nothing comes through.
/// </summary>
public sealed class Line : IAsyncDisposable
{
    private enum Condition
    {
        Whole,
        Cut,
        Swallowing,
    }

    private readonly Uri _site;
    private readonly ConcurrentDictionary<Socket, byte> _ends = new();
    private TcpListener? _listener;
    private volatile Condition _condition;

    public Line(Uri site)
    {
        _site = site;
        Listen();
    }

    /// <summary>Where the browser finds the site over this line.</summary>
    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort.Take()}");

    /// <summary>How long whatever is sent is on its way, in each direction.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>Every connection breaks, and new ones are refused.</summary>
    public void IsCut()
    {
        _condition = Condition.Cut;
        _listener?.Dispose();
        BreakAll();
    }

    /// <summary>Every connection, new ones too, stays open and carries nothing: what is sent is lost.</summary>
    public void Swallows() => _condition = Condition.Swallowing;

    /// <summary>New connections work. What was swallowed stays lost, and so do the connections that lost it.</summary>
    public void IsMended()
    {
        if (_condition == Condition.Cut)
        {
            Listen();
        }

        BreakAll();
        _condition = Condition.Whole;
    }

    public ValueTask DisposeAsync()
    {
        IsCut();
        return ValueTask.CompletedTask;
    }

    private void Listen()
    {
        _condition = Condition.Whole;
        _listener = new TcpListener(IPAddress.Loopback, Address.Port);
        _listener.Start();
        _ = AcceptAsync(_listener);
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true)
            {
                _ = CarryAsync(await listener.AcceptSocketAsync());
            }
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
        {
            // Cut.
        }
    }

    private async Task CarryAsync(Socket browser)
    {
        var site = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        browser.NoDelay = true;
        _ends[browser] = _ends[site] = 0;
        try
        {
            await site.ConnectAsync(_site.Host, _site.Port);
            await Task.WhenAny(PumpAsync(browser, site), PumpAsync(site, browser));
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
        {
            // The site is not there, so neither is the connection.
        }
        finally
        {
            Break(browser);
            Break(site);
        }
    }

    private async Task PumpAsync(Socket from, Socket to)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer) is > 0 and var length)
            {
                await Task.Delay(Latency);
                if (_condition == Condition.Whole)
                {
                    await to.SendAsync(buffer.AsMemory(0, length));
                }
            }

            to.Shutdown(SocketShutdown.Send);
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
        {
            // One end is gone; the other one follows.
        }
    }

    private void BreakAll()
    {
        foreach (var end in _ends.Keys)
        {
            Break(end);
        }
    }

    private void Break(Socket end)
    {
        if (!_ends.TryRemove(end, out _))
        {
            return;
        }

        // No polite end: a reset, as from a router that was switched off and on.
        end.LingerState = new LingerOption(enable: true, seconds: 0);
        end.Dispose();
    }
}
