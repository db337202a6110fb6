using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Classroom.Presence;

public static class PresenceSetup
{
    public static IServiceCollection AddPresence(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PresenceOptions>()
            .Bind(configuration.GetSection(PresenceOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        return services.AddMetrics().AddSingleton<PresenceFigures>().AddSingleton<PresenceBoard>()
            .AddScoped<PresenceService>()
            .AddSingleton<HeartbeatWriter>()
            .AddHostedService(provider => provider.GetRequiredService<HeartbeatWriter>())
            .AddHostedService<LedgerSweep>();
    }
}
