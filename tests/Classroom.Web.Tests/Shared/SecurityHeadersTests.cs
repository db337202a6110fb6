namespace Classroom.Web.Tests.Shared;

public sealed class SecurityHeadersTests(Site site) : IClassFixture<Site>
{
    public static TheoryData<string, string, int> Answers => new()
    {
        { "GET", "/", 200 },
        { "GET", "/join", 200 },
        { "GET", "/teacher", 302 },
        { "GET", "/nothing/here", 404 },
        { "GET", "/teacher/rooms/01890000-0000-7000-8000-000000000000", 404 },
        { "POST", "/join", 400 },
        { "GET", "/tokens.css", 200 },
        { "GET", "/healthz", 200 },
        { "GET", "/readyz", 200 },
        { "GET", "/openapi/v1.json", 200 },
        { "GET", "/api/nothing", 404 },
        { "GET", "/api/participants/active/01890000-0000-7000-8000-000000000000", 401 },
        { "POST", "/api/rooms/join", 400 },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Every_kind_of_answer_has_them(string method, string path, int status)
    {
        var client = site.Client();
        var reply = (method == "GET" ? await client.GetAsync(path) : await client.SendAsync(HttpMethod.Post, path, "{")).Is(status);
        Assert.Equal("nosniff", reply.Header("X-Content-Type-Options"));
        Assert.Equal("same-origin", reply.Header("Referrer-Policy"));
        Assert.Equal("same-origin", reply.Header("Cross-Origin-Opener-Policy"));
        Assert.NotNull(reply.Header("Permissions-Policy"));
        // One policy: a second one would forbid what the first allows.
        var policy = reply.Header("Content-Security-Policy");
        Assert.Equal(1, policy?.Split("default-src").Length - 1);
        Assert.Contains("script-src 'self'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Contains("object-src 'none'", policy);
        Assert.DoesNotContain("unsafe-eval", policy);
        Assert.DoesNotContain("script-src 'self' 'unsafe-inline'", policy);
    }

    [Fact]
    public async Task A_page_holds_no_script_and_no_style_that_the_policy_forbids()
    {
        foreach (var path in new[] { "/", "/join", "/account/login", "/account/register", "/nothing" })
        {
            var page = await (await site.Client().GetAsync(path)).PageAsync();
            Assert.All(page.QuerySelectorAll("script"), script => Assert.True(script.HasAttribute("src")));
            Assert.Empty(page.QuerySelectorAll("style"));
            Assert.DoesNotContain(page.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task An_error_of_ours_has_them_too_and_tells_nothing_of_it()
    {
        await using var broken = new Site();
        (await broken.Client().GetAsync("/")).Is(200);
        await using (var db = await broken.OpenDatabaseAsync())
        {
            await db.Database.EnsureDeletedAsync();
        }

        var reply = (await broken.Client().PostAsync("/api/rooms/join", new { code = "123456", display_name = "Ada" })).Refuses(500);
        Assert.NotNull(reply.Header("Content-Security-Policy"));
        Assert.Equal("nosniff", reply.Header("X-Content-Type-Options"));
        Assert.DoesNotContain("SQLite", reply.Body);
        Assert.DoesNotContain(" at ", reply.Text("detail"));
        Assert.NotEmpty(broken.Errors.Lines);
    }
}
