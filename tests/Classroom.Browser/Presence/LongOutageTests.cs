namespace Classroom.Browser.Presence;

public sealed class LongOutageTests(Chromium chromium, Site site) : Story(chromium, site)
{
    [Fact]
    public async Task A_connection_that_is_away_for_half_a_minute_is_called_lost_and_still_comes_back_with_no_click()
    {
        var teacher = await Teacher();
        var room = await teacher.OpensARoom();
        var line = LineToTheSite();
        var lena = await Student("Lena", over: line);
        lena.Complaints.ExpectLostConnection();
        await lena.Joins(room);
        await Everyone.See(1);

        var cut = DateTimeOffset.UtcNow;
        line.IsCut();
        var lost = await lena.Tab.Diary.WhenAsync(Diary.Connection, "lost", cut, TimeSpan.FromSeconds(60));
        Assert.InRange(lost - cut, TimeSpan.FromSeconds(29), TimeSpan.FromSeconds(45));
        await lena.Tab.Reads(Sentences.Of("Connection.Lost"));

        line.IsMended();
        await lena.Tab.IsLive();
        await Expect(lena.Tab.ReconnectDialog).ToBeHiddenAsync();
        await Everyone.See(1);
    }
}
