using Classroom.Presence;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Classroom.Web.Presence;

/// <summary>
/// The circuit's connection, up and down: the second signal of presence (P-1). A set of facts about one circuit and never a
/// counter, for "down" may come twice. A circuit without connection is kept for minutes and is nobody's presence.
/// </summary>
public sealed class PresenceCircuit(PresenceService presence) : CircuitHandler
{
    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        presence.Connect();
        return Task.CompletedTask;
    }

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        presence.Disconnect();
        return Task.CompletedTask;
    }
}
