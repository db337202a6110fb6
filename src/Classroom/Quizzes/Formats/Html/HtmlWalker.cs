using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace Classroom.Quizzes.Formats.Html;

/// <summary>
/// Goes over the tags of a piece of HTML once. Tokens instead of a tree: a hundred thousand nested tags cost no stack, and nothing is
/// searched for that is not there.
/// </summary>
internal sealed class HtmlWalker(string html)
{
    private readonly MarkdownBlocks _blocks = new();
    private readonly List<string> _lost = [];
    private readonly List<HtmlImage> _images = [];
    private readonly InlineMarks _marks = new();
    private string? _leftOut;
    private int _leftOutDepth;

    public HtmlText Run()
    {
        using var source = new TextSource(html);
        using var tokens = new HtmlTokenizer(source, HtmlEntityProvider.Resolver) { SkipComments = true };
        for (var token = tokens.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokens.Get())
        {
            if (token is HtmlTagToken tag)
            {
                tokens.State = ModeWithin(tag);
                Tag(tag);
            }
            else if (token.Type == HtmlTokenType.Character && _leftOut is null)
            {
                _blocks.Text(token.Data, _marks.Style);
            }
        }

        return new HtmlText(_blocks.Take(), _lost, _images);
    }

    // What a tree builder would tell the tokenizer: within a script a "<" begins no tag.
    private static HtmlParseMode ModeWithin(HtmlTagToken tag) => (tag.Type, tag.Name) switch
    {
        (HtmlTokenType.StartTag, "script") => HtmlParseMode.Script,
        (HtmlTokenType.StartTag, "style" or "iframe" or "xmp" or "noembed" or "noframes") => HtmlParseMode.Rawtext,
        (HtmlTokenType.StartTag, "textarea" or "title") => HtmlParseMode.RCData,
        _ => HtmlParseMode.PCData,
    };

    private void Tag(HtmlTagToken tag)
    {
        var opens = tag.Type == HtmlTokenType.StartTag;
        if (_leftOut is not null)
        {
            _leftOutDepth += tag.Name != _leftOut || tag.IsSelfClosing ? 0 : opens ? 1 : -1;
            _leftOut = _leftOutDepth > 0 ? _leftOut : null;
        }
        else if (opens && HtmlElements.IsLeftOut(tag.Name))
        {
            Leave(tag);
        }
        else if (tag.Name == "img")
        {
            Image(tag);
        }
        else if (!_blocks.Tag(tag.Name, opens, _marks.Style) && _marks.Tag(tag, opens) is { } lost)
        {
            Lose(lost);
        }
    }

    private void Leave(HtmlTagToken tag)
    {
        Lose(tag.Name);
        if (!tag.IsSelfClosing && !HtmlElements.IsVoid(tag.Name))
        {
            (_leftOut, _leftOutDepth) = (tag.Name, 1);
        }
    }

    private void Image(HtmlTagToken tag)
    {
        if (tag.GetAttribute("src") is { Length: > 0 } source)
        {
            _images.Add(new HtmlImage(source, tag.GetAttribute("alt").Trim()));
        }
    }

    private void Lose(string name)
    {
        if (!_lost.Contains(name))
        {
            _lost.Add(name);
        }
    }
}
