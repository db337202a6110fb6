namespace Classroom.Browser.Presence;

/// <summary>Who is gone without a word is gone within 35 seconds.</summary>
public sealed class SilenceTests(Chromium chromium, Site site) : Story(chromium, site)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(35);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(50);

    [Fact]
    public async Task A_killed_browser_is_gone_within_35_seconds()
    {
        var teacher = await Teacher();
        var room = await teacher.OpensARoom();
        var browser = await RealChromium();
        var lena = await Student("Lena", browser);
        await lena.Joins(room);
        await teacher.Sees(1);

        var killed = DateTimeOffset.UtcNow;
        browser.IsKilled();

        var gone = await teacher.Tab.Diary.WhenAsync(Diary.Count, "0", killed, Patience);
        Assert.InRange(gone - killed, TimeSpan.Zero, Limit);
        await Expect(teacher.Tab.Row("Lena")).ToHaveAttributeAsync("data-state", "stale");
    }
}
