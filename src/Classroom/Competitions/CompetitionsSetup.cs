using Classroom.Competitions.Reports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Classroom.Competitions;

public static class CompetitionsSetup
{
    public static IServiceCollection AddCompetitions(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<CompetitionsOptions>()
            .Bind(configuration.GetSection(CompetitionsOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<FinishedReports>().AddSingleton<ReportDesk>().AddSingleton<RegradeDesk>().AddSingleton<HistoryDesk>();
        services.AddSingleton(provider => new ReadingPause(provider.GetRequiredService<TimeProvider>(), Collector.MakeRoomFor));
        return services.AddSingleton<RunTime>().AddSingleton<CompetitionBoard>()
            .AddHostedService(provider => provider.GetRequiredService<CompetitionBoard>())
            .AddSingleton<CompetitionDesk>().AddSingleton<RunDesk>().AddSingleton<PlayerDesk>()
            .AddSingleton<AssignmentNews>().AddSingleton<AssignmentDesk>().AddSingleton<AttemptDesk>()
            .AddSingleton<TeamDesk>().AddSingleton<AccommodationDesk>();
    }
}
