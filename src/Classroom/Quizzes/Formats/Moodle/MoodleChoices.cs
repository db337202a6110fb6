namespace Classroom.Quizzes.Formats.Moodle;

/// <summary>Which of a choice's options are right, from shares of the grade.</summary>
/// <param name="Body">The choice with its key.</param>
/// <param name="WeightsDropped">The shares say more than right and wrong.</param>
/// <param name="KindChanged">One answer was asked for and several of them were right.</param>
internal sealed record MoodleChoices(QuestionBody Body, bool WeightsDropped, bool KindChanged)
{
    private const decimal Rounding = 0.1m;

    public static MoodleChoices Of(IReadOnlyList<string> options, IReadOnlyList<decimal> percents, bool single)
    {
        var best = percents.DefaultIfEmpty().Max();
        var right = Enumerable.Range(0, options.Count).Where(i => percents[i] > 0 && (!single || percents[i] >= best - Rounding)).ToList();
        if (single)
        {
            var odd = right.Count > 0 && (Math.Abs(best - 100) > Rounding || percents.Any(percent => percent != 0 && percent < best - Rounding));
            return right.Count > 1
                ? new MoodleChoices(new MultipleChoiceBody(options, right), odd, KindChanged: true)
                : new MoodleChoices(new SingleChoiceBody(options, right.Count == 1 ? right[0] : -1), odd, KindChanged: false);
        }

        var wrong = percents.Where(percent => percent <= 0).ToList();
        var uneven = right.Count > 0 && (right.Any(i => Math.Abs(percents[i] - (100m / right.Count)) > Rounding && Math.Abs(percents[i] - 100) > Rounding)
            || right.Any(i => Math.Abs(percents[i] - best) > Rounding) || wrong.Distinct().Count() > 1);
        return new MoodleChoices(new MultipleChoiceBody(options, right), uneven, KindChanged: false);
    }
}
