namespace Classroom.Browser.Presence;

public sealed class CutConnectionTests(Chromium chromium, Site site) : Story(chromium, site)
{
    private static readonly TimeSpan TenSeconds = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongerThanTheGrace = TimeSpan.FromSeconds(4.5);

    [Fact]
    public async Task A_connection_that_is_cut_for_ten_seconds_comes_back_with_no_click()
    {
        var (teacher, lena, line) = await AClassOverALine();
        var cut = DateTimeOffset.UtcNow;

        line.IsCut();
        await Expect(lena.Tab.Connection).ToHaveAttributeAsync("data-state", "reconnecting");
        await Expect(lena.Tab.ReconnectDialog).ToBeVisibleAsync();
        await lena.Tab.Reads(Sentences.Of("Reconnect.Text"));
        await teacher.Tab.Diary.WhenAsync(Diary.Count, "0", cut);
        await Task.Delay(cut + TenSeconds - DateTimeOffset.UtcNow);
        Assert.Equal(["0"], await CountsSince(cut, teacher));

        line.IsMended();
        await lena.Tab.IsLive();
        await Expect(lena.Tab.ReconnectDialog).ToBeHiddenAsync();
        await Everyone.See(1);

        Assert.Equal(["0", "1"], await CountsSince(cut, teacher));
        Assert.Equal(["reconnecting", "connected"], (await lena.Tab.Diary.SinceAsync(Diary.Connection, cut)).Select(entry => entry.Value));
        await IsThePageItWas(lena);
    }

    [Fact]
    public async Task A_connection_that_carries_nothing_for_ten_seconds_comes_back_with_no_click()
    {
        var (teacher, lena, line) = await AClassOverALine();

        line.Swallows();
        await Task.Delay(TenSeconds);
        line.IsMended();

        var mended = DateTimeOffset.UtcNow;
        await lena.Tab.Diary.WhenAsync(Diary.Connection, "connected", mended);
        await Expect(lena.Tab.ReconnectDialog).ToBeHiddenAsync();
        await Everyone.See(1);
        await IsThePageItWas(lena);
        await teacher.DoesTo(lena, "Seat.Mute");
        await Expect(lena.Tab.Row("Lena")).ToContainTextAsync(Sentences.Of("Presence.Muted"));
    }

    [Fact]
    public async Task A_drop_shorter_than_the_grace_is_not_seen_on_another_page()
    {
        var (teacher, lena, line) = await AClassOverALine();
        var cut = DateTimeOffset.UtcNow;

        line.IsCut();
        await Expect(lena.Tab.Connection).ToHaveAttributeAsync("data-state", "reconnecting");
        line.IsMended();

        await lena.Tab.Diary.WhenAsync(Diary.Connection, "connected", cut);
        await Task.Delay(LongerThanTheGrace);
        Assert.Empty(await CountsSince(cut, teacher));
    }

    private async Task<(Teacher Teacher, Student Lena, Line Line)> AClassOverALine()
    {
        var teacher = await Teacher();
        var room = await teacher.OpensARoom();
        var line = LineToTheSite();
        var lena = await Student("Lena", over: line);
        lena.Complaints.ExpectLostConnection();
        await lena.Joins(room);
        await Everyone.See(1);
        await lena.Tab.Page.EvaluateAsync("window.samePage = true");
        return (teacher, lena, line);
    }

    private static async Task<IEnumerable<string>> CountsSince(DateTimeOffset since, Person watcher) =>
        (await watcher.Tab.Diary.SinceAsync(Diary.Count, since)).Select(entry => entry.Value);

    private static async Task IsThePageItWas(Person person) => Assert.True(await person.Tab.Page.EvaluateAsync<bool>("window.samePage ?? false"));
}
