using Bunit;
using Classroom.Accounts;
using Classroom.Competitions;
using Classroom.Quizzes;
using Classroom.Tests.Competitions;
using Classroom.Web.Competitions;
using Microsoft.AspNetCore.Components;

namespace Classroom.Web.Tests.Competitions;

/// <summary>A live run of a lesson with the pages of those who teach.</summary>
internal static class Staged
{
    public static readonly Question Energy =
        new("What does a wave carry?", new SingleChoiceBody(["Energy", "Water", "Air"], 0)) { Explanation = "The water stays where it is." };

    public static Task<LiveGame> GameAsync(this Lesson lesson, CompetitionTerms? terms = null, string[]? names = null, params Question[] questions) =>
        LiveGame.BeginAsync(
            lesson.School, lesson.Room, lesson.Host, terms ?? CompetitionTerms.Usual, names ?? ["Anna", "Bert"], questions.Length == 0 ? [Energy, Energy] : questions);

    public static async Task<(Tab Tab, IRenderedComponent<IComponent> Page)> StageAsync(this Lesson lesson, LiveGame game, Caller? caller = null)
    {
        var tab = await lesson.TabAsync(caller ?? lesson.Host);
        return (tab, tab.Render<TeacherCompetitionPage>(page => page.Add(p => p.CompetitionId, game.Id)));
    }

    public static string? Phase(this IRenderedComponent<IComponent> page) => page.Marked("phase").GetAttribute("data-phase");

    /// <summary>Presses "go on", and waits until the page shows the phase.</summary>
    public static async Task GoesOnAsync(this Tab tab, IRenderedComponent<IComponent> page, string phase)
    {
        await page.Marked("advance").ClickAsync();
        await tab.SeesAsync(() => Assert.Equal(phase, page.Phase()));
    }
}
