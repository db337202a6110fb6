using Classroom.Presence;
using Classroom.Tests;
using Classroom.Web.Competitions;
using Classroom.Web.Presence;
using Classroom.Web.Rooms;

namespace Classroom.Web.Tests.Presence;

/// <summary>A storm of joins costs each page about ten renders, and not one for each join (P-7).</summary>
public sealed class RenderBudgetTests(ITestOutputHelper output)
{
    private const int Joining = 200;
    private const int JoiningInAWindow = 20;
    private const int Most = 15;

    public static TheoryData<LivePage> Pages => [.. Enum.GetValues<LivePage>()];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Two_hundred_who_join_within_a_second_cost_a_page_at_most_fifteen_renders(LivePage which)
    {
        await using var lesson = await Lesson.BeginAsync();
        var tab = await lesson.TabAsync(lesson.Host);
        var page = lesson.Open(tab, which);
        var (pages, presences) = (PagesDrawn(tab), tab.PresenceRenders());
        var drawn = presences;
        for (var joined = 1; joined <= Joining; joined++)
        {
            await lesson.BeatAsync(await lesson.StudentAsync($"Student {joined}"));
            lesson.School.Time.Pass(TimeSpan.FromMilliseconds(1_000d / Joining));
            if (joined % JoiningInAWindow == 0)
            {
                // It gets the time to keep up: what is counted is what it draws, not what it had no time for.
                await Eventually.True(() => tab.PresenceRenders() > drawn);
                drawn = tab.PresenceRenders();
            }
        }

        await tab.SeesAsync(() => Assert.Equal($"{Joining}", page.ActiveCount()));
        var renders = tab.PresenceRenders() - presences;
        output.WriteLine($"{Joining} participants joining within one second: {renders} renders of {which}");
        Assert.InRange(renders, Joining / JoiningInAWindow, Most);
        Assert.Equal(pages, PagesDrawn(tab));
    }

    [Fact]
    public async Task The_first_of_a_storm_is_seen_at_once()
    {
        await using var lesson = await Lesson.BeginAsync();
        var tab = await lesson.TabAsync(lesson.Host);
        var page = lesson.Open(tab, LivePage.TeacherRoom);
        var ada = await lesson.StudentAsync("Ada");
        // That she has a seat is news of its own; the window in which others would be merged with it passes.
        await tab.SeesAsync(() => Assert.Contains("Ada", page.Markup));
        lesson.School.Time.Pass(TimeSpan.FromSeconds(1));
        await lesson.BeatAsync(ada);
        await Eventually.True(() => page.ActiveCount() == "1");
    }

    private static int PagesDrawn(Tab tab) =>
        tab.Renders<TeacherRoomPage>() + tab.Renders<StudentRoomPage>() + tab.Renders<TeacherCompetitionPage>() + tab.Renders<StudentCompetitionPage>();
}
