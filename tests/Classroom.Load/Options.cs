using System.Globalization;

namespace Classroom.Load;

/// <summary>What was asked for on the command line.</summary>
public sealed record Options(IReadOnlyList<string> Stories, bool Quick, string Site, int? SoakMinutes, int Repetitions, IReadOnlyList<int>? People, string? Out)
{
    private static readonly string[] Flags = ["--quick", "--http"];

    /// <summary>Whether answers are given at the doors instead of on pages.</summary>
    public bool Http { get; private init; }

    public int? Questions { get; private init; }

    public int? Kills { get; private init; }

    public const string Help =
        """
        Classroom.Load [story …] [--quick] [--site Classroom.Web.dll] [--people 50,250] [--repetitions 3] [--minutes 30] [--out file.md]
                       [--questions 20] [--http] [--kills 50]
          story       fanout storm beats churn restart memory editor answers game kill soak; all of them by default
          --quick     few people and short times: shows that everything works, measures nothing
          --people    instead of the sizes that a story plays by itself
          --minutes   how long soak takes
          --questions how many answers and game ask
          --http      in answers and game nobody has a page open: students answer at the doors
          --kills     how often kill kills
          --out       a Markdown file, in which the sections of these stories are replaced
        """;

    public static Options Read(IReadOnlyList<string> arguments)
    {
        List<string> stories = [];
        var values = new Dictionary<string, string>();
        for (var at = 0; at < arguments.Count; at++)
        {
            if (!arguments[at].StartsWith("--", StringComparison.Ordinal))
            {
                stories.Add(arguments[at]);
            }
            else
            {
                values[arguments[at]] = Flags.Contains(arguments[at]) ? "" : arguments[++at];
            }
        }

        return new Options(
            stories,
            values.ContainsKey("--quick"),
            Path.GetFullPath(values.GetValueOrDefault("--site") ?? Path.Combine(Machine.RepoRoot, "src/Classroom.Web/bin/Release/net10.0/Classroom.Web.dll")),
            values.TryGetValue("--minutes", out var minutes) ? Number(minutes) : null,
            values.TryGetValue("--repetitions", out var repetitions) ? Number(repetitions) : values.ContainsKey("--quick") ? 1 : 3,
            values.TryGetValue("--people", out var people) ? [.. people.Split(',').Select(Number)] : null,
            values.GetValueOrDefault("--out"))
        {
            Http = values.ContainsKey("--http"),
            Questions = values.TryGetValue("--questions", out var questions) ? Number(questions) : null,
            Kills = values.TryGetValue("--kills", out var kills) ? Number(kills) : null,
        };
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
