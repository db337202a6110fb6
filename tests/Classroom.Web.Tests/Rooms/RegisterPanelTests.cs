using System.Collections.Immutable;
using Bunit;
using Classroom.Presence;
using Classroom.Rooms;
using Classroom.Tests;
using Classroom.Web.Rooms;

namespace Classroom.Web.Tests.Rooms;

public sealed class RegisterPanelTests
{
    [Fact]
    public async Task The_large_number_is_of_those_active_and_the_legend_of_all_counted()
    {
        await using var lesson = await Lesson.BeginAsync();
        var panel = await DrawAsync(lesson, lesson.Room, [
            Somebody(PresenceState.Active), Somebody(PresenceState.Active), Somebody(PresenceState.Hidden), Somebody(PresenceState.Stale),
            Somebody(PresenceState.Active, Role.Host), Somebody(PresenceState.Hidden, Role.Teacher), Somebody(PresenceState.Left)]);
        Assert.Equal("2", panel.ActiveCount());
        Assert.Equal(["2", "1", "1", "1"], panel.FindAll(".legend b").Select(count => count.TextContent));
    }

    [Fact]
    public async Task Teachers_stand_apart_from_the_register()
    {
        await using var lesson = await Lesson.BeginAsync();
        var (student, teacher) = (Somebody(PresenceState.Active), Somebody(PresenceState.Active, Role.Teacher));
        var panel = await DrawAsync(lesson, lesson.Room, [teacher, student]);
        Assert.NotNull(panel.Row(student.ParticipantId).Closest(".roster"));
        Assert.Null(panel.Row(teacher.ParticipantId).Closest(".roster"));
        Assert.NotNull(panel.Row(teacher.ParticipantId).Closest(".teachers"));
    }

    [Fact]
    public async Task Two_hundred_are_listed_and_the_rest_is_a_click_away()
    {
        await using var lesson = await Lesson.BeginAsync();
        var panel = await DrawAsync(lesson, lesson.Room, [.. Enumerable.Range(0, 230).Select(_ => Somebody(PresenceState.Active))]);
        Assert.Equal(("230", 200), (panel.ActiveCount(), panel.AllMarked("participant").Count));
        await panel.FindAll("button").Last().ClickAsync();
        Assert.Equal(230, panel.AllMarked("participant").Count);
    }

    [Fact]
    public async Task Only_the_host_gets_a_menu_for_a_co_teacher()
    {
        await using var lesson = await Lesson.BeginAsync();
        ImmutableArray<PresentPerson> people = [Somebody(PresenceState.Active, Role.Host), Somebody(PresenceState.Active, Role.Teacher), Somebody(PresenceState.Active)];
        Assert.Equal(2, (await DrawAsync(lesson, lesson.Room, people)).FindAll("button.menu").Count);
        Assert.Single((await DrawAsync(lesson, await lesson.SeenByAsync(lesson.CoTeacher), people)).FindAll("button.menu"));
    }

    [Fact]
    public async Task The_menu_of_somebody_who_is_gone_meanwhile_closes()
    {
        await using var lesson = await Lesson.BeginAsync();
        var ada = await lesson.StudentAsync("Ada");
        var tab = await lesson.TabAsync(lesson.Host);
        var page = lesson.Open(tab, LivePage.TeacherRoom);
        await page.Row(ada.ParticipantId).QuerySelector("button.menu")!.ClickAsync();
        Assert.Single(page.FindAll("dialog"));
        await lesson.School.Seats.RemoveAsync(lesson.RoomId, lesson.CoTeacher.Browser(), ada.ParticipantId);
        await tab.SeesAsync(() => Assert.Empty(page.FindAll("dialog")));
    }

    private static async Task<IRenderedComponent<RegisterPanel>> DrawAsync(Lesson lesson, RoomEntry seenBy, ImmutableArray<PresentPerson> people)
    {
        var tab = await lesson.TabAsync(lesson.Host);
        return tab.Render<RegisterPanel>(panel => panel
            .Add(p => p.Presence, new RoomPresence(lesson.RoomId, ShowsAttention: true, people))
            .Add(p => p.Room, seenBy));
    }

    private static PresentPerson Somebody(PresenceState state, Role role = Role.Student) => new(
        Guid.CreateVersion7(), Guid.CreateVersion7(), "Somebody", role, IsMuted: false, state, Since: null, LastActive: null, []);
}
