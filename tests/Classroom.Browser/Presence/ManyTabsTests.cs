namespace Classroom.Browser.Presence;

public sealed class ManyTabsTests(Chromium chromium, Site site) : Story(chromium, site)
{
    private static readonly TimeSpan LongerThanTheGrace = TimeSpan.FromSeconds(4.5);

    [Theory]
    [InlineData(0, 1, 2, 3)]
    [InlineData(3, 2, 1, 0)]
    [InlineData(2, 0, 3, 1)]
    public async Task Four_tabs_of_one_student_are_one_until_the_last_is_closed_and_then_none_within_four_seconds(params int[] order)
    {
        var teacher = await Teacher();
        var room = await teacher.OpensARoom();
        var lena = await Student("Lena");
        await lena.Joins(room);
        for (var more = 0; more < 3; more++)
        {
            await (await lena.OpensATab(room.StudentPage)).IsLive();
        }

        await Everyone.See(1);
        var tabs = lena.Tabs.ToList();
        var before = DateTimeOffset.UtcNow;

        foreach (var tab in order[..3])
        {
            await tabs[tab].Closes();
        }

        // A tab that is closed is counted out only after a while, so only after that while it is known that it was not.
        await Task.Delay(LongerThanTheGrace);
        Assert.Empty(await teacher.Tab.Diary.SinceAsync(Diary.Count, before));

        var closed = DateTimeOffset.UtcNow;
        await tabs[order[3]].Closes();
        var gone = await teacher.Tab.Diary.WhenAsync(Diary.Count, "0", closed);
        Assert.InRange(gone - closed, TimeSpan.Zero, TimeSpan.FromSeconds(4) + Busy);
        Assert.Equal(["0"], (await teacher.Tab.Diary.SinceAsync(Diary.Count, before)).Select(entry => entry.Value));
        await Expect(teacher.Tab.Row("Lena")).ToHaveAttributeAsync("data-state", "left");
    }
}
