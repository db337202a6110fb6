using System.Text.RegularExpressions;

namespace Classroom.Quizzes.Formats.Moodle;

/// <summary>The accepted answers of a short answer. Plain text, in which an unescaped * stands for anything.</summary>
internal static partial class MoodleWords
{
    public static ShortTextBody? Body(MoodleElement question, IReadOnlyList<MoodleAnswer> answers, MoodleItem item, RowDraft row, out ReadRow? skipped)
    {
        skipped = null;
        var right = answers.Where(answer => answer.IsRight && answer.Text.Trim().Length > 0).ToList();
        var literal = right.Where(answer => !Wildcard().IsMatch(answer.Text)).ToList();
        if (right.Count > literal.Count)
        {
            var wildcard = right.First(answer => Wildcard().IsMatch(answer.Text));
            if (literal.Count == 0)
            {
                skipped = row.Skipped(RemarkKind.OnlyWildcards, item.SpotOf(wildcard.Element), wildcard.Text);
                return null;
            }

            row.Say(RemarkKind.WildcardLeftOut, item.SpotOf(wildcard.Element), wildcard.Text);
        }

        if (literal.Find(answer => answer.Percent < 100) is { } partly)
        {
            row.Say(RemarkKind.WeightsDropped, item.SpotOf(partly.Element));
        }

        return new ShortTextBody(
            [.. literal.Select(answer => Unescaped(answer.Text)).Distinct()],
            MoodleBoolean.Read(question.Element("usecase"), usual: false),
            MoodleTags.Read(question, MoodleTags.Accents) == "1");
    }

    public static string Escaped(string text) => text.Replace("*", "\\*", StringComparison.Ordinal);

    private static string Unescaped(string text) => text.Replace("\\*", "*", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<!\\)\*")]
    private static partial Regex Wildcard();
}
