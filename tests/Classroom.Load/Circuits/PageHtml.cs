using System.Text.RegularExpressions;

namespace Classroom.Load.Circuits;

/// <summary>What a page as the server wrote it says about its live parts: where they are, and the state they start from.</summary>
public sealed partial record PageHtml(Uri Address, IReadOnlyList<string> Markers, string State)
{
    public static async Task<PageHtml> GetAsync(Visitor visitor, string path, CancellationToken cancel)
    {
        using var answer = await visitor.SendAsync(HttpMethod.Get, path, null, cancel);
        answer.EnsureSuccessStatusCode();
        var html = await answer.Content.ReadAsStringAsync(cancel);
        var markers = Marker().Matches(html).Select(match => match.Groups[1].Value).Where(marker => marker.Contains("\"descriptor\"")).ToList();
        return markers.Count > 0
            ? new PageHtml(new Uri(visitor.Root, path), markers, StateComment().Match(html).Groups[1].Value)
            : throw new InvalidDataException($"{path} has no live part.");
    }

    /// <summary>What a browser asks the circuit to draw: every live part of the page.</summary>
    public string Operations()
    {
        var operations = Markers.Select((marker, index) =>
            $$"""{"type":"add","ssrComponentId":{{index + 1}},"marker":{{marker}}}""");
        return $$"""{"batchId":1,"operations":[{{string.Join(',', operations)}}]}""";
    }

    [GeneratedRegex("<!--Blazor:({.*?})-->", RegexOptions.Singleline)]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->", RegexOptions.Singleline)]
    private static partial Regex StateComment();
}
