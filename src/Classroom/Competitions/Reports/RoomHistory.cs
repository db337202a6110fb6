using System.Collections.Immutable;

namespace Classroom.Competitions.Reports;

/// <summary>The competitions of a room over time (C-14), the newest first: those that are over and asked something.</summary>
/// <param name="People">Whoever took part in any and has a seat, by name.</param>
public sealed record RoomHistory(ImmutableArray<PastCompetition> Competitions, ImmutableArray<PastPerson> People);

/// <summary>A competition that was finished or cancelled, or an assignment past its due date.</summary>
public sealed record EndedCompetition(Guid Id, string Title, DateTime EndedAt);

/// <summary>One competition of the past.</summary>
/// <param name="Players">Those who ranked in it.</param>
/// <param name="MeanPoints">Of those who answered; null without any.</param>
public sealed record PastCompetition(
    Guid Id, string Title, DateTimeOffset OpenedAt, bool IsAssignment, bool IsCancelled, int Players, decimal? ShareCorrect, decimal? MeanPoints, int MostPoints)
{
    /// <summary>"Mean points / most points", from 0 to 1.</summary>
    public decimal? MeanShare => MeanPoints is { } mean && MostPoints > 0 ? Math.Clamp(mean / MostPoints, 0, 1) : null;

    internal static PastCompetition Of(CompetitionReport report) => new(
        report.Record.Id, report.Record.Title, new DateTimeOffset(DateTime.SpecifyKind(report.Record.OpenedAt, DateTimeKind.Utc)), report.IsAssignment,
        report.Phase == Phase.Cancelled, report.Students.Count(student => student.Rank is not null), report.ShareCorrect, report.MeanPoints, report.MostPoints);
}

/// <summary>One person in a list of a room's people.</summary>
/// <param name="Took">In how many competitions they took part.</param>
/// <param name="MeanShare">The mean of their shares of the points; null where nothing gave points.</param>
public sealed record PastPerson(Guid Participant, Guid UserId, string Name, int Took, decimal? MeanShare);

/// <summary>One person over a room's competitions, the newest first.</summary>
public sealed record StudentHistory(Guid Participant, string Name, ImmutableArray<PastResult> Results);

/// <param name="Rank">Among <see cref="PastCompetition.Players"/>.</param>
public sealed record PastResult(PastCompetition Competition, int Points, int Rank, int Correct, int Answered)
{
    /// <summary>"Points / most points", from 0 to 1; null where nothing gave points.</summary>
    public decimal? Share => Competition.MostPoints > 0 ? Math.Clamp((decimal)Points / Competition.MostPoints, 0, 1) : null;

    /// <summary>The person's result, or none: where they do not rank, it still goes on or was cancelled, nothing counts.</summary>
    internal static PastResult[] Of(CompetitionReport? report, Guid participant) =>
        report is { IsHistory: true, Phase: not Phase.Cancelled } && report.Find(participant) is { Rank: { } rank } own
            ? [new PastResult(report.Past, own.Points, rank, own.Correct, own.Answered)]
            : [];
}
