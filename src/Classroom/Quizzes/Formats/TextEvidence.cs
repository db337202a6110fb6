using Classroom.Quizzes.Formats.Aiken;
using Classroom.Quizzes.Formats.Gift;
using Classroom.Quizzes.Formats.Pasted;
using Classroom.Quizzes.Formats.Quizlet;

namespace Classroom.Quizzes.Formats;

/// <summary>What speaks for each of the text formats in one text. Looks at no more than its beginning needs.</summary>
internal sealed class TextEvidence(SourceText source)
{
    private const int Sample = 400;

    /// <summary>Formats with marks that hardly any other text has.</summary>
    public QuizFormat? Strongest()
    {
        IEnumerable<GiftItem> all = source.Text.Contains('{') ? new GiftItems(source).All() : [];
        var items = all.Where(item => item.Open >= 0).Take(Sample).ToLookup(GiftLikeness);

        // Empty braces are an essay among questions, and a function that does nothing among functions.
        var gift = items[Likeness.Gift].Any() || !items[Likeness.Foreign].Any() ? items[Likeness.Gift].Count() + items[Likeness.Essay].Count() : 0;
        var aiken = Enumerable.Range(0, source.LineCount).Where(line => AikenLine.IsAnswer(source.Line(line), out var letters) && AikenLine.Letters(letters).Count > 0)
            .Take(Sample).Count();
        return gift == 0 && aiken == 0 ? null : aiken > gift ? QuizFormat.Aiken : QuizFormat.Gift;
    }

    /// <summary>Formats that are a matter of how the lines lie.</summary>
    public QuizFormat? Weaker()
    {
        var separator = QuizletSeparator.Of(source);
        var blocks = PastedReader.Blocks(source).Take(Sample).ToList();
        var pasted = blocks.Count(block => block.LooksLikeQuestion());
        return LooksLikeTable("\t") ? QuizFormat.Table
            : !separator.IsWeak && separator.Share >= 0.8 && pasted == 0 ? QuizFormat.Quizlet
            : pasted * 2 >= blocks.Count && pasted > 0 ? QuizFormat.Pasted
            : LooksLikeTable(";,") ? QuizFormat.Table
            : separator is { IsWeak: true, Share: 1, Lines: > 1 } && blocks.Count == 1 ? QuizFormat.Quizlet
            : null;
    }

    private enum Likeness
    {
        Foreign,
        Essay,
        Gift,
    }

    private static Likeness GiftLikeness(GiftItem item)
    {
        var text = item.Text.AsSpan();
        var inner = (item.Close < 0 ? text[(item.Open + 1)..] : text[(item.Open + 1)..item.Close]).Trim();
        return inner switch
        {
            [] => item.Fault is null && text[..item.Open].TrimEnd() is not [] and not [.., ')' or '=' or '(' or '>'] ? Likeness.Essay : Likeness.Foreign,
            ['~' or '=' or '#', ..] => Likeness.Gift,
            _ when GiftKey.IsTrueFalse(inner) is not null || IsAnswer(inner) => Likeness.Gift,
            _ => Likeness.Foreign,
        };
    }

    private static bool IsAnswer(ReadOnlySpan<char> inner) => GiftEscapes.Find(inner, "~") >= 0 && GiftEscapes.Find(inner, "=") >= 0;

    // Three columns in the header and as many in the lines below it.
    private bool LooksLikeTable(string separators)
    {
        var lines = Enumerable.Range(0, source.LineCount).Where(line => !source.Line(line).IsWhiteSpace()).Take(4).ToList();
        foreach (var separator in separators)
        {
            var counts = lines.ConvertAll(line => source.Line(line).Count(separator));
            if (counts.Count > 1 && counts[0] >= 2 && counts.TrueForAll(count => count == counts[0]))
            {
                return true;
            }
        }

        return false;
    }
}
