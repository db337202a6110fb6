using Bunit;
using Classroom.Messaging;
using Classroom.Presence;
using Classroom.Rooms;
using Classroom.Tests;
using Classroom.Web.Competitions;
using Classroom.Web.Presence;
using Classroom.Web.Rooms;

namespace Classroom.Web.Tests.Rooms;

/// <summary>What the four live pages have in common.</summary>
public sealed class RoomPageTests
{
    public static TheoryData<LivePage> Pages => [.. Enum.GetValues<LivePage>()];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Students_and_presenters_are_counted_and_teachers_never(LivePage which)
    {
        await using var lesson = await Lesson.BeginAsync();
        var (ada, ben, cleo) = (await lesson.StudentAsync("Ada"), await lesson.StudentAsync("Ben"), await lesson.StudentAsync("Cleo"));
        await lesson.School.Seats.SetPresenterAsync(lesson.RoomId, lesson.Host, ben.ParticipantId, presents: true);
        foreach (var seat in new[] { ada.ParticipantId, ben.ParticipantId, cleo.ParticipantId, lesson.CoTeacher.ParticipantId, lesson.Room.ParticipantId })
        {
            await lesson.BeatAsync(seat);
        }

        var page = lesson.Open(await lesson.TabAsync(lesson.Host), which);
        Assert.Equal("3", page.ActiveCount());
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_host_and_a_co_teacher_who_have_it_open_themselves_are_not_counted(LivePage which)
    {
        await using var lesson = await Lesson.BeginAsync();
        foreach (var caller in new[] { lesson.Host, lesson.CoTeacher.Browser() })
        {
            var seat = await lesson.SeenByAsync(caller);
            var page = lesson.Open(await lesson.TabAsync(caller), which);
            await page.InvokeAsync(() => Assert.True(page.FindComponent<Heartbeat>().Instance.Beat(visible: true)));
            Assert.Equal(PresenceState.Active, lesson.School.Board.ReadAnew(lesson.RoomId).Find(seat.ParticipantId)!.State);
            lesson.School.Time.Pass(TimeSpan.FromSeconds(1));
            Assert.Equal("0", page.ActiveCount());
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Whoever_comes_hides_or_falls_silent_is_seen_without_a_reload(LivePage which)
    {
        await using var lesson = await Lesson.BeginAsync();
        var tab = await lesson.TabAsync(lesson.Host);
        var page = lesson.Open(tab, which);
        Assert.Equal("0", page.ActiveCount());

        var ada = await lesson.StudentAsync("Ada");
        await lesson.BeatAsync(ada);
        await tab.SeesAsync(() => Assert.Equal(("1", "active"), (page.ActiveCount(), page.State(ada.ParticipantId))));

        await lesson.BeatAsync(ada, visible: false);
        lesson.School.Time.Pass(TimeSpan.FromSeconds(20));
        await lesson.BeatAsync(ada, visible: false);
        lesson.School.Time.Pass(TimeSpan.FromSeconds(11));
        await tab.SeesAsync(() => Assert.Equal(("0", "hidden"), (page.ActiveCount(), page.State(ada.ParticipantId))));

        lesson.School.Time.Pass(TimeSpan.FromSeconds(20));
        await tab.SeesAsync(() => Assert.Equal(("0", "stale"), (page.ActiveCount(), page.State(ada.ParticipantId))));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Nothing_is_drawn_while_nothing_differs(LivePage which)
    {
        await using var lesson = await Lesson.BeginAsync();
        var ada = await lesson.StudentAsync("Ada");
        await lesson.BeatAsync(ada);
        var tab = await lesson.TabAsync(lesson.Host);
        var page = lesson.Open(tab, which);
        var (pages, presences) = (Drawn(tab), tab.PresenceRenders());
        foreach (var message in new Message[] { new PresenceChanged(lesson.RoomId), new PresenceChanged(lesson.RoomId), new RoomChanged(lesson.RoomId), new SignedOutEverywhere(lesson.Host.Account!.Value) })
        {
            // A beat that changes no state: the board's view is another object then, and draws the same.
            await lesson.BeatAsync(ada);
            lesson.School.Board.ReadAnew(lesson.RoomId);
            await lesson.School.Bus.PublishAsync(message);
            lesson.School.Time.Pass(TimeSpan.FromSeconds(1));
        }

        // The next change comes behind all of these, and costs one.
        await lesson.BeatAsync(await lesson.StudentAsync("Ben"));
        await tab.SeesAsync(() => Assert.Equal("2", page.ActiveCount()));
        Assert.InRange(tab.PresenceRenders() - presences, 1, 2);
        Assert.Equal(pages, Drawn(tab));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Left_it_leaves_nobody_listening(LivePage which)
    {
        await using var lesson = await Lesson.BeginAsync();
        // The board listens too, once and for all pages.
        await lesson.School.Board.OpenAsync(lesson.RoomId);
        var before = lesson.School.Bus.Subscribers();
        var tab = await lesson.TabAsync(lesson.Host);
        lesson.Open(tab, which);
        Assert.True(lesson.School.Bus.Subscribers() > before);
        await tab.DisposeComponentsAsync();
        Assert.Equal(before, lesson.School.Bus.Subscribers());
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_hidden_tab_is_shown_by_name_only_where_the_room_shows_attention(LivePage which)
    {
        await using var lesson = await Lesson.BeginAsync();
        await lesson.School.Rooms.ShowAttentionAsync(lesson.RoomId, lesson.Host, shown: false);
        var ada = await lesson.StudentAsync("Ada");
        await lesson.BeatAsync(ada);
        await lesson.BeatAsync(ada, visible: false);
        lesson.School.Time.Pass(TimeSpan.FromSeconds(25));
        await lesson.BeatAsync(ada, visible: false);
        lesson.School.Time.Pass(TimeSpan.FromSeconds(6));
        var tab = await lesson.TabAsync(lesson.Host);
        var page = lesson.Open(tab, which);
        Assert.Equal(("0", "active"), (page.ActiveCount(), page.State(ada.ParticipantId)));
        Assert.DoesNotContain("hidden", page.Row(ada.ParticipantId).InnerHtml.Replace("visually-hidden", "").Replace("aria-hidden", ""));

        await lesson.School.Rooms.ShowAttentionAsync(lesson.RoomId, lesson.Host, shown: true);
        await tab.SeesAsync(() => Assert.Equal(("0", "hidden"), (page.ActiveCount(), page.State(ada.ParticipantId))));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Each_person_listed_is_marked_with_id_role_and_state(LivePage which)
    {
        await using var lesson = await Lesson.BeginAsync();
        var ada = await lesson.StudentAsync("Ada");
        await lesson.School.Seats.SetPresenterAsync(lesson.RoomId, lesson.Host, ada.ParticipantId, presents: true);
        await lesson.BeatAsync(ada);
        var page = lesson.Open(await lesson.TabAsync(lesson.Host), which);
        var row = page.Row(ada.ParticipantId);
        Assert.Equal(("Presenter", "active"), (row.GetAttribute("data-role"), row.GetAttribute("data-state")));
        Assert.Contains("Ada", row.TextContent);
        Assert.Equal(page.AllMarked("participant").Count, page.AllMarked("participant").Select(one => one.GetAttribute("data-participant-id")).Distinct().Count());
        Assert.Single(page.AllMarked("active-count"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_name_with_markup_in_it_is_text(LivePage which)
    {
        const string name = "<img src=x onerror=a>";
        await using var lesson = await Lesson.BeginAsync();
        await lesson.School.Rooms.RenameAsync(lesson.RoomId, lesson.Host, "<script>room()</script>");
        var ada = await lesson.StudentAsync(name);
        await lesson.BeatAsync(ada);
        var page = lesson.Open(await lesson.TabAsync(lesson.Host), which);
        Assert.Empty(page.FindAll("img, script"));
        Assert.Contains(name, page.Row(ada.ParticipantId).TextContent);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task It_beats_for_its_own_tab_at_its_own_place(LivePage which)
    {
        await using var lesson = await Lesson.BeginAsync();
        var page = lesson.Open(await lesson.TabAsync(lesson.Host), which);
        await page.InvokeAsync(() => page.FindComponent<Heartbeat>().Instance.Beat(visible: true));
        var host = lesson.School.Board.ReadAnew(lesson.RoomId).Find(lesson.Room.ParticipantId)!;
        Guid[] expected = which is LivePage.TeacherCompetition or LivePage.StudentCompetition ? [lesson.Competition.Id] : [];
        Assert.Equal(expected, host.Competitions.Select(there => there.Competition));
    }

    private static int Drawn(Tab tab) =>
        tab.Renders<TeacherRoomPage>() + tab.Renders<StudentRoomPage>() + tab.Renders<TeacherCompetitionPage>() + tab.Renders<StudentCompetitionPage>();
}
