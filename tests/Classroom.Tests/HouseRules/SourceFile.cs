namespace Classroom.Tests.HouseRules;

/// <summary>One file of the repository that people wrote: not built, not fetched, not made by a tool.</summary>
/// <param name="Path">From the root, with slashes.</param>
internal sealed record SourceFile(string Path, string[] Lines)
{
    private static readonly string[] NotOurs = ["bin", "obj", "node_modules", "Migrations"];

    /// <summary>All of them, except the rules themselves, whose samples break every rule.</summary>
    public static IReadOnlyList<SourceFile> All { get; } =
    [
        .. from folder in new[] { "src", "tests", "wwwroot-assets" }
           from file in Directory.EnumerateFiles(System.IO.Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories)
           let path = System.IO.Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')
           where !path.Split('/').Intersect(NotOurs).Any() && !path.Contains("/HouseRules/") && IsText(path)
           orderby path
           select new SourceFile(path, File.ReadAllLines(file)),
    ];

    /// <summary>The lines that are code, with their numbers.</summary>
    public IEnumerable<(int Number, string Text)> Code => Lines
        .Select((text, index) => (Number: index + 1, Text: text))
        .Where(line => !line.Text.TrimStart().StartsWith("//", StringComparison.Ordinal));

    private static bool IsText(string path) => System.IO.Path.GetExtension(path) is ".cs" or ".razor" or ".js" or ".css";
}
