using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Classroom.Presence;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Classroom.Web.Presence;

/// <summary>
/// The rows of a roster that look the same on every page: drawn once for all of them, by the component that draws a single one.
/// A page holds a shared string instead of a component a row, and compares one reference.
/// </summary>
public sealed class SharedRows(IServiceScopeFactory scopes, ILoggerFactory logs)
{
    // A row lives as long as the board shows this person in this state.
    private readonly ConditionalWeakTable<PresentPerson, ConcurrentDictionary<Look, string>> _rows = [];

    /// <param name="shown">The state to show, which may say less than the state there is (P-9).</param>
    public async ValueTask<string> OfAsync(PresentPerson person, PresenceState shown, bool mine)
    {
        var looks = _rows.GetOrCreateValue(person);
        var look = new Look(shown, mine, CultureInfo.CurrentUICulture.Name);
        return looks.TryGetValue(look, out var row) ? row : looks.GetOrAdd(look, await DrawAsync(person, look));
    }

    private async Task<string> DrawAsync(PresentPerson person, Look look)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<SeatRow>(ParameterView.FromDictionary(
            new Dictionary<string, object?>
            {
                [nameof(SeatRow.Person)] = person, [nameof(SeatRow.Shown)] = look.Shown, [nameof(SeatRow.Mine)] = look.Mine,
            }))).ToHtmlString());
    }

    private readonly record struct Look(PresenceState Shown, bool Mine, string Language);
}
