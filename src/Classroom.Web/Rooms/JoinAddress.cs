using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Classroom.Web.Rooms;

/// <summary>
/// The address that students type or scan. It is the one in the teacher's browser; where that is "localhost", which no phone can
/// reach, this machine's address in its network, if the site listens there.
/// </summary>
public sealed class JoinAddress(NavigationManager navigation, IServer server)
{
    private readonly Lazy<Uri> _base = new(() => Reachable(new Uri(navigation.BaseUri), server));

    /// <summary>As people type it: <c>class.example</c>.</summary>
    public string Site => _base.Value.Authority;

    /// <summary>The join page of a code, as the QR code holds it.</summary>
    public string Of(string code) => new Uri(_base.Value, $"join/{code}").ToString();

    /// <summary>Where a new device takes a seat.</summary>
    public string OfSeat(string secret) => new Uri(_base.Value, $"join/seat/{secret}").ToString();

    private static Uri Reachable(Uri seen, IServer server) =>
        seen.IsLoopback && ListensEverywhere(server) && OwnAddress() is { } own
            ? new UriBuilder(seen) { Host = own.ToString() }.Uri
            : seen;

    private static bool ListensEverywhere(IServer server) =>
        server.Features.Get<IServerAddressesFeature>()?.Addresses
            .Any(address => address.Contains("://*", StringComparison.Ordinal) || address.Contains("://+", StringComparison.Ordinal)
                || address.Contains("[::]", StringComparison.Ordinal) || address.Contains("0.0.0.0", StringComparison.Ordinal)) ?? false;

    private static IPAddress? OwnAddress() => NetworkInterface.GetAllNetworkInterfaces()
        .Where(card => card.OperationalStatus == OperationalStatus.Up && card.NetworkInterfaceType != NetworkInterfaceType.Loopback)
        // The card with a way out is the one that phones share.
        .OrderByDescending(card => card.GetIPProperties().GatewayAddresses.Count)
        .SelectMany(card => card.GetIPProperties().UnicastAddresses)
        .Select(unicast => unicast.Address)
        .FirstOrDefault(address => address.AddressFamily == AddressFamily.InterNetwork);
}
