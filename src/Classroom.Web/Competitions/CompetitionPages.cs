namespace Classroom.Web.Competitions;

public static class CompetitionPages
{
    /// <summary>What the pages of a run share.</summary>
    public static IServiceCollection AddCompetitionPages(this IServiceCollection services) => services.AddSingleton<StudentViews>().AddSingleton<AssignmentViews>();
}
