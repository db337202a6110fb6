namespace Classroom.Competitions;

/// <summary>What the host chose when opening a competition; it stays as it is until the end, when <see cref="Regrading"/> may change the scoring.</summary>
public sealed record CompetitionTerms
{
    public static readonly CompetitionTerms Usual = new();

    public const int FewestTeams = 2, MostTeams = 8;

    public ScoringOptions Scoring { get; init; } = new();

    /// <summary>Whether somebody may still come in once it has begun (C-10).</summary>
    public bool LateJoining { get; init; } = true;

    /// <summary>Whether results and scores give way by themselves.</summary>
    public bool Automatic { get; init; }

    /// <summary>Whether the class sees generated names instead of people's own.</summary>
    public bool GeneratedNames { get; init; }

    public TeamMode Teams { get; init; }

    /// <summary>How many, where there are any: 2 to 8.</summary>
    public int TeamCount { get; init; } = FewestTeams;

    /// <summary>Where it is an assignment and no live run (C-13).</summary>
    public AssignmentTerms? Assignment { get; init; }

    /// <summary>"At your own pace and without a time limit, fast is worth no more: ways of scoring that look at the time count as accuracy only."</summary>
    public ScoringOptions Fitting(ScoringOptions scoring) =>
        Assignment is { Timed: false } && scoring.Method is (ScoringMethod.Speed or ScoringMethod.AccuracyFirst)
            ? scoring with { Method = ScoringMethod.AccuracyOnly }
            : scoring;

    internal GradeTerms Fitting(GradeTerms grade) => grade with { Scoring = Fitting(grade.Scoring) };

    public bool AreValid => Enum.IsDefined(Scoring.Method) && Enum.IsDefined(Teams) && TeamCount is >= FewestTeams and <= MostTeams
        && Assignment is null or { Attempts: >= 1 and <= AssignmentTerms.MostAttempts };
}

/// <summary>How people come into teams (C-12).</summary>
public enum TeamMode
{
    None,

    /// <summary>Into the smallest as they come.</summary>
    Drawn,

    /// <summary>Each their own choice, in the lobby.</summary>
    Chosen,
}

/// <summary>A quiz as homework (C-13).</summary>
/// <param name="DueAt">Nothing is taken after it.</param>
/// <param name="Attempts">How often it may be tried.</param>
/// <param name="BestCounts">The best attempt counts; otherwise the last.</param>
/// <param name="Timed">Whether each question keeps its time limit.</param>
public sealed record AssignmentTerms(DateTimeOffset DueAt, int Attempts = 1, bool BestCounts = true, bool Timed = false)
{
    public const int MostAttempts = 20;

    /// <summary>How far ahead a due date lies at most: what is reckoned from it must not leave the calendar.</summary>
    public const int MostYears = 10;

    internal static bool IsTooFar(DateTimeOffset dueAt, DateTimeOffset now) => dueAt > now.AddYears(MostYears);
}
