using Bunit;
using Classroom.Tests;
using Classroom.Web.Competitions;
using Classroom.Web.Presence;
using Classroom.Web.Rooms;

namespace Classroom.Web.Tests.Presence;

/// <summary>What people see of a full disk.</summary>
public sealed class SavingFailsTests
{
    private const string Banner = "[data-testid=saving-fails]";

    public static TheoryData<LivePage> Pages => [.. Enum.GetValues<LivePage>()];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_of_the_room_says_so_while_it_lasts(LivePage which)
    {
        await using var lesson = await Lesson.BeginAsync();
        var ada = await lesson.StudentAsync("Ada");
        await lesson.BeatAsync(ada);
        await lesson.School.Writer.FlushAsync();
        var tab = await lesson.TabAsync(lesson.Host);
        var page = lesson.Open(tab, which);
        Assert.Empty(page.FindAll(Banner));

        lesson.School.Disk.IsFull = true;
        await lesson.BeatAsync(ada);
        await lesson.School.Writer.FlushAsync();
        await tab.SeesAsync(() => Assert.Equal(tab.Word("Saving.Fails"), page.Find(Banner).TextContent));
        Assert.Equal("1", page.ActiveCount());

        lesson.School.Disk.IsFull = false;
        await lesson.School.Writer.FlushAsync();
        await tab.SeesAsync(() => Assert.Empty(page.FindAll(Banner)));
    }

    [Fact]
    public async Task It_costs_a_page_one_render_when_it_begins_and_none_while_it_lasts()
    {
        await using var lesson = await Lesson.BeginAsync();
        var ada = await lesson.StudentAsync("Ada");
        await lesson.BeatAsync(ada);
        await lesson.School.Writer.FlushAsync();
        var tab = await lesson.TabAsync(lesson.Host);
        var page = lesson.Open(tab, LivePage.StudentRoom);
        var drawn = tab.Renders<LivePresence>();
        lesson.School.Disk.IsFull = true;
        for (var flush = 0; flush < 5; flush++)
        {
            await lesson.BeatAsync(ada);
            await lesson.School.Writer.FlushAsync();
            await tab.SeesAsync(() => page.Find(Banner));
        }

        Assert.Equal(drawn + 1, tab.Renders<LivePresence>());
    }

    [Fact]
    public async Task A_switch_that_was_not_saved_says_so_and_goes_back()
    {
        await using var lesson = await Lesson.BeginAsync();
        var tab = await lesson.TabAsync(lesson.Host);
        var panel = tab.Render<DoorPanel>(door => door.Add(p => p.Room, lesson.Room));
        var before = await lesson.RecordAsync();
        lesson.School.Disk.IsFull = true;
        await panel.FindAll("input[role=switch]")[1].ChangeAsync(true);
        Assert.Equal(tab.Word("Refusal.NotSaved"), panel.Refusal());
        Assert.False(panel.FindAll("input[role=switch]")[1].HasAttribute("checked"));
        Assert.Equal(before, await lesson.RecordAsync());

        lesson.School.Disk.IsFull = false;
        await panel.FindAll("input[role=switch]")[1].ChangeAsync(true);
        Assert.Equal("", panel.Refusal());
        Assert.NotEqual(before, await lesson.RecordAsync());
    }

    [Fact]
    public async Task A_competition_that_could_not_be_ended_goes_on_and_the_page_says_why()
    {
        await using var lesson = await Lesson.BeginAsync();
        var tab = await lesson.TabAsync(lesson.Host);
        var page = tab.Render<TeacherCompetitionPage>(run => run.Add(p => p.CompetitionId, lesson.Competition.Id));
        lesson.School.Disk.IsFull = true;
        await page.Button(tab.Word("Stage.Cancel")).ClickAsync();
        await page.Button(tab.Word("Stage.CancelSure")).ClickAsync();
        Assert.Equal(tab.Word("Refusal.NotSaved"), page.Refusal());
        Assert.Equal("lobby", page.Marked("phase").GetAttribute("data-phase"));
    }
}
