using System.Collections.Immutable;

namespace Classroom.Competitions.Reports;

/// <summary>Two gradings of one record side by side (C-8).</summary>
/// <param name="Lines">Everybody, in the order of the new board.</param>
public sealed record RegradePreview(CompetitionReport Before, CompetitionReport After, ImmutableArray<RegradeLine> Lines)
{
    public bool ChangesNothing => Lines.All(line => line.IsSame);

    public static RegradePreview Of(CompetitionReport before, CompetitionReport after) =>
        new(before, after, [.. after.Students.Select(student => new RegradeLine(before.Find(student.Participant)!, student))]);
}

public sealed record RegradeLine(StudentReport Before, StudentReport After)
{
    public int Difference => After.Points - Before.Points;

    public bool IsSame => Difference == 0 && Before.Rank == After.Rank;
}
