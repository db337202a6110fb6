using AngleSharp.Dom;

namespace Classroom.Web.Tests.Shared;

/// <summary>What the browser gets as it is; the build that serves it stands on undocumented ground, so each is fetched once.</summary>
public sealed class AssetsTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("/tokens.css", "text/css", "--")]
    [InlineData("/app.css", "text/css", "{")]
    [InlineData("/app.js", "text/javascript", "Blazor.start")]
    [InlineData("/Presence/Heartbeat.razor.js", "text/javascript", "visibilitychange")]
    [InlineData("/Shared/Dialog.razor.js", "text/javascript", "showModal")]
    [InlineData("/_framework/blazor.web.js", "text/javascript", "Blazor")]
    [InlineData("/favicon.svg", "image/svg+xml", "<svg")]
    [InlineData("/icons.svg", "image/svg+xml", "<symbol")]
    public async Task It_is_served(string path, string type, string contains)
    {
        var reply = (await site.Client().GetAsync(path)).Is(200);
        Assert.StartsWith(type, reply.ContentType);
        Assert.Contains(contains, reply.Body);
    }

    [Fact]
    public async Task Whatever_a_page_asks_for_is_there_and_may_be_kept()
    {
        var page = await (await site.Client().GetAsync("/")).PageAsync();
        var asked = page.QuerySelectorAll("link[href]").Select(link => link.GetAttribute("href"))
            .Concat(page.QuerySelectorAll("script[src]").Select(script => script.GetAttribute("src")))
            .Concat(page.QuerySelectorAll("use").Select(use => use.GetAttribute("href")!.Split('#')[0]))
            .Distinct().ToList();
        Assert.True(asked.Count >= 7);
        foreach (var path in asked)
        {
            var reply = (await site.Client().GetAsync($"/{path}")).Is(200);
            Assert.NotEqual("", reply.Body);
        }
    }

    [Fact]
    public async Task Every_icon_that_is_drawn_exists()
    {
        var icons = (await site.Client().GetAsync("/icons.svg")).Body;
        var drawn = WebSources.All(".razor").SelectMany(file => System.Text.RegularExpressions.Regex.Matches(file.Text, "<Icon Name=\"(\\w+)\""));
        Assert.All(drawn.Select(icon => icon.Groups[1].Value).Distinct(), name => Assert.Contains($"id=\"{name}\"", icons));
    }

    [Theory]
    [InlineData("/appsettings.json")]
    [InlineData("/classroom.db")]
    [InlineData("/../appsettings.json")]
    [InlineData("/%2e%2e/appsettings.json")]
    [InlineData("/Program.cs")]
    [InlineData("/package.json")]
    public async Task What_is_not_for_browsers_is_not_served(string path) => (await site.Client().GetAsync(path)).Is(404);
}
