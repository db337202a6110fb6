using Microsoft.Extensions.Localization;

namespace Classroom.Web.Competitions;

/// <summary>What a team is called: by the shape of the look's option with its number.</summary>
public static class TeamWords
{
    /// <param name="team">From 0.</param>
    public static string NameOf(IStringLocalizer<Words> words, int team) => words[$"Team.Name.{team + 1}"];

    public static string LetterOf(int team) => ((char)('A' + team)).ToString();
}
