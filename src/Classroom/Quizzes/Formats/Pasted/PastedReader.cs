namespace Classroom.Quizzes.Formats.Pasted;

/// <summary>
/// Reads questions as people type them: blocks between blank lines, first the prompt, then a line an option with * before the right ones.
/// No star makes a poll, one a single choice, several a multiple choice; a prompt alone asks for open text. Texts are our Markdown.
/// </summary>
public sealed class PastedReader : IQuizReader
{
    public QuizFormat Format => QuizFormat.Pasted;

    public IEnumerable<ReadRow> Read(ReadOnlyMemory<byte> file) => ReadText(FileText.Decode(file.Span));

    /// <summary>The same for text that never was a file, such as what somebody pastes into the editor.</summary>
    public static IEnumerable<ReadRow> ReadText(string text) =>
        Blocks(new(text.ReplaceLineEndings("\n"))).Select((block, index) => block.Row(index + 1));

    internal static IEnumerable<PastedBlock> Blocks(SourceText source)
    {
        var first = -1;
        for (var line = 0; line <= source.LineCount; line++)
        {
            var isBlank = line == source.LineCount || source.Line(line).IsWhiteSpace();
            if (first >= 0 && (isBlank || (line > first + 1 && BeginsNext(source, line))))
            {
                yield return new(source, first, line - 1);
                first = -1;
            }

            if (!isBlank && first < 0)
            {
                first = line;
            }
        }
    }

    // "2. …" below "c) …" or below a star is no option but the next question: people count their questions and forget the blank line.
    private static bool BeginsNext(SourceText source, int line) => PastedLine.Read(source.Line(line)) is { Bullet: '1', IsRight: false }
        && PastedLine.Read(source.Line(line - 1)) is { Bullet: 'a' or '-' } or { Bullet: '\0', IsRight: true };
}
