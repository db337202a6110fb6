using Classroom.Quizzes;

namespace Classroom.Competitions;

/// <summary>
/// Marks what anybody answered to the same questions. Made once for all of them: what an answer is compared with is worked out then, so that one
/// more person, or one more attempt, costs no more than their own answers.
/// </summary>
internal sealed class Marking
{
    private readonly IReadOnlyList<AskedQuestion> _questions;
    private readonly ScoringOptions _options;
    private readonly Grading[] _gradings;
    private readonly int _last;

    public Marking(IReadOnlyList<AskedQuestion> questions, ScoringOptions options)
    {
        (_questions, _options) = (questions, options);
        _gradings = [.. questions.Select(asked => Grading.By(asked.Question.Body))];
        _last = Enumerable.Range(0, questions.Count).LastOrDefault(index => questions[index].Question.Kind.IsScored(), -1);
    }

    /// <summary>The marks of one person; of two answers to a question the first counts.</summary>
    public MarkSheet Of(Guid participant, IEnumerable<GivenAnswer> answers)
    {
        var given = new GivenAnswer?[_questions.Count];
        foreach (var answer in answers.Where(answer => answer.Question >= 0 && answer.Question < given.Length))
        {
            given[answer.Question] ??= answer;
        }

        return new MarkSheet(participant, [.. Marks(given)]);
    }

    private IEnumerable<Mark> Marks(GivenAnswer?[] answers)
    {
        var streak = 0;
        for (var index = 0; index < _questions.Count; index++)
        {
            var asked = _questions[index];
            if (!asked.Counts)
            {
                continue;
            }

            var given = answers[index];
            var correctness = given is null ? null : _gradings[index].Correctness(given.Answer, _options.PartialCredit);
            if (given is not null)
            {
                var points = correctness is { } c ? Scoring.Base(asked, given, c, _options) : 0;
                var bonus = _options.StreakBonus && correctness == 1 ? Scoring.Bonus(points, streak) : 0;
                yield return new Mark(index, correctness, points, bonus, _options.LastDouble && index == _last ? 2 : 1, given.Took);
            }

            streak = !asked.IsScored ? streak : correctness == 1 ? streak + 1 : 0;
        }
    }
}
