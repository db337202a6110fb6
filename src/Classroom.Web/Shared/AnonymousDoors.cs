using System.Threading.RateLimiting;
using Classroom.Accounts;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Classroom.Web.Shared;

/// <summary>
/// Limits on what anybody may knock at, by address. Joining is not among them: there only wrong codes are limited,
/// for a whole school joins from one address.
/// </summary>
public static class AnonymousDoors
{
    public const string Accounts = "accounts";

    public static IServiceCollection AddAnonymousDoors(this IServiceCollection services) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = async (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "60";
            await rejected.HttpContext.RequestServices.GetRequiredService<Problems>()
                .Of(StatusCodes.Status429TooManyRequests, "Refusal.TooManyTries", "TooManyTries").ExecuteAsync(rejected.HttpContext);
        };
        limiter.AddPolicy(Accounts, TriesOf);
        // The forms on the pages are the same door as the API's.
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
            HttpMethods.IsPost(http.Request.Method) && http.Request.Path.StartsWithSegments("/account")
                ? TriesOf(http)
                : RateLimitPartition.GetNoLimiter(""));
    });

    private static RateLimitPartition<string> TriesOf(HttpContext http) => RateLimitPartition.GetFixedWindowLimiter(
        http.Connection.RemoteIpAddress?.ToString() ?? "",
        _ => new FixedWindowRateLimiterOptions
        {
            Window = TimeSpan.FromMinutes(1),
            PermitLimit = http.RequestServices.GetRequiredService<IOptions<AccountsOptions>>().Value.TriesPerMinute,
        });
}
