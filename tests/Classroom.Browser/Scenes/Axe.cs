using System.Text.Json;
using Deque.AxeCore.Commons;

namespace Classroom.Browser.Scenes;

/// <summary>
/// axe on a page that stays open while its look changes. The script is brought in once; the package's own way would bring it for
/// every run, and open a page beside each.
/// </summary>
public sealed class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    private readonly IPage _page;

    private Axe(IPage page) => _page = page;

    public static async Task<Axe> On(IPage page)
    {
        await page.EvaluateAsync(Script);
        return new Axe(page);
    }

    /// <summary>What is seriously wrong. By night only colours are looked at: a page differs in nothing else.</summary>
    public async Task<IEnumerable<string>> Finds(ColorScheme scheme)
    {
        // Target size is of WCAG 2.2, and not yet on by itself.
        var violations = JsonSerializer.Deserialize<Violation[]>(await _page.EvaluateAsync<string>(
            """
            async options => JSON.stringify((await axe.run(document, { resultTypes: ["violations"], ...options })).violations)
            """,
            scheme == ColorScheme.Dark
                ? (object)new { runOnly = new[] { "cat.color" } }
                : new { rules = new Dictionary<string, object> { ["target-size"] = new { enabled = true } } }), JsonSerializerOptions.Web)!;
        return from violation in violations
               where violation.Impact is "serious" or "critical"
               from node in violation.Nodes
               select $"{violation.Id}: {violation.Help}: {node.Html}";
    }

    private sealed record Violation(string Id, string? Impact, string Help, Node[] Nodes);

    private sealed record Node(string Html);
}
