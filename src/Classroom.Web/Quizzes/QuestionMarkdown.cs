using System.Net;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Components;

namespace Classroom.Web.Quizzes;

/// <summary>
/// What people write in questions as what pages show (C-1): emphasis, lists, quotes, code, links to web and mail, and TeX. HTML is text,
/// a line break is a line break, there are no headings and no foreign pictures. Whatever is written, the page stays harmless.
/// </summary>
public static class QuestionMarkdown
{
    private static readonly MarkdownPipeline OfBlocks = Pipeline(parsers =>
    {
        parsers.TryRemove<HeadingBlockParser>();
        // Words that are moved in are no program.
        parsers.TryRemove<IndentedCodeBlockParser>();
    });

    private static readonly MarkdownPipeline OfLines = Pipeline(parsers => parsers.RemoveAll(parser => parser is not ParagraphBlockParser));

    /// <summary>A prompt or an explanation: paragraphs and lists.</summary>
    public static MarkupString Blocks(string? markdown) => Html(markdown ?? "", OfBlocks, isLine: false);

    /// <summary>An answer: one line, in which "1." begins no list.</summary>
    public static MarkupString Line(string? markdown) => Html((markdown ?? "").ReplaceLineEndings(" "), OfLines, isLine: true);

    private static MarkupString Html(string markdown, MarkdownPipeline pipeline, bool isLine)
    {
        var text = new TexText(markdown);
        try
        {
            var document = Markdown.Parse(text.Marked, pipeline);
            foreach (var part in document.Descendants().ToList())
            {
                Tame(part, text);
            }

            using var html = new StringWriter();
            var renderer = new HtmlRenderer(html) { ImplicitParagraph = isLine };
            pipeline.Setup(renderer);
            renderer.Render(document);
            return new MarkupString(html.ToString());
        }
        catch (ArgumentException)
        {
            // Nested deeper than Markdig goes. Nobody means that; they see what they wrote.
            return new MarkupString(WebUtility.HtmlEncode(markdown));
        }
    }

    private static void Tame(MarkdownObject part, TexText text)
    {
        switch (part)
        {
            case TexInline formula:
                formula.Source = text[formula.Index];
                break;
            case CodeInline code:
                code.Content = text.Restored(code.Content);
                break;
            case CodeBlock block:
                for (var i = 0; i < block.Lines.Count; i++)
                {
                    block.Lines.Lines[i].Slice = new StringSlice(text.Restored(block.Lines.Lines[i].ToString()));
                }

                break;
            case LinkInline link:
                link.Url = text.Restored(link.GetDynamicUrl?.Invoke() ?? link.Url ?? "");
                link.Title = text.Restored(link.Title ?? "");
                MarkdownLinks.Tame(link);
                break;
            case AutolinkInline link:
                link.Url = text.Restored(link.Url);
                MarkdownLinks.Tame(link);
                break;
        }
    }

    private static MarkdownPipeline Pipeline(Action<OrderedList<BlockParser>> choose)
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml().UseSoftlineBreakAsHardlineBreak();
        builder.Extensions.Add(new TexInline.Extension());
        builder.BlockParsers.FindExact<ParagraphBlockParser>()!.ParseSetextHeadings = false;
        choose(builder.BlockParsers);
        return builder.Build();
    }
}
