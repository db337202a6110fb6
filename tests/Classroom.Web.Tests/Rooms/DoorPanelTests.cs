using Bunit;
using Classroom.Web.Rooms;

namespace Classroom.Web.Tests.Rooms;

public sealed class DoorPanelTests
{
    private const int Open = 0, Lock = 1, Attention = 2;

    public static MatrixTheoryData<StaleHand, int> HandsOnSwitches => new(Enum.GetValues<StaleHand>(), [Open, Lock, Attention]);

    public static TheoryData<StaleHand> Hands => [.. Enum.GetValues<StaleHand>()];

    [Theory]
    [InlineData(Open)]
    [InlineData(Lock)]
    [InlineData(Attention)]
    public async Task The_host_throws_a_switch_and_the_page_hears_of_it(int which)
    {
        await using var lesson = await Lesson.BeginAsync();
        var changed = 0;
        var panel = Draw(await lesson.TabAsync(lesson.Host), lesson, () => changed++);
        var now = panel.FindAll("input[role=switch]")[which].HasAttribute("checked");
        await panel.FindAll("input[role=switch]")[which].ChangeAsync(!now);
        var room = await lesson.SeenByAsync(lesson.Host);
        Assert.Equal(!now, which switch { Open => !room.IsClosed, Lock => room.IsLocked, _ => room.ShowsAttention });
        Assert.Equal(("", 1), (panel.Refusal(), changed));
    }

    [Fact]
    public async Task A_new_code_is_asked_for_with_one_click()
    {
        await using var lesson = await Lesson.BeginAsync();
        var tab = await lesson.TabAsync(lesson.Host);
        await Draw(tab, lesson).Button(tab.Word("Door.New")).ClickAsync();
        Assert.NotEqual(lesson.Room.JoinCode, (await lesson.SeenByAsync(lesson.Host)).JoinCode);
    }

    [Theory]
    [MemberData(nameof(HandsOnSwitches))]
    public async Task A_switch_under_a_hand_that_may_not_changes_nothing(StaleHand hand, int which)
    {
        await using var lesson = await Lesson.BeginAsync();
        var (tab, refusal) = await lesson.TabOfAsync(hand);
        var panel = Draw(tab, lesson);
        var before = await lesson.RecordAsync();
        var toggle = panel.FindAll("input[role=switch]")[which];
        await toggle.ChangeAsync(!toggle.HasAttribute("checked"));
        Assert.Equal(tab.Word($"Refusal.{refusal}"), panel.Refusal());
        Assert.Equal(before, await lesson.RecordAsync());
    }

    [Theory]
    [MemberData(nameof(Hands))]
    public async Task A_new_code_asked_for_by_somebody_who_may_not_is_refused(StaleHand hand)
    {
        await using var lesson = await Lesson.BeginAsync();
        var (tab, refusal) = await lesson.TabOfAsync(hand);
        var panel = Draw(tab, lesson);
        var before = await lesson.RecordAsync();
        await panel.Button(tab.Word("Door.New")).ClickAsync();
        Assert.Equal(tab.Word($"Refusal.{refusal}"), panel.Refusal());
        Assert.Equal(before, await lesson.RecordAsync());
    }

    [Fact]
    public async Task A_co_teacher_sees_the_door_and_cannot_move_it()
    {
        await using var lesson = await Lesson.BeginAsync();
        var tab = await lesson.TabAsync(lesson.Host);
        var seen = await lesson.SeenByAsync(lesson.CoTeacher);
        var panel = tab.Render<DoorPanel>(door => door.Add(p => p.Room, seen));
        Assert.All(panel.FindAll("input[role=switch]"), toggle => Assert.True(toggle.HasAttribute("disabled")));
        Assert.DoesNotContain(panel.FindAll("button"), button => button.TextContent.Trim() == tab.Word("Door.New"));
        Assert.Equal(lesson.Room.JoinCode, panel.Marked("join-code").TextContent);
    }

    private static IRenderedComponent<DoorPanel> Draw(Tab tab, Lesson lesson, Action? changed = null) =>
        tab.Render<DoorPanel>(door => door.Add(p => p.Room, lesson.Room).Add(p => p.Changed, changed ?? (() => { })));
}
