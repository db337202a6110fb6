using Bunit;
using Classroom.Presence;
using Classroom.Tests;
using Classroom.Web.Presence;

namespace Classroom.Web.Tests.Presence;

public sealed class LivePresenceTests
{
    [Fact]
    public async Task Beats_that_change_no_state_are_not_drawn()
    {
        await using var lesson = await Lesson.BeginAsync();
        var ada = await lesson.StudentAsync("Ada");
        await lesson.BeatAsync(ada);
        var tab = await lesson.TabAsync(lesson.Host);
        var presence = Draw(tab, lesson);
        var drawn = tab.Renders<LivePresence>();
        for (var minute = 0; minute < 4; minute++)
        {
            lesson.School.Time.Pass(TimeSpan.FromSeconds(15));
            await lesson.BeatAsync(ada);
        }

        await lesson.BeatAsync(await lesson.StudentAsync("Ben"));
        await tab.SeesAsync(() => Assert.Equal("2", presence.Markup));
        // Ben is seated, and Ben is active: once or twice, as the two fall into one window or not.
        Assert.InRange(tab.Renders<LivePresence>() - drawn, 1, 2);
    }

    [Fact]
    public async Task Showing_presence_asks_the_database_nothing()
    {
        await using var lesson = await Lesson.BeginAsync();
        var ada = await lesson.StudentAsync("Ada");
        await lesson.BeatAsync(ada);
        var tab = await lesson.TabAsync(lesson.Host);
        lesson.School.Queries.Clear();
        var presence = Draw(tab, lesson);
        Assert.Equal("1", presence.Markup);
        lesson.School.Board.End(lesson.RoomId, ada.ParticipantId, "tab", TimeSpan.Zero, goodbye: true);
        await tab.SeesAsync(() => Assert.Equal("0", presence.Markup));
        Assert.Equal(0, lesson.School.Queries.Selects);
    }

    private static IRenderedComponent<LivePresence> Draw(Tab tab, Lesson lesson) => tab.Render<LivePresence>(parameters => parameters
        .Add(p => p.Room, lesson.RoomId)
        .Add(p => p.ChildContent, presence => builder => builder.AddContent(0, presence.ActiveCount)));
}
