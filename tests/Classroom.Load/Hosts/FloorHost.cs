using System.Globalization;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Classroom.Load.Hosts;

/// <summary>
/// The floor: the least that any site on this machine could do. Bare WebSockets that get the same bytes, with no page, no
/// person and no database behind them. Run as a program of its own (<c>floor</c>).
/// </summary>
public static class FloorHost
{
    public static async Task RunAsync(string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add(address);
        app.UseWebSockets();

        var room = new FloorRoom();
        app.MapGet("/", () => "floor");
        app.MapPut("/rules", (int bytes, int merge) => room.Begin(bytes, TimeSpan.FromMilliseconds(merge)));
        app.MapPut("/change", (int number) =>
        {
            // Stamped as the site stamps a beat: when it is heard.
            var heard = DateTime.UtcNow.Ticks;
            room.Tell(number);
            return heard.ToString(CultureInfo.InvariantCulture);
        });
        app.MapGet("/socket", async (HttpContext http) =>
        {
            using var socket = await http.WebSockets.AcceptWebSocketAsync();
            await ServeAsync(socket, room, app.Lifetime.ApplicationStopping);
        });
        await app.RunAsync();
    }

    private static async Task ServeAsync(WebSocket socket, FloorRoom room, CancellationToken cancel)
    {
        using var seat = room.Enter(socket);
        var bytes = new byte[1024];
        try
        {
            while (await socket.ReceiveAsync(bytes.AsMemory(), cancel) is { MessageType: not WebSocketMessageType.Close, Count: var count })
            {
                if (bytes[0] == FloorMessage.Join)
                {
                    room.Join();
                }
                else
                {
                    await socket.SendAsync(bytes.AsMemory(0, count), WebSocketMessageType.Binary, endOfMessage: true, cancel);
                }
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException)
        {
            return;
        }
    }
}
