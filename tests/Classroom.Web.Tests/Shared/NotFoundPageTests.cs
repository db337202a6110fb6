namespace Classroom.Web.Tests.Shared;

public sealed class NotFoundPageTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("/nothing")]
    [InlineData("/nothing/at/all")]
    [InlineData("/teacher/rooms/not-an-id")]
    [InlineData("/student/room/01890000-0000-7000-8000-000000000000")]
    [InlineData("/student/competition/01890000-0000-7000-8000-000000000000")]
    [InlineData("/%3Cscript%3E")]
    [InlineData("/nothing.html")]
    public async Task An_address_that_leads_nowhere_says_so_and_shows_ways_on(string path)
    {
        var page = await (await site.Client().GetAsync(path)).Is(404).PageAsync();
        Assert.NotEqual("", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(2, page.QuerySelectorAll("main a[href='/join'], main a[href='/teacher']").Length);
        Assert.All(page.QuerySelectorAll("script"), script => Assert.True(script.HasAttribute("src")));
    }
}
