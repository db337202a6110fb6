using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Classroom.Messaging;

public static class MessagingSetup
{
    /// <summary>The bus of a single node; many nodes bring their own.</summary>
    public static IServiceCollection AddMessaging(this IServiceCollection services)
    {
        services.TryAddSingleton<InProcessBus>();
        services.TryAddSingleton<IMessageBus>(provider => provider.GetRequiredService<InProcessBus>());
        return services;
    }
}
