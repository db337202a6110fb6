using Classroom.Quizzes.Formats.Gift;

namespace Classroom.Quizzes.Formats.Aiken;

/// <summary>
/// Reads Aiken: a line with the question, a line an option, "ANSWER: B". Kinder than Moodle: small letters, texts on several lines,
/// blank lines within a question and several right answers are read too.
/// </summary>
public sealed class AikenReader : IQuizReader
{
    public QuizFormat Format => QuizFormat.Aiken;

    public IEnumerable<ReadRow> Read(ReadOnlyMemory<byte> file)
    {
        var source = new SourceText(FileText.Decode(file.Span));
        return Read(source, 0, source.LineCount);
    }

    /// <summary>Some lines of a text.</summary>
    internal static IEnumerable<ReadRow> Read(SourceText source, int from, int to)
    {
        AikenItem? item = null;

        // Held back: what explains it may follow.
        ReadRow? done = null;
        int begin = from, last = from;
        var afterBlank = false;
        for (var line = from; line < to; line++)
        {
            if (source.Line(line).IsWhiteSpace())
            {
                afterBlank = true;
                continue;
            }

            if (AikenLine.IsAnswer(source.Line(line), out var answer))
            {
                var finished = item?.Finish(line, answer) ?? Orphan(source, line);
                if (done is not null)
                {
                    yield return done;
                }

                (done, item) = (finished, null);
            }
            else if (item is null)
            {
                if (Explained(done, source.Line(line)) is { } explained)
                {
                    done = explained;
                }
                else
                {
                    (item, begin) = (new(source, line), line);
                }
            }
            else if (!item.TakesOption(source.Line(line)))
            {
                // A paragraph of its own begins the next question: this one has no answer.
                if (afterBlank)
                {
                    foreach (var row in Unfinished(done, item, source, begin, last))
                    {
                        yield return row;
                    }

                    (done, item, begin) = (null, new(source, line), line);
                }
                else
                {
                    item.Continue(line);
                }
            }

            (afterBlank, last) = (false, line);
        }

        foreach (var row in Unfinished(done, item, source, begin, last))
        {
            yield return row;
        }
    }

    // Longer than may be: the rule says so, the rest need not be kept.
    private static ReadRow? Explained(ReadRow? row, ReadOnlySpan<char> line) =>
        row?.Question is { } question && AikenLine.IsExplanation(line, out var words)
            ? question.Explanation.Length > 2 * QuestionRules.LongestExplanation ? row
            : row with { Question = question with { Explanation = $"{question.Explanation}\n\n{MarkdownText.Literal(words.ToString())}".Trim() } }
            : null;

    // Whoever gathers questions from several files may have GIFT among them.
    private static IEnumerable<ReadRow> Unfinished(ReadRow? done, AikenItem? item, SourceText source, int begin, int last) =>
    [
        .. done is null ? [] : new[] { done },
        .. item is null ? [] : !item.HasOptions && Gift(source, begin, last) is { Count: > 0 } gift ? gift : [item.Unfinished()],
    ];

    private static List<ReadRow> Gift(SourceText source, int begin, int last)
    {
        var text = source.Text.AsSpan(source.StartOf(begin), source.EndOf(last) - source.StartOf(begin));
        List<ReadRow> rows = text.Contains('{') ? [.. GiftReader.Read(text.ToString(), begin)] : [];
        return rows.Exists(row => row.Question is not null) ? rows : [];
    }

    private static ReadRow Orphan(SourceText source, int line) =>
        new(source.SpotOfLine(line), null, [new(RemarkKind.AnswerLineMissing, source.SpotOfLine(line), Quote.Of(source.Line(line)))]);
}
