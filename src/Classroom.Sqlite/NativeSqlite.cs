using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using SQLitePCL;

namespace Classroom.Sqlite;

/// <summary>
/// Lets Entity Framework speak to the operating system's SQLite.
/// <para>
/// Gap: SQLitePCLRaw 2.1, so 2.0.6 stands in, whose own native library is too old for JSON columns.
/// When it restores: delete this file, take the package Microsoft.EntityFrameworkCore.Sqlite instead of .Sqlite.Core,
/// and drop both SQLitePCLRaw packages and NU1605.
/// </para>
/// </summary>
internal static class NativeSqlite
{
    private const string Managed = "SQLitePCLRaw.core";

    // A module initializer, because it must come before the first use by any host: the site, the tests, dotnet ef.
    [ModuleInitializer]
    internal static void Use()
    {
        AssemblyLoadContext.Default.Resolving += AnyVersion;

        // Apart, so that its types are looked up only after the line above.
        UseProvider();
    }

    // Entity Framework asks for 2.1; a name without a version finds the one that is there.
    private static Assembly? AnyVersion(AssemblyLoadContext context, AssemblyName name) =>
        name.Name == Managed && name.Version is not null
            ? context.LoadFromAssemblyName(new AssemblyName(Managed))
            : null;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void UseProvider()
    {
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, SystemLibrary);
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
    }

    private static nint SystemLibrary(string name, Assembly assembly, DllImportSearchPath? path) =>
        name == "e_sqlite3" ? NativeLibrary.Load(SystemLibraryName, assembly, path) : nint.Zero;

    private static string SystemLibraryName =>
        OperatingSystem.IsWindows() ? "winsqlite3.dll"
        : OperatingSystem.IsMacOS() ? "libsqlite3.dylib"
        : "libsqlite3.so.0";
}
