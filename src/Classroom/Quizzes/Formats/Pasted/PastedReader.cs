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
            if (isBlank && first >= 0)
            {
                yield return new(source, first, line - 1);
                first = -1;
            }
            else if (!isBlank && first < 0)
            {
                first = line;
            }
        }
    }
}
