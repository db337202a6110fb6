using System.Globalization;

namespace Classroom.Quizzes.Formats.Moodle;

/// <summary>One answer of a question, with its share of the grade.</summary>
/// <param name="Text">As it stands in the file.</param>
/// <param name="Percent">From -100 to 100; positive is right.</param>
internal sealed record MoodleAnswer(MoodleElement Element, string Text, decimal Percent)
{
    public bool IsRight => Percent > 0;

    public static IReadOnlyList<MoodleAnswer> Of(MoodleElement question) =>
    [
        .. question.Elements("answer").Select(answer => new MoodleAnswer(answer, MoodleText.TextOf(answer), PercentOf(answer))),
    ];

    private static decimal PercentOf(MoodleElement answer) =>
        decimal.TryParse(answer.Attribute("fraction"), NumberStyles.Float, CultureInfo.InvariantCulture, out var percent) ? percent : 0;
}
