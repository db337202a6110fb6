namespace Classroom.Web.Shared;

/// <summary>Addresses to go on to that came from outside.</summary>
public static class LocalPaths
{
    /// <summary>The path if it is one of this site, else the other: nobody is sent elsewhere by a link to us.</summary>
    public static string Or(string? path, string other) =>
        path is ['/', ..] && path is not ['/', '/' or '\\', ..] && !path.Any(char.IsControl) ? path : other;
}
