using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Classroom.Web.Tests;

/// <summary>
/// Gap: AngleSharp.Diffing 0.16, for which bUnit asks under a name that 0.17 does not answer to.
/// When it restores: delete this file, the package reference and NU1603. Until then <c>CompareTo</c> does not compile.
/// </summary>
internal static class PackageGaps
{
    private const string Diffing = "AngleSharp.Diffing";

    [ModuleInitializer]
    internal static void Bridge() =>
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            name.Name == Diffing && name.Version is not null
                ? context.LoadFromAssemblyName(new AssemblyName(Diffing))
                : null;
}
