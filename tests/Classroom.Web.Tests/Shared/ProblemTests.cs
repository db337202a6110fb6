namespace Classroom.Web.Tests.Shared;

/// <summary>What doors refuse before they look: the wrong kind of body, the wrong method, the wrong address.</summary>
public sealed class ProblemTests(Site site) : IClassFixture<Site>
{
    private static readonly Guid Any = Guid.CreateVersion7();

    /// <summary>Every door that changes something.</summary>
    public static TheoryData<string, string> Changing => new()
    {
        { "POST", "/api/accounts/register" },
        { "POST", "/api/accounts/login" },
        { "POST", "/api/rooms" },
        { "POST", "/api/rooms/join" },
        { "POST", $"/api/rooms/{Any}/competitions" },
        { "PUT", $"/api/participants/{Any}/heartbeat" },
        { "POST", $"/api/participants/{Any}/goodbye" },
        { "PUT", $"/api/competitions/{Any}/answers/0" },
        { "POST", $"/api/competitions/{Any}/advance" },
        { "POST", $"/api/competitions/{Any}/cancel" },
    };

    [Theory]
    [MemberData(nameof(Changing))]
    public async Task What_a_foreign_pages_form_can_send_is_refused(string method, string path)
    {
        var client = (await site.TeacherAsync()).Client;
        foreach (var (type, body) in new[]
        {
            ("text/plain", """{"session_id":"tab","name":"Physics"}"""),
            ("application/x-www-form-urlencoded", "session_id=tab&name=Physics"),
            ("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nPhysics\r\n--x--"),
            ("text/html", "<p>"),
            ("application/xml", "<name>Physics</name>"),
            ("not a type", "{}"),
        })
        {
            (await client.SendAsync(new HttpMethod(method), path, body, type)).Refuses(415, "not_json");
        }

        Assert.Empty(site.Errors.Lines);
    }

    [Theory]
    [MemberData(nameof(Changing))]
    public async Task A_body_without_a_type_or_no_body_is_refused(string method, string path)
    {
        var client = (await site.TeacherAsync()).Client;
        (await client.SendAsync(new HttpMethod(method), path, new ByteArrayContent("{}"u8.ToArray()))).Refuses(415, "not_json");
        var none = await client.SendAsync(new HttpMethod(method), path, (HttpContent?)null);
        Assert.True(none.Status is 400 or 415, none.Body);
        none.Refuses(none.Status);
        Assert.Empty(site.Errors.Lines);
    }

    [Theory]
    [MemberData(nameof(Changing))]
    public async Task Another_method_is_refused(string method, string path)
    {
        var client = (await site.TeacherAsync()).Client;
        foreach (var other in new[] { "GET", "PUT", "POST", "DELETE", "PATCH" }.Where(other => other != method))
        {
            var reply = await client.SendAsync(new HttpMethod(other), path, (HttpContent?)null);
            Assert.True(reply.Status is 404 or 405, $"{other} {path}: {reply.Status}");
            reply.Refuses(reply.Status);
        }
    }

    [Theory]
    [InlineData("/api")]
    [InlineData("/api/")]
    [InlineData("/api/nothing")]
    [InlineData("/api/rooms/not-an-id/participants")]
    [InlineData("/api/competitions/1")]
    public async Task An_address_without_a_door_is_a_problem_and_no_page(string path) =>
        (await site.Client().GetAsync(path)).Refuses(404, "not_found");
}
