using Microsoft.Extensions.DependencyInjection;

namespace Classroom.Competitions;

public static class CompetitionsSetup
{
    public static IServiceCollection AddCompetitions(this IServiceCollection services) => services.AddSingleton<CompetitionDesk>();
}
