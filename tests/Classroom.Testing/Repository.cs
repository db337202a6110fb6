using System.Reflection;

namespace Classroom.Testing;

/// <summary>The repository on disk, for tests that read it: house rules, assets.</summary>
public static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "RepoRoot").Value!;
}
