using System.ComponentModel.DataAnnotations;

namespace Classroom.Competitions;

/// <summary>Settings <c>Competitions:*</c>. A game takes those along with which it was opened.</summary>
public sealed class CompetitionsOptions
{
    public const string Section = "Competitions";

    /// <summary>How long the prompt stands alone before answers are taken.</summary>
    [Range(0, 60)]
    public int ReadySeconds { get; set; } = 3;

    /// <summary>In automatic mode, how long the result of a question is shown.</summary>
    [Range(1, 600)]
    public int ResultsSeconds { get; set; } = 6;

    /// <summary>In automatic mode, how long the scores are shown.</summary>
    [Range(1, 600)]
    public int ScoresSeconds { get; set; } = 5;

    /// <summary>What the network may take after a deadline.</summary>
    [Range(0, 10_000)]
    public int GraceMilliseconds { get; set; } = 500;

    /// <summary>Answers that come within so long after a commit share the next one. The first of a pause waits for nobody.</summary>
    [Range(0, 1_000)]
    public int GatherMilliseconds { get; set; } = 50;

    public RunRules Rules => new(
        TimeSpan.FromSeconds(ReadySeconds), TimeSpan.FromSeconds(ResultsSeconds), TimeSpan.FromSeconds(ScoresSeconds),
        TimeSpan.FromMilliseconds(GraceMilliseconds));

    public TimeSpan Gather => TimeSpan.FromMilliseconds(GatherMilliseconds);
}
