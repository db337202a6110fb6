using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Classroom.Web.Quizzes;

/// <summary>A formula among words. Where it stands, <see cref="TexText"/> left a mark.</summary>
internal sealed class TexInline(int index) : LeafInline
{
    public int Index => index;

    /// <summary>With its delimiters.</summary>
    public string Source { get; set; } = "";

    private bool IsDisplay => Source.StartsWith("$$", StringComparison.Ordinal) || Source.StartsWith("\\[", StringComparison.Ordinal);

    private string Tex => Source[0] == '$' && !IsDisplay ? Source[1..^1] : Source[2..^2];

    /// <summary>Teaches Markdig to read the marks and to write the formulas.</summary>
    public sealed class Extension : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new Parser());

        public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.Insert(0, new Writer());
    }

    private sealed class Parser : InlineParser
    {
        public Parser() => OpeningCharacters = [TexText.Opening];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var end = slice.IndexOf(TexText.Closing);
            if (end < 0 || !int.TryParse(slice.Text.AsSpan(slice.Start + 1, end - slice.Start - 1), out var index))
            {
                return false;
            }

            processor.Inline = new TexInline(index);
            slice.Start = end + 1;
            return true;
        }
    }

    private sealed class Writer : HtmlObjectRenderer<TexInline>
    {
        protected override void Write(HtmlRenderer renderer, TexInline formula)
        {
            renderer.Write(formula.IsDisplay ? "<tex-math data-display>" : "<tex-math>");
            renderer.WriteEscape(formula.Tex);
            renderer.Write("</tex-math>");
        }
    }
}
