namespace Classroom.Quizzes.Formats.Quizlet;

/// <summary>
/// Reads what Quizlet copies: a card a line, term and definition parted by a tab, a dash, a semicolon or a comma. Whoever sees the
/// definition types the term.
/// </summary>
public sealed class QuizletReader : IQuizReader
{
    public QuizFormat Format => QuizFormat.Quizlet;

    public IEnumerable<ReadRow> Read(ReadOnlyMemory<byte> file)
    {
        var source = new SourceText(FileText.Decode(file.Span));
        var separator = QuizletSeparator.Of(source);
        for (var line = 0; line < source.LineCount; line++)
        {
            // Cards may be parted by semicolons instead of lines.
            for (var (start, end) = (source.StartOf(line), source.EndOf(line)); start < end;)
            {
                var cardEnd = separator.CardEnd(source, start, end);
                if (!source.Text.AsSpan(start, cardEnd - start).IsWhiteSpace())
                {
                    yield return Card(source, separator, start, cardEnd);
                }

                start = cardEnd + 1;
            }
        }
    }

    private static ReadRow Card(SourceText source, QuizletSeparator separator, int start, int end)
    {
        var card = source.Text.AsSpan(start, end - start);
        var at = separator.Find(card, out var length);
        var where = source.SpotAt(start + card.Length - card.TrimStart().Length);
        if (at < 0)
        {
            return Skipped(RemarkKind.SeparatorMissing, where, card);
        }

        var term = card[..at].Trim();
        var definition = card[(at + length)..].Trim();
        return term.IsEmpty || definition.IsEmpty
            ? Skipped(RemarkKind.HalfMissing, where, card)
            : new(where, new(MarkdownText.Literal(definition.ToString()), new ShortTextBody([term.ToString()])), []) { Title = Quote.Title(definition) };
    }

    private static ReadRow Skipped(RemarkKind why, Spot where, ReadOnlySpan<char> card) =>
        new(where, null, [new(why, where, Quote.Of(card))]) { Title = Quote.Title(card) };
}
