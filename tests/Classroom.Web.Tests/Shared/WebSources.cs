namespace Classroom.Web.Tests.Shared;

/// <summary>The screen's own source, for tests that read it.</summary>
internal static class WebSources
{
    private static readonly string Root = Path.Combine(Repository.Root, "src", "Classroom.Web");

    public static IEnumerable<(string Path, string Text)> All(params string[] endings) =>
        from path in Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
        let inside = Path.GetRelativePath(Root, path)
        where endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal))
            && !inside.Split(Path.DirectorySeparatorChar).Intersect(["bin", "obj", "node_modules"]).Any()
        select (inside, File.ReadAllText(path));

    public static string Read(string name) => File.ReadAllText(Path.Combine(Root, name));
}
