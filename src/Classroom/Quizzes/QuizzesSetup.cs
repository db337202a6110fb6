using Microsoft.Extensions.DependencyInjection;

namespace Classroom.Quizzes;

public static class QuizzesSetup
{
    public static IServiceCollection AddQuizzes(this IServiceCollection services) =>
        services.AddSingleton<QuizLibrary>().AddSingleton<QuizDesk>().AddSingleton<ImageDesk>()
            .AddSingleton<QuizImport>().AddSingleton<QuizExport>();
}
