using Classroom.Competitions;
using Classroom.Competitions.Reports;

namespace Classroom.Web.Competitions.Reports;

/// <summary>How an answer is marked in a small space: a shape of its own for each, and letters.</summary>
public static class Verdict
{
    public const string Right = "right", Partly = "partly", Wrong = "wrong", Unscored = "unscored", None = "none";

    public static readonly string[] All = [Right, Partly, Wrong, Unscored, None];

    public static string Of(AnswerReport? answer) => answer switch
    {
        null => None,
        { Correctness: null } => Unscored,
        { Correctness: 1 } => Right,
        { Correctness: > 0 } => Partly,
        _ => Wrong,
    };

    /// <summary>The letters of what was chosen; where nothing was chosen from, a sign.</summary>
    public static string Sign(AnswerReport? answer) => answer switch
    {
        null => "",
        { Answer: ChoiceAnswer { Choices: var choices } } => string.Concat(choices.Select(Letter)),
        _ => Of(answer) switch { Right => "+", Partly => "±", Wrong => "−", _ => "…" },
    };

    public static string Letter(int option) => ((char)('A' + option)).ToString();
}
