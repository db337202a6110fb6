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
        AikenItem? item = null;
        var afterBlank = false;
        for (var line = 0; line < source.LineCount; line++)
        {
            if (source.Line(line).IsWhiteSpace())
            {
                afterBlank = true;
                continue;
            }

            if (AikenLine.IsAnswer(source.Line(line), out var answer))
            {
                yield return item?.Finish(line, answer) ?? Orphan(source, line);
                item = null;
            }
            else if (item is null)
            {
                item = new(source, line);
            }
            else if (!item.TakesOption(source.Line(line)))
            {
                // A paragraph of its own begins the next question: this one has no answer.
                if (afterBlank)
                {
                    yield return item.Unfinished();
                    item = new(source, line);
                }
                else
                {
                    item.Continue(line);
                }
            }

            afterBlank = false;
        }

        if (item is not null)
        {
            yield return item.Unfinished();
        }
    }

    private static ReadRow Orphan(SourceText source, int line) =>
        new(source.SpotOfLine(line), null, [new(RemarkKind.AnswerLineMissing, source.SpotOfLine(line), Quote.Of(source.Line(line)))]);
}
