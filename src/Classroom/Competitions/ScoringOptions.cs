namespace Classroom.Competitions;

/// <summary>How answers become points (C-7); each has its formula in the class of its name.</summary>
public enum ScoringMethod
{
    Speed,
    AccuracyFirst,
    AccuracyOnly,
    Participation,
}

/// <summary>What a competition's host chose about points (C-7).</summary>
/// <param name="PartialCredit">"Partly right gives its part of the points", for multiple choice and ordering; see <see cref="Grading"/>.</param>
/// <param name="Penalty">"A wrong answer takes away a quarter of the question's points." No answer takes nothing, and no total is below 0.</param>
/// <param name="StreakBonus">"Each right answer in a row after the first adds 10 % more, at most 50 %."</param>
/// <param name="LastDouble">"The last question counts twice." It is the last of the quiz that is scored, asked or not.</param>
public sealed record ScoringOptions(
    ScoringMethod Method = ScoringMethod.Speed, bool PartialCredit = false, bool Penalty = false, bool StreakBonus = false, bool LastDouble = false);
