using System.Globalization;
using Classroom.Load.Circuits;

namespace Classroom.Load.Hosts;

/// <summary>The site's own figures, at <c>/metrics</c>, where it has them.</summary>
public static class Metrics
{
    /// <summary>The sum of all figures whose name holds this word; null where the site tells none.</summary>
    public static async Task<double?> SumAsync(Site site, string word)
    {
        using var answer = await new Visitor(site.Root, null).SendAsync(HttpMethod.Get, "metrics", null, CancellationToken.None);
        if (!answer.IsSuccessStatusCode || answer.Content.Headers.ContentType?.MediaType != "text/plain")
        {
            return null;
        }

        var figures = (await answer.Content.ReadAsStringAsync()).Split('\n')
            .Where(line => !line.StartsWith('#') && line.Contains(word))
            .Select(line => double.Parse(line.Split(' ')[^1], CultureInfo.InvariantCulture)).ToList();
        return figures.Count > 0 ? figures.Sum() : null;
    }
}
