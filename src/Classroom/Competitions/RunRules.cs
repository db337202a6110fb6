namespace Classroom.Competitions;

/// <summary>The times of a run that no question brings along. They go with the run, so that a new setting changes no game that goes on.</summary>
/// <param name="Ready">How long the prompt stands alone.</param>
/// <param name="Results">In automatic mode, how long the result of a question is shown.</param>
/// <param name="Scores">In automatic mode, how long the scores are shown.</param>
/// <param name="Grace">What the network may take after a deadline.</param>
public sealed record RunRules(TimeSpan Ready, TimeSpan Results, TimeSpan Scores, TimeSpan Grace)
{
    public static readonly RunRules Usual =
        new(TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(6), TimeSpan.FromSeconds(5), TimeSpan.FromMilliseconds(500));
}
