using Classroom.Data;
using Classroom.Presence;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Classroom.Web.Shared;

/// <summary><c>/healthz</c>: the program lives. <c>/readyz</c>: and its database answers, and takes what is written .</summary>
public static class Health
{
    private const string Ready = "ready";

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<DatabaseAnswers>("database", tags: [Ready]).AddCheck<HeartbeatsAreWritten>("saving", tags: [Ready]);
        return services;
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/healthz", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/readyz", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) });
    }
}
