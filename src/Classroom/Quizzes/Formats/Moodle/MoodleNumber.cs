using System.Globalization;

namespace Classroom.Quizzes.Formats.Moodle;

/// <summary>The right number of a numerical question: a value and its tolerance.</summary>
internal static class MoodleNumber
{
    public static NumberBody? Body(MoodleElement question, IReadOnlyList<MoodleAnswer> answers, MoodleItem item, RowDraft row, out ReadRow? skipped)
    {
        skipped = null;
        var right = answers.Where(answer => answer.IsRight && answer.Text.Trim() != "*").OrderByDescending(answer => answer.Percent).ToList();
        if (right.Count == 0)
        {
            skipped = row.Skipped(RemarkKind.NumberNotRead, item.SpotOf(question.Element("answer")), answers.Count > 0 ? answers[0].Text.Trim() : "");
            return null;
        }

        var best = right[0];
        if (Plain(best.Text) is not { } value || Plain(best.Element.Element("tolerance")?.Value ?? "0") is not { } tolerance)
        {
            skipped = row.Skipped(RemarkKind.NumberNotRead, item.SpotOf(best.Element), best.Text.Trim());
            return null;
        }

        if (right.Count > 1)
        {
            row.Say(RemarkKind.AnswersLeftOut, item.SpotOf(right[1].Element), right[1].Text.Trim());
        }

        if (best.Percent < 100)
        {
            row.Say(RemarkKind.WeightsDropped, item.SpotOf(best.Element));
        }

        if (question.Element("units")?.Element("unit") is { } unit)
        {
            row.Say(RemarkKind.UnitsLeftOut, item.SpotOf(unit), unit.Element("unit_name")?.Value ?? "");
        }

        var around = NumberBody.Around(value, Math.Abs(tolerance)).Canonical();
        return MoodleTags.RangeOf(question) is { } range && IsClose(range, around) ? range : around;
    }

    // A tag that was left standing while somebody changed the answer says nothing.
    private static bool IsClose(NumberBody a, NumberBody b)
    {
        var most = 1e-10m * Math.Max(1, Math.Max(Math.Abs(b.Low), Math.Abs(b.High)));
        return Math.Max(Math.Abs(a.Low), Math.Abs(a.High)) <= QuestionRules.LargestNumber && Math.Abs(a.Low - b.Low) <= most && Math.Abs(a.High - b.High) <= most;
    }

    /// <summary>The number without zeros at its end: equal numbers are written alike.</summary>
    private static NumberBody Canonical(this NumberBody number) => new(number.Low / 1.0000000000000000000000000000m, number.High / 1.0000000000000000000000000000m);

    // Larger ones would overflow when the tolerance is added; the rules refuse them long before.
    private static decimal? Plain(string text)
    {
        var trimmed = text.Trim().Replace(',', '.');
        return trimmed.Length == 0 ? 0
            : !decimal.TryParse(trimmed, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? null
            : Math.Clamp(value, -1e20m, 1e20m);
    }
}
