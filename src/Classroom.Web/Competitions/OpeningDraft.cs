using Classroom.Competitions;

namespace Classroom.Web.Competitions;

/// <summary>What a host has chosen so far for a competition that is to be opened. Nothing is checked here: that is the desk's.</summary>
public sealed class OpeningDraft
{
    /// <summary>Empty: the quiz's.</summary>
    public string? Title { get; set; }

    public ScoringOptions Scoring { get; set; } = new();

    public bool LateJoining { get; set; } = true;

    public bool Automatic { get; set; }

    public bool GeneratedNames { get; set; }

    public TeamMode Teams { get; set; }

    public int TeamCount { get; set; } = CompetitionTerms.FewestTeams;

    public bool IsAssignment { get; set; }

    /// <summary>As the clock shows it where the host is.</summary>
    public DateTime? Due { get; set; }

    public int Attempts { get; set; } = 1;

    public bool BestCounts { get; set; } = true;

    public bool Timed { get; set; }

    /// <param name="zone">Where the host is.</param>
    public Opening Of(Guid quiz, TimeZoneInfo zone) => new(quiz, string.IsNullOrWhiteSpace(Title) ? null : Title)
    {
        Terms = new CompetitionTerms
        {
            Scoring = Scoring, LateJoining = LateJoining, Automatic = Automatic && !IsAssignment, GeneratedNames = GeneratedNames,
            Teams = IsAssignment ? TeamMode.None : Teams, TeamCount = TeamCount,
            // Without a time it is due at once, which the desk refuses.
            Assignment = IsAssignment ? new AssignmentTerms(InstantOf(Due ?? DateTime.UnixEpoch, zone), Attempts, BestCounts, Timed) : null,
        },
    };

    /// <summary>In the hour that is left out in spring, the first instant after it.</summary>
    private static DateTimeOffset InstantOf(DateTime local, TimeZoneInfo zone)
    {
        var there = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        while (zone.IsInvalidTime(there))
        {
            there = there.AddMinutes(30);
        }

        return new DateTimeOffset(there, zone.GetUtcOffset(there)).ToUniversalTime();
    }
}
