using System.Text;

namespace Classroom.Quizzes.Formats.Html;

/// <summary>Where a link may lead: to the web or to somebody's mailbox.</summary>
internal static class LinkTarget
{
    private const int Longest = 2_000;

    private static readonly string[] Schemes = ["http://", "https://", "mailto:"];

    /// <summary>The target as Markdown writes it, or null where it is not allowed.</summary>
    public static string? Allowed(string target)
    {
        if (target.Length > Longest || !Schemes.Any(scheme => target.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        var url = new StringBuilder(target.Length);
        foreach (var c in target)
        {
            url.Append(c switch
            {
                ' ' or '(' or ')' or '<' or '>' or '\\' or '"' or '*' or '_' or '$' or '`' or '[' or ']' => Uri.HexEscape(c),
                _ when char.IsControl(c) => "",
                _ => c.ToString(),
            });
        }

        return url.ToString();
    }
}
