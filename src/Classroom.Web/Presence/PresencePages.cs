using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Classroom.Web.Presence;

public static class PresencePages
{
    /// <summary>What the screen adds to presence: the circuit's own signal, and beats over HTTP.</summary>
    public static IServiceCollection AddPresencePages(this IServiceCollection services) =>
        services.AddScoped<CircuitHandler, PresenceCircuit>().AddSingleton<OwnSeats>().AddSingleton<SharedRows>();
}
