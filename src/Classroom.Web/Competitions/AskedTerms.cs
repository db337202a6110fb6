using System.Text.Json;
using System.Text.Json.Serialization;
using Classroom.Competitions;
using Classroom.Data;
using Classroom.Web.Shared;

namespace Classroom.Web.Competitions;

/// <summary>What somebody asks of a competition by HTTP; what is left out stays as usual.</summary>
/// <param name="Teams">none, drawn or chosen.</param>
/// <param name="TeamCount">2 to 8.</param>
/// <param name="Assignment">Makes it homework instead of a live run.</param>
public sealed record AskedOptions(
    bool PartialCredit = false, bool Penalty = false, bool StreakBonus = false, bool LastDouble = false, bool LateJoining = true, bool Automatic = false,
    bool GeneratedNames = false, string? Teams = null, int TeamCount = CompetitionTerms.FewestTeams, AskedAssignment? Assignment = null)
{
    /// <summary>Members that do not exist.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; init; }
}

/// <param name="DueAt">With its offset, such as 2026-09-08T10:00:00Z; within ten years.</param>
/// <param name="Attempts">1 to 20.</param>
/// <param name="BestCounts">The best attempt counts; otherwise the last.</param>
/// <param name="Timed">Whether questions keep their time limits.</param>
public sealed record AskedAssignment(DateTimeOffset DueAt, int Attempts = 1, bool BestCounts = true, bool Timed = false)
{
    /// <summary>Members that do not exist.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; init; }
}

/// <summary>Reads what was asked into the terms of a competition.</summary>
internal static class AskedTerms
{
    public static readonly IReadOnlyList<string> Scorings = [.. Enum.GetNames<ScoringMethod>().Select(SnakeCase.Of)];

    private static readonly IReadOnlyList<string> TeamModes = [.. Enum.GetNames<TeamMode>().Select(SnakeCase.Of)];
    private static readonly IReadOnlyList<string> Options = MembersOf<AskedOptions>(), AssignmentOptions = MembersOf<AskedAssignment>();

    public static CompetitionTerms Read(string? scoring, AskedOptions? asked, Problems problems, out IResult? refusal)
    {
        asked ??= new AskedOptions();
        refusal = Unread(scoring, asked, problems);
        return new CompetitionTerms
        {
            Scoring = new ScoringOptions(
                Find<ScoringMethod>(scoring) ?? default, asked.PartialCredit, asked.Penalty, asked.StreakBonus, asked.LastDouble),
            LateJoining = asked.LateJoining, Automatic = asked.Automatic, GeneratedNames = asked.GeneratedNames,
            Teams = Find<TeamMode>(asked.Teams) ?? default, TeamCount = asked.TeamCount,
            Assignment = asked.Assignment is { } work ? new AssignmentTerms(work.DueAt, work.Attempts, work.BestCounts, work.Timed) : null,
        };
    }

    private static IResult? Unread(string? scoring, AskedOptions asked, Problems problems) =>
        scoring is not null && Find<ScoringMethod>(scoring) is null ? Refuse(problems, "CompetitionDoor.NoSuchScoring", "NoSuchScoring", Listed(Scorings))
        : asked.Teams is { } teams && Find<TeamMode>(teams) is null ? Refuse(problems, "CompetitionDoor.NoSuchTeams", "NoSuchTeams", Listed(TeamModes))
        : asked.Unknown is { Count: > 0 } unknown ? Refuse(problems, "CompetitionDoor.NoSuchOption", "NoSuchOption", Short(unknown), Listed(Options))
        : asked.Assignment?.Unknown is { Count: > 0 } other ? Refuse(problems, "CompetitionDoor.NoSuchOption", "NoSuchOption", Short(other), Listed(AssignmentOptions))
        : null;

    private static IResult Refuse(Problems problems, string sentence, string code, params object[] named) =>
        problems.Of(StatusCodes.Status422UnprocessableEntity, sentence, code, null, named);

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names);

    // What is sent back of it is short.
    private static string Short(Dictionary<string, JsonElement> unknown) => unknown.Keys.First() is { Length: > 40 } name ? name[..40] : unknown.Keys.First();

    // Leniently: "Accuracy first", "accuracy-first" and "AccuracyFirst" are one.
    private static T? Find<T>(string? asked)
        where T : struct, Enum =>
        asked is null ? null : Enum.GetValues<T>().Where(value => Letters(value.ToString()).Equals(Letters(asked), StringComparison.OrdinalIgnoreCase)).Cast<T?>().FirstOrDefault();

    private static string Letters(string text) => text.Replace("_", "").Replace("-", "").Replace(" ", "");

    private static IReadOnlyList<string> MembersOf<T>() =>
        [.. typeof(T).GetProperties().Select(property => property.Name).Where(name => name != nameof(AskedOptions.Unknown)).Select(SnakeCase.Of)];
}
