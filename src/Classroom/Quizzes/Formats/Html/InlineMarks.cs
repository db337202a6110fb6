using AngleSharp.Html.Parser.Tokens;

namespace Classroom.Quizzes.Formats.Html;

/// <summary>The inline elements that are open now. Counts instead of a stack: people's HTML closes what it never opened.</summary>
internal sealed class InlineMarks
{
    private int _strong, _emphasis, _code, _raised, _lowered;
    private string? _link;

    public TextStyle Style => new(
        _strong > 0, _emphasis > 0, _code > 0, _link, _raised > 0 ? TextStyle.Raised : _lowered > 0 ? TextStyle.Lowered : TextStyle.Level);

    /// <summary>Notes a tag; the name of what is lost by it, or null.</summary>
    public string? Tag(HtmlTagToken tag, bool opens)
    {
        switch (tag.Name)
        {
            case "a":
                var target = opens ? tag.GetAttribute("href").Trim() : "";
                _link = LinkTarget.Allowed(target);
                return _link is null && target.Length > 0 ? "a" : null;
            case "sup":
                _raised = Counted(_raised, opens);
                break;
            case "sub":
                _lowered = Counted(_lowered, opens);
                break;
            default:
                Mark(tag.Name, opens);
                break;
        }

        return null;
    }

    /// <summary>Notes strong, emphasis and code.</summary>
    public void Mark(string name, bool opens)
    {
        if (HtmlElements.IsStrong(name))
        {
            _strong = Counted(_strong, opens);
        }
        else if (HtmlElements.IsEmphasis(name))
        {
            _emphasis = Counted(_emphasis, opens);
        }
        else if (HtmlElements.IsCode(name))
        {
            _code = Counted(_code, opens);
        }
    }

    private static int Counted(int open, bool opens) => opens ? open + 1 : Math.Max(open - 1, 0);
}
