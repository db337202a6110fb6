using System.Net.WebSockets;

namespace Classroom.Load.Circuits;

/// <summary>What a network does to whoever uses it.</summary>
public static class Network
{
    public static bool IsFault(Exception fault) => fault is HttpRequestException or IOException or WebSocketException
        or TimeoutException or OperationCanceledException or ObjectDisposedException or InvalidOperationException;

    /// <summary>Does what may fail because the other side is gone; whether it did not.</summary>
    public static async Task<bool> TryAsync(Func<Task> send)
    {
        try
        {
            await send();
            return true;
        }
        catch (Exception fault) when (IsFault(fault))
        {
            return false;
        }
    }
}
