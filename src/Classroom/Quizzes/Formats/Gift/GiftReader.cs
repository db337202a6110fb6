using Classroom.Quizzes.Formats.Aiken;

namespace Classroom.Quizzes.Formats.Gift;

/// <summary>Reads GIFT, Moodle's text format, with all constructs that its documentation names; also Aiken, where it stands between.</summary>
public sealed class GiftReader : IQuizReader
{
    public QuizFormat Format => QuizFormat.Gift;

    public IEnumerable<ReadRow> Read(ReadOnlyMemory<byte> file)
    {
        var source = new SourceText(FileText.Decode(file.Span));
        foreach (var item in new GiftItems(source).All())
        {
            var (first, end) = (source.SpotAt(item.Start).Line - 1, source.SpotAt(item.Start + item.Text.Length).Line);
            if (item.Open < 0 && HasAikenAnswer(source, first, end))
            {
                foreach (var row in AikenReader.Read(source, first, end))
                {
                    yield return row;
                }
            }
            else
            {
                yield return new GiftQuestion(source, item).Row();
            }
        }
    }

    /// <summary>The items of a part of a file.</summary>
    /// <param name="linesBefore">How many lines of the file stand before it.</param>
    internal static IEnumerable<ReadRow> Read(string text, int linesBefore)
    {
        var source = new SourceText(text);
        foreach (var item in new GiftItems(source).All())
        {
            var row = new GiftQuestion(source, item).Row();
            yield return row with { Start = Below(row.Start), Remarks = [.. row.Remarks.Select(remark => remark with { Where = Below(remark.Where) })] };
        }

        Spot Below(Spot spot) => spot with { Line = spot.Line + linesBefore };
    }

    private static bool HasAikenAnswer(SourceText source, int first, int end)
    {
        for (var line = first; line < end; line++)
        {
            if (AikenLine.IsAnswer(source.Line(line), out var letters) && AikenLine.Letters(letters).Count > 0)
            {
                return true;
            }
        }

        return false;
    }
}
