using Classroom.Data;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Classroom.Web.Shared;

/// <summary>
/// A part of a page that has commands, and the place where their refusals stand. A database that fails is one more refusal, and not
/// the end of the page.
/// </summary>
public abstract class CommandPart : ComponentBase, IHandleEvent
{
    [Inject]
    public required IDatabase Database { get; init; }

    [Inject]
    public required IStringLocalizer<Words> L { get; init; }

    /// <summary>Why the last command was refused, or null.</summary>
    protected string? RefusedBecause { get; set; }

    async Task IHandleEvent.HandleEventAsync(EventCallbackWorkItem callback, object? arg)
    {
        var handling = callback.InvokeAsync(arg);
        // As ComponentBase does: what is done at once is drawn at once, and the rest when it is done.
        StateHasChanged();
        try
        {
            await handling;
        }
        catch (Exception failure) when (Database.Failed(failure))
        {
            RefusedBecause = L["Refusal.NotSaved"];
        }

        StateHasChanged();
    }
}
