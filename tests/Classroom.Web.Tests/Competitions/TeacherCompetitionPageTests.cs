using Bunit;
using Classroom.Presence;
using Classroom.Tests;
using Classroom.Web.Tests.Rooms;

namespace Classroom.Web.Tests.Competitions;

public sealed class TeacherCompetitionPageTests
{
    [Fact]
    public async Task Its_lobby_shows_the_code_and_the_phase()
    {
        await using var lesson = await Lesson.BeginAsync();
        var page = lesson.Open(await lesson.TabAsync(lesson.Host), LivePage.TeacherCompetition);
        Assert.Equal(lesson.Room.JoinCode, page.Marked("join-code").TextContent);
        Assert.Equal("lobby", page.Marked("phase").GetAttribute("data-phase"));
    }

    [Fact]
    public async Task It_counts_those_in_the_competition_and_not_those_in_the_room()
    {
        await using var lesson = await Lesson.BeginAsync();
        await lesson.BeatAsync(await lesson.StudentAsync("Ada"));
        await lesson.BeatAsync(await lesson.StudentAsync("Ben"), place: Place.Lobby);
        var page = lesson.Open(await lesson.TabAsync(lesson.Host), LivePage.TeacherCompetition);
        Assert.Equal("1", page.ActiveCount());
        Assert.Single(page.AllMarked("participant"));
    }

    [Fact]
    public async Task One_person_in_two_tabs_of_it_counts_once()
    {
        await using var lesson = await Lesson.BeginAsync();
        var ada = await lesson.StudentAsync("Ada");
        await lesson.BeatAsync(ada, session: "phone");
        await lesson.BeatAsync(ada, session: "laptop");
        var page = lesson.Open(await lesson.TabAsync(lesson.Host), LivePage.TeacherCompetition);
        Assert.Equal("1", page.ActiveCount());
    }

    [Fact]
    public async Task Teachers_do_not_stand_on_the_wall()
    {
        await using var lesson = await Lesson.BeginAsync();
        await lesson.BeatAsync(lesson.CoTeacher);
        var tab = await lesson.TabAsync(lesson.Host);
        var page = lesson.Open(tab, LivePage.TeacherCompetition);
        Assert.Empty(page.AllMarked("participant"));
        Assert.Contains(tab.Word("Lobby.Nobody"), page.Markup);
    }

    [Fact]
    public async Task Who_left_leaves_the_wall_and_who_locked_the_phone_stays()
    {
        await using var lesson = await Lesson.BeginAsync();
        var (ada, ben) = (await lesson.StudentAsync("Ada"), await lesson.StudentAsync("Ben"));
        await lesson.BeatAsync(ada);
        await lesson.BeatAsync(ben);
        var tab = await lesson.TabAsync(lesson.Host);
        var page = lesson.Open(tab, LivePage.TeacherCompetition);
        lesson.School.Board.End(lesson.RoomId, ada.ParticipantId, "tab", TimeSpan.Zero, goodbye: true);
        lesson.School.Time.Pass(TimeSpan.FromSeconds(31));
        await tab.SeesAsync(() =>
        {
            Assert.Equal(ben.ParticipantId.ToString(), Assert.Single(page.AllMarked("participant")).GetAttribute("data-participant-id"));
            Assert.Equal(("0", "stale"), (page.ActiveCount(), page.State(ben.ParticipantId)));
        });
    }

    [Fact]
    public async Task A_closed_door_takes_the_code_off_the_wall()
    {
        await using var lesson = await Lesson.BeginAsync();
        var tab = await lesson.TabAsync(lesson.Host);
        var page = lesson.Open(tab, LivePage.TeacherCompetition);
        await lesson.School.Door.SetOpenAsync(lesson.RoomId, lesson.Host, open: false);
        await tab.SeesAsync(() => Assert.Empty(page.AllMarked("join-code")));
        Assert.Contains(tab.Word("Lobby.DoorClosed"), page.Markup);
    }

    [Fact]
    public async Task Ending_it_shows_the_end_on_every_page_of_it()
    {
        await using var lesson = await Lesson.BeginAsync();
        var (theirs, mine) = (await lesson.TabAsync((await lesson.StudentAsync("Ada")).Browser()), await lesson.TabAsync(lesson.Host));
        var (student, teacher) = (lesson.Open(theirs, LivePage.StudentCompetition), lesson.Open(mine, LivePage.TeacherCompetition));
        await teacher.Button(mine.Word("Stage.Cancel")).ClickAsync();
        await teacher.Button(mine.Word("Stage.CancelSure")).ClickAsync();
        Assert.Equal("cancelled", teacher.Marked("phase").GetAttribute("data-phase"));
        Assert.Empty(teacher.AllMarked("join-code"));
        await theirs.SeesAsync(() => Assert.Equal("cancelled", student.Marked("phase").GetAttribute("data-phase")));
    }

    [Theory]
    [InlineData(StaleHand.RemovedTeacher)]
    [InlineData(StaleHand.SignedOutHost)]
    public async Task A_hand_whose_right_ended_ends_nothing_and_its_page_falls_shut(StaleHand hand)
    {
        await using var lesson = await Lesson.BeginAsync();
        var removed = hand == StaleHand.RemovedTeacher;
        var tab = await lesson.TabAsync(removed ? lesson.CoTeacher.Browser() : lesson.Host);
        var page = lesson.Open(tab, LivePage.TeacherCompetition);
        await (removed ? lesson.RemoveUnheardAsync(lesson.CoTeacher.ParticipantId) : lesson.SignOutUnheardAsync(lesson.Host.Account!.Value));
        var before = await lesson.RecordAsync();
        await page.Marked("advance").ClickAsync();
        Assert.NotNull(page.Marked("seat-lost"));
        Assert.Equal(before, await lesson.RecordAsync());
    }
}
