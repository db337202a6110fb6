using Bunit;
using Classroom.Tests;

namespace Classroom.Web.Tests.Rooms;

public sealed class StudentRoomPageTests
{
    [Fact]
    public async Task Students_see_about_themselves_what_the_teacher_sees()
    {
        await using var lesson = await Lesson.BeginAsync();
        var ada = await lesson.StudentAsync("Ada");
        await lesson.BeatAsync(ada);
        var (mine, theirs) = (await lesson.TabAsync(ada.Browser()), await lesson.TabAsync(lesson.Host));
        var (student, teacher) = (lesson.Open(mine, LivePage.StudentRoom), lesson.Open(theirs, LivePage.TeacherRoom));
        foreach (var (visible, seconds) in new[] { (true, 10), (false, 20), (false, 12), (false, 20), (true, 31) })
        {
            await lesson.BeatAsync(ada, visible);
            lesson.School.Time.Pass(TimeSpan.FromSeconds(seconds));
            var known = lesson.School.Board.ReadAnew(lesson.RoomId).Find(ada.ParticipantId)!.State;
            foreach (var (tab, page) in new[] { (mine, student), (theirs, teacher) })
            {
                await tab.SeesAsync(() => Assert.Equal(known.ToString(), page.State(ada.ParticipantId), ignoreCase: true));
            }
        }
    }

    [Fact]
    public async Task A_hidden_tab_is_hidden_from_its_own_owner_too_where_attention_is_not_shown()
    {
        await using var lesson = await Lesson.BeginAsync();
        await lesson.School.Rooms.ShowAttentionAsync(lesson.RoomId, lesson.Host, shown: false);
        var ada = await lesson.StudentAsync("Ada");
        await lesson.BeatAsync(ada, visible: false);
        var tab = await lesson.TabAsync(ada.Browser());
        var page = lesson.Open(tab, LivePage.StudentRoom);
        Assert.Equal("active", page.Find(".own .presence").GetAttribute("data-state"));
        Assert.Contains(tab.Word("Student.AttentionOff"), page.Markup);
    }

    [Fact]
    public async Task The_room_says_whether_it_shows_attention_and_says_so_when_that_changes()
    {
        await using var lesson = await Lesson.BeginAsync();
        var tab = await lesson.TabAsync((await lesson.StudentAsync("Ada")).Browser());
        var page = lesson.Open(tab, LivePage.StudentRoom);
        Assert.Contains(tab.Word("Student.AttentionOn"), page.Markup);
        await lesson.School.Rooms.ShowAttentionAsync(lesson.RoomId, lesson.Host, shown: false);
        await tab.SeesAsync(() => Assert.Contains(tab.Word("Student.AttentionOff"), page.Markup));
    }

    [Fact]
    public async Task A_competition_that_opens_is_offered_and_one_that_ended_is_not()
    {
        await using var lesson = await Lesson.BeginAsync();
        var tab = await lesson.TabAsync((await lesson.StudentAsync("Ada")).Browser());
        var page = lesson.Open(tab, LivePage.StudentRoom);
        var second = await lesson.School.CompetitionAsync(lesson.RoomId, lesson.Host, "Sound");
        await tab.SeesAsync(() => page.Find($"a[href='student/competition/{second.Id}']"));
        await lesson.School.Runs.CancelAsync(second.Id, lesson.Host);
        await tab.SeesAsync(() => Assert.Empty(page.FindAll($"a[href='student/competition/{second.Id}']")));
    }

    [Fact]
    public async Task It_names_the_room_and_keeps_the_code_to_itself()
    {
        await using var lesson = await Lesson.BeginAsync();
        var page = lesson.Open(await lesson.TabAsync((await lesson.StudentAsync("Ada")).Browser()), LivePage.StudentRoom);
        Assert.Equal(lesson.Room.RoomName, page.Find("h1").TextContent);
        Assert.DoesNotContain(lesson.Room.JoinCode!, page.Markup);
    }

    [Fact]
    public async Task A_teacher_reads_there_that_they_are_not_counted()
    {
        await using var lesson = await Lesson.BeginAsync();
        var tab = await lesson.TabAsync(lesson.Host);
        Assert.Contains(tab.Word("Student.AsTeacher"), lesson.Open(tab, LivePage.StudentRoom).Markup);
    }
}
