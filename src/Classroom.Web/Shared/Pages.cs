using System.Globalization;
using Classroom.Web.Rooms;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Server;

namespace Classroom.Web.Shared;

/// <summary>What all pages have in common: words, circuits, headers, the demo class.</summary>
public static class Pages
{
    /// <summary>A class of phones that lock at once must keep its circuits until they unlock.</summary>
    private const int RetainedCircuits = 2_000;

    /// <summary>Bytes of one message from a browser. The longest prompt that a field takes comes twice in one, three bytes a character.</summary>
    private const int LargestMessage = 64 * 1024;

    private static readonly TimeSpan RetainedFor = TimeSpan.FromMinutes(3), ShutdownTimeout = TimeSpan.FromSeconds(5);

    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddCascadingAuthenticationState();
        services.AddRazorComponents().AddInteractiveServerComponents().AddHubOptions(hub => hub.MaximumReceiveMessageSize = LargestMessage);
        services.AddLeanCircuitJson();
        // A restart does not wait half a minute for phones that do not answer.
        services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);
        services.Configure<CircuitOptions>(circuits =>
            (circuits.DisconnectedCircuitMaxRetained, circuits.DisconnectedCircuitRetentionPeriod) = (RetainedCircuits, RetainedFor));
        return services;
    }

    public static IServiceCollection AddWords(this IServiceCollection services)
    {
        services.AddLocalization();
        return services.AddRequestLocalization(localization =>
        {
            var languages = new[] { new CultureInfo("en") };
            (localization.SupportedCultures, localization.SupportedUICultures) = (languages, languages);
            localization.SetDefaultCulture("en");
        });
    }

    public static void UsePages(this WebApplication app) => app.UseMiddleware<SecurityHeaders>();

    public static void MapPages<TRoot>(this WebApplication app)
        where TRoot : IComponent
        => app.MapRazorComponents<TRoot>().AddInteractiveServerRenderMode(options =>
        {
            // Compression costs 215 KB of native memory a circuit, and tells secrets by their length.
            options.DisableWebSocketCompression = true;
            options.ContentSecurityFrameAncestorsPolicy = null;
        });

    public static async Task SeedDemoClassAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DemoClass>().SeedAsync();
    }
}
