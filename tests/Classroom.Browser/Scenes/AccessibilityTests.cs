namespace Classroom.Browser.Scenes;

public sealed class AccessibilityTests(Chromium chromium, Site site, FullClass full) : SceneStory(chromium, site, full)
{
    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_page_has_no_serious_violation_by_day_or_night_at_any_width(string scene)
    {
        var page = (await Scene(scene)).Page;
        var axe = await Axe.On(page);
        List<string> found = [];
        foreach (var look in Look.All)
        {
            await look.PutOn(page);
            found.AddRange((await axe.Finds(look.Scheme)).Select(violation => $"{look}: {violation}"));
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
