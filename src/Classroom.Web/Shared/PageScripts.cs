using Microsoft.JSInterop;

namespace Classroom.Web.Shared;

/// <summary>Starts what a component does in the browser.</summary>
public static class PageScripts
{
    /// <summary>
    /// Fetches a module and starts it. Over a slow connection its page may be left before it comes: then there is nothing to start, and
    /// whatever fails for that is no fault.
    /// </summary>
    /// <returns>The module, which lives as long as its component; null where the page was left.</returns>
    public static async Task<IJSObjectReference?> StartAsync(this IJSRuntime browser, string module, Func<bool> isLeft, Func<IJSObjectReference, Task> start)
    {
        try
        {
            var script = await browser.InvokeAsync<IJSObjectReference>("import", module);
            if (isLeft())
            {
                return null;
            }

            await start(script);
            return script;
        }
        catch (Exception failure) when (failure is JSDisconnectedException || isLeft())
        {
            return null;
        }
    }

    /// <summary>Fetches a module and calls it this once.</summary>
    public static Task RunAsync(this IJSRuntime browser, string module, Func<bool> isLeft, Func<IJSObjectReference, Task> run) =>
        browser.StartAsync(module, isLeft, async script =>
        {
            await run(script);
            await script.DisposeAsync();
        });
}
