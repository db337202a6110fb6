using System.Text;

namespace Classroom.Quizzes.Formats;

/// <summary>What every row goes through, whatever file it comes from.</summary>
internal static class RowRules
{
    /// <summary>Takes out what no text may hold, then the question itself if it breaks a rule.</summary>
    public static ReadRow Apply(ReadRow row)
    {
        if (row.Question is not { } question)
        {
            return row;
        }

        var flaws = QuestionRules.FlawsOf(question);
        if (flaws.Count > 0)
        {
            return row with
            {
                Question = null,
                Remarks = [.. row.Remarks, .. flaws.Select(flaw => new Remark(RemarkKind.BreaksRule, row.Start, flaw.ToString()))],
            };
        }

        var clean = Cleaned(question, out var isChanged);
        return isChanged ? row with { Question = clean, Remarks = [.. row.Remarks, new(RemarkKind.ControlsDropped, row.Start)] } : row;
    }

    private static Question Cleaned(Question question, out bool isChanged)
    {
        var changed = false;
        var clean = question with
        {
            Prompt = Text(question.Prompt),
            Explanation = Text(question.Explanation),
            Body = question.Body switch
            {
                SingleChoiceBody single => single with { Options = Texts(single.Options) },
                MultipleChoiceBody multiple => multiple with { Options = Texts(multiple.Options) },
                PollBody poll => poll with { Options = Texts(poll.Options) },
                OrderingBody ordering => ordering with { Items = Texts(ordering.Items) },
                ShortTextBody text => text with { Accepted = Texts(text.Accepted) },
                var other => other,
            },
        };
        isChanged = changed;
        return clean;

        IReadOnlyList<string> Texts(IReadOnlyList<string> texts) => texts.Any(text => Text(text) != text) ? [.. texts.Select(Text)] : texts;

        string Text(string text)
        {
            if (!text.EnumerateRunes().Any(IsStrange))
            {
                return text;
            }

            // The runes of half a character are whole.
            var whole = string.Concat(text.EnumerateRunes().Select(rune => IsControl(rune) ? Rune.ReplacementChar.ToString() : rune.ToString()));
            changed |= whole != text;
            return whole;
        }
    }

    private static bool IsStrange(Rune rune) => IsControl(rune) || rune == Rune.ReplacementChar;

    // A database refuses some of them, a browser others.
    private static bool IsControl(Rune rune) => rune.Value is (< ' ' and not ('\n' or '\t')) or (>= 0x7F and <= 0x9F) or 0xFFFE or 0xFFFF;
}
