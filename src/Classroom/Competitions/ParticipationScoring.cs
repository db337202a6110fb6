namespace Classroom.Competitions;

/// <summary>"Any answer: half of the points. A right one: all of them." Nothing is taken away for a wrong one.</summary>
internal static class ParticipationScoring
{
    public static decimal Share(decimal correctness) => (1 + correctness) / 2;
}
