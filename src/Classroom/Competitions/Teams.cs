namespace Classroom.Competitions;

/// <param name="Team">Its number, from 0.</param>
/// <param name="Points">The mean of those who answered, rounded; 0 where nobody did.</param>
/// <param name="Answered">Members who answered anything.</param>
public sealed record TeamStanding(int Team, int Points, int Members, int Answered, int Rank);

/// <summary>Points of teams (C-12): "the mean of the points of those members who answered at least one question", so that nobody absent weighs.</summary>
public static class Teams
{
    /// <param name="board">The board of the participants; who is in no team is left out.</param>
    /// <param name="teamOf">Each member's team.</param>
    public static IReadOnlyList<TeamStanding> Of(IReadOnlyList<Standing> board, IReadOnlyDictionary<Guid, int> teamOf)
    {
        var teams = board.Where(line => teamOf.ContainsKey(line.Participant)).GroupBy(line => teamOf[line.Participant])
            .Select(team => (Team: team.Key, Members: team.ToList(), Played: team.Where(line => line.Answered > 0).ToList()))
            .Select(team => new TeamStanding(team.Team, Mean(team.Played), team.Members.Count, team.Played.Count, Rank: 0)).ToList();
        var ranks = Leaderboard.Ranks([.. teams.Select(team => team.Points)]);
        return [.. teams.Select((team, index) => team with { Rank = ranks[index] }).OrderBy(team => team.Rank).ThenBy(team => team.Team)];
    }

    private static int Mean(IReadOnlyList<Standing> members) =>
        members.Count == 0 ? 0 : Scoring.Round(members.Sum(line => (decimal)line.Points) / members.Count);
}
