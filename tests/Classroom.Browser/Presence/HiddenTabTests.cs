namespace Classroom.Browser.Presence;

public sealed class HiddenTabTests(Chromium chromium, Site site) : Story(chromium, site)
{
    private static readonly TimeSpan Attention = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Minute = TimeSpan.FromSeconds(65);

    [Fact]
    public async Task A_really_hidden_tab_is_not_active_after_30_seconds_does_not_flap_and_is_active_at_once_on_return()
    {
        var teacher = await Teacher();
        var room = await teacher.OpensARoom();
        var browser = await RealChromium();
        var lena = await Student("Lena", browser);
        await lena.Joins(room);
        await Everyone.See(1);

        var hidden = DateTimeOffset.UtcNow;
        var other = await lena.OpensATab();
        await other.Page.BringToFrontAsync();
        Assert.Equal("hidden", await lena.Tab.Page.EvaluateAsync<string>("document.visibilityState"));

        var inattentive = await teacher.Tab.Diary.WhenAsync(Diary.Count, "0", hidden, Attention * 1.5);
        Assert.InRange(inattentive - hidden, Attention - TimeSpan.FromSeconds(1), Attention + TimeSpan.FromSeconds(3) + Busy);
        await Expect(teacher.Tab.Row("Lena")).ToHaveAttributeAsync("data-state", "hidden");

        // By now the tab's own timers run once a minute. Silence for 30 s would make it stale; it must go on beating.
        await teacher.Tab.Page.EvaluateAsync("""
            row => {
                const states = window.states = [];
                new MutationObserver(() => states.push(row.dataset.state)).observe(row, { attributes: true, attributeFilter: ["data-state"] });
            }
            """, await teacher.Tab.Row("Lena").ElementHandleAsync());
        await Task.Delay(Minute);
        Assert.Empty(await teacher.Tab.Page.EvaluateAsync<string[]>("states"));
        await Expect(teacher.Tab.Row("Lena")).ToHaveAttributeAsync("data-state", "hidden");

        var back = DateTimeOffset.UtcNow;
        await lena.Tab.Page.BringToFrontAsync();
        var active = await teacher.Tab.Diary.WhenAsync(Diary.Count, "1", back);
        Assert.InRange(active - back, TimeSpan.Zero, TimeSpan.FromSeconds(1) + Busy);
        Assert.Equal(["0", "1"], (await teacher.Tab.Diary.SinceAsync(Diary.Count, hidden)).Select(entry => entry.Value));
    }
}
