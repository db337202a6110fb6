using Classroom.Competitions;

namespace Classroom.Web.Competitions;

/// <summary>A phase as pages and doors name it (part Z).</summary>
public static class PhaseWords
{
    public static string Of(Phase phase) => phase switch
    {
        Phase.Lobby => "lobby",
        Phase.Ready => "ready",
        Phase.Open => "open",
        Phase.Closed => "closed",
        Phase.Scores => "scores",
        Phase.Finished => "finished",
        Phase.Cancelled => "cancelled",
    };
}
