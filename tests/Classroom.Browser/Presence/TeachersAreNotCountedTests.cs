namespace Classroom.Browser.Presence;

public sealed class TeachersAreNotCountedTests(Chromium chromium, Site site) : Story(chromium, site)
{
    [Fact]
    public async Task Host_and_co_teacher_open_the_student_page_in_another_tab_and_the_count_stays()
    {
        var host = await Teacher("Ms Weber");
        var room = await host.OpensARoom();
        var colleague = await Teacher("Mr Okoye");
        await host.MakesCoTeacher(colleague);
        await colleague.Enters(room);
        var lena = await Student("Lena");
        await lena.Joins(room);
        await Everyone.See(1);
        var before = DateTimeOffset.UtcNow;

        await (await host.OpensATab(room.StudentPage)).IsLive();
        await (await colleague.OpensATab(room.StudentPage)).IsLive();
        await Expect(lena.Tab.Row(host.Name)).ToHaveAttributeAsync("data-state", "active");
        await Expect(lena.Tab.Row(colleague.Name)).ToHaveAttributeAsync("data-state", "active");

        await Everyone.See(1);
        foreach (var watcher in new[] { host.Tab, colleague.Tab, lena.Tab })
        {
            Assert.Empty(await watcher.Diary.SinceAsync(Diary.Count, before));
        }
    }
}
