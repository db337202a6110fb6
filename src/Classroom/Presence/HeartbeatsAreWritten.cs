using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Classroom.Presence;

/// <summary>Whether the database takes what is written, as far as beats have tried it: a full disk still answers. No query.</summary>
public sealed class HeartbeatsAreWritten(HeartbeatWriter writer) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(writer.SavingFails ? HealthCheckResult.Unhealthy("Nothing can be written.") : HealthCheckResult.Healthy());
}
