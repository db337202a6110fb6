using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Classroom.Web.Quizzes;

/// <summary>Which links of a question lead anywhere: to the web and to mail, in a tab of their own. All others are the words they have.</summary>
internal static class MarkdownLinks
{
    private static readonly string[] Schemes = [Uri.UriSchemeHttp, Uri.UriSchemeHttps, Uri.UriSchemeMailto];

    public static void Tame(LinkInline link)
    {
        if (link.IsImage || !Leads(link.Url))
        {
            link.ReplaceBy(new ContainerInline(), copyChildren: true);
        }
        else
        {
            Mark(link);
        }
    }

    public static void Tame(AutolinkInline link)
    {
        if (link.IsEmail || Leads(link.Url))
        {
            Mark(link);
        }
        else
        {
            link.ReplaceBy(new LiteralInline(link.Url));
        }
    }

    private static bool Leads(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && Schemes.Contains(uri.Scheme);

    private static void Mark(Inline link)
    {
        var attributes = link.GetAttributes();
        attributes.AddProperty("rel", "noopener nofollow");
        attributes.AddProperty("target", "_blank");
    }
}
