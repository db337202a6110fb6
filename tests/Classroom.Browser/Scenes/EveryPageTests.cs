namespace Classroom.Browser.Scenes;

/// <summary>Every page at every moment is fit for everybody. One visit, two questions: coming there costs more than asking.</summary>
public sealed class EveryPageTests(Chromium chromium, Site site, FullClass full) : SceneStory(chromium, site, full)
{
    private const int NarrowPhone = 360;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Has_no_serious_violation_by_day_or_night_at_any_width_and_never_scrolls_sideways(string scene)
    {
        var page = (await Scene(scene)).Page;
        var axe = await Axe.On(page);
        List<string> wrong = [];
        foreach (var look in Look.All)
        {
            await look.PutOn(page);
            wrong.AddRange((await axe.Finds(look.Scheme)).Concat(await TooWide(page)).Select(fault => $"{look}: {fault}"));
        }

        await page.SetViewportSizeAsync(NarrowPhone, 740);
        wrong.AddRange(await TooWide(page));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static Task<string[]> TooWide(IPage page) => page.EvaluateAsync<string[]>("""
        () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] : [...document.querySelectorAll("body *")]
            .filter(element => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
            .map(element => `too wide at ${innerWidth}: ${element.outerHTML.slice(0, 120)}`)
        """);
}
