namespace Classroom.Browser.Presence;

/// <summary>The server goes away and comes back: every page finds its way by itself, and everybody still has their seat.</summary>
public sealed class RestartTests(Chromium chromium) : Story(chromium, shared: null)
{
    [Fact]
    public Task A_killed_server_that_is_started_again_has_everybody_back_with_no_click() => EverybodyIsBackAfter(Site.IsKilled);

    [Fact]
    public Task A_stopped_server_that_is_started_again_has_everybody_back_with_no_click() => EverybodyIsBackAfter(Site.IsStopped);

    private async Task EverybodyIsBackAfter(Func<Task> theEnd)
    {
        var teacher = await Teacher();
        var room = await teacher.OpensARoom();
        var competition = await teacher.OpensACompetition(room);
        var (lena, tom, aylin) = (await Student("Lena"), await Student("Tom"), await Student("Aylin"));
        await lena.Joins(room);
        await Everyone.See(1);
        var rooms = await teacher.OpensATab("/teacher");
        await tom.Joins(room);
        await aylin.Joins(room);
        await Expect(rooms.Page.Locator(".now")).ToHaveTextAsync("3 active");
        foreach (var tab in Everyone.Tabs.Except([rooms]))
        {
            await tab.Sees(3);
        }

        await aylin.Tab.GoesTo(competition.StudentPage);
        await aylin.Tab.IsLive();
        var projector = await teacher.OpensATab(competition.TeacherPage);
        await projector.Sees(1);
        Everyone.ForEach(person => person.Complaints.ExpectLostConnection());
        var seats = await SeatsIn(teacher);

        await theEnd();
        await Task.WhenAll(Everyone.Tabs.Select(tab => Expect(tab.ReconnectDialog).ToBeVisibleAsync()));
        await Site.Starts();

        await Task.WhenAll(Everyone.Tabs.Except([rooms]).Select(tab => tab.IsLive()));
        await Task.WhenAll(Everyone.Tabs.Select(tab => Expect(tab.ReconnectDialog).ToBeHiddenAsync()));
        foreach (var tab in new[] { teacher.Tab, lena.Tab, tom.Tab })
        {
            await tab.Sees(3);
        }

        await projector.Sees(1);
        await aylin.Tab.Sees(1);
        await Expect(rooms.Page.Locator(".now")).ToHaveTextAsync("3 active");
        Assert.Equal(seats, await SeatsIn(teacher));
    }

    private static async Task<string[]> SeatsIn(Teacher teacher) => await teacher.Tab.Page.GetByTestId("participant")
        .EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.participantId + row.dataset.role + row.querySelector('bdi').textContent)");
}
