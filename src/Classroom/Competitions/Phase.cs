namespace Classroom.Competitions;

/// <summary>Where a competition stands (C-3). Computed from stored instants and the clock, never stored.</summary>
public enum Phase
{
    Lobby,

    /// <summary>The prompt alone is shown.</summary>
    Ready,

    Open,

    /// <summary>No answer is taken any more, and what is right may be shown.</summary>
    Closed,

    Scores,
    Finished,
    Cancelled,
}

public static class Phases
{
    public static bool IsOver(this Phase phase) => phase is Phase.Finished or Phase.Cancelled;
}
