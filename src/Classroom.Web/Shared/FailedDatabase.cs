using Classroom.Data;
using Classroom.Presence;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Classroom.Web.Shared;

/// <summary>
/// The database has no room, or does not answer: nothing was done, and that is what is said, to programs as a problem and to people
/// on a page. Once the writer of heartbeats has logged it, not everybody who knocks is logged besides.
/// </summary>
public sealed class FailedDatabase(IDatabase database, PresenceBoard board, Problems problems, ILogger<FailedDatabase> log) : IExceptionHandler
{
    /// <summary>As often as saving is tried anyway.</summary>
    private const string TryAgainIn = "5";

    public async ValueTask<bool> TryHandleAsync(HttpContext http, Exception exception, CancellationToken cancellationToken)
    {
        if (!database.Failed(exception))
        {
            return false;
        }

        log.Log(board.SavingFails ? LogLevel.Debug : LogLevel.Warning, exception, "The database failed a request, which was refused");
        http.Response.Headers.RetryAfter = TryAgainIn;
        if (http.Request.Path.StartsWithSegments("/api"))
        {
            await problems.Of(StatusCodes.Status503ServiceUnavailable, "Refusal.NotSaved", "NotSaved").ExecuteAsync(http);
            return true;
        }

        // The services of this request have a page half drawn in them, and a page asks the database who looks at it.
        await using var scope = http.RequestServices.CreateAsyncScope();
        (http.RequestServices, http.User) = (scope.ServiceProvider, new());
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        await new RazorComponentResult<NotSavedPage>().ExecuteAsync(http);
        return true;
    }
}
