namespace Classroom.Browser.Presence;

/// <summary>A network that died without telling anybody: sockets stay open and nothing comes through.</summary>
public sealed class DeadLineTests(Chromium chromium, Site site) : Story(chromium, site)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(35);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Who_is_behind_it_is_gone_within_35_seconds_is_told_so_and_comes_back_with_no_click()
    {
        var teacher = await Teacher();
        var room = await teacher.OpensARoom();
        var line = LineToTheSite();
        var lena = await Student("Lena", over: line);
        lena.Complaints.ExpectLostConnection();
        await lena.Joins(room);
        await Everyone.See(1);

        var dead = DateTimeOffset.UtcNow;
        line.Swallows();

        var gone = await teacher.Tab.Diary.WhenAsync(Diary.Count, "0", dead, Patience);
        Assert.InRange(gone - dead, TimeSpan.Zero, Limit);
        await lena.Tab.Diary.WhenAsync(Diary.Reconnecting, "yes", dead, Patience);

        line.IsMended();
        await lena.Tab.IsLive();
        await Expect(lena.Tab.ReconnectDialog).ToBeHiddenAsync();
        await Everyone.See(1);
    }
}
