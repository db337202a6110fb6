namespace Classroom.Browser.Scenes;

public sealed class NarrowScreenTests(Chromium chromium, Site site, FullClass full) : SceneStory(chromium, site, full)
{
    [Theory]
    [MemberData(nameof(Names))]
    public async Task No_page_scrolls_sideways_at_360_pixels(string scene)
    {
        var page = (await Scene(scene)).Page;
        await page.SetViewportSizeAsync(360, 740);

        var tooWide = await page.EvaluateAsync<string[]>("""
            () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] : [...document.querySelectorAll("body *")]
                .filter(element => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                .map(element => element.outerHTML.slice(0, 120))
            """);

        Assert.True(tooWide.Length == 0, string.Join('\n', tooWide));
    }
}
