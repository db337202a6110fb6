namespace Classroom.Web.Competitions;

public static class CompetitionDoors
{
    /// <summary>What the doors of competitions need besides the rules.</summary>
    public static IServiceCollection AddCompetitionDoors(this IServiceCollection services) =>
        services.AddSingleton<CompetitionStates>().AddSingleton<OwnPlayers>().AddSingleton<AssignmentStates>();
}
