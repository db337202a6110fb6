namespace Classroom.Browser.Scenes;

/// <summary>
/// Takes a picture of every page in every look, for people to look at. Says where to: CLASSROOM_PICTURES=/tmp/pictures; and, while one works
/// on phones, in which looks: CLASSROOM_LOOKS=390 or 1920-light.
/// </summary>
public sealed class Pictures(Chromium chromium, Site site, FullClass full) : SceneStory(chromium, site, full)
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("CLASSROOM_PICTURES");

    public static TheoryData<string> Wanted => string.IsNullOrEmpty(Folder) ? ["none"] : Names;

    [Theory]
    [MemberData(nameof(Wanted))]
    public async Task Taken(string scene)
    {
        Assert.SkipWhen(string.IsNullOrEmpty(Folder), "Pictures are taken where CLASSROOM_PICTURES names a folder.");
        var page = (await Scene(scene)).Page;
        await page.EvaluateAsync("scrollTo(0, 0)");
        foreach (var look in Look.All.Where(look => look.ToString().StartsWith(Environment.GetEnvironmentVariable("CLASSROOM_LOOKS") ?? "", StringComparison.Ordinal)))
        {
            await look.PutOn(page);
            // What lies above a page is centred on the screen, not on the length of the page.
            var isAbove = scene.StartsWith("dialog", StringComparison.Ordinal) || scene.StartsWith("cut-off", StringComparison.Ordinal) || scene.EndsWith("sure", StringComparison.Ordinal);
            await page.ScreenshotAsync(new() { Path = Path.Combine(Folder!, $"{scene}-{look}.png"), FullPage = !isAbove });
        }

        await page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Light });
        await page.PdfAsync(new() { Path = Path.Combine(Folder!, $"{scene}.pdf"), Format = "A4" });
    }
}
