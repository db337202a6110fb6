using System.Net;
using System.Net.Sockets;

namespace Classroom.Browser;

/// <summary>A loopback port that nobody listens on. The site is told it beforehand, so that it comes back to the same one.</summary>
public static class FreePort
{
    public static int Take()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
