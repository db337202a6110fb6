using System.Text;

namespace Classroom.Web.Tests.Shared;

/// <summary>On the real server, because only it knows how large a body may be.</summary>
public sealed class LargeBodyTests
{
    public static TheoryData<string, string> Doors => ProblemTests.Changing;

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task A_megabyte_is_refused_with_the_limit(string method, string path)
    {
        await using var site = new Site();
        site.UseKestrel(0);
        site.StartServer();
        var token = (await site.TeacherAsync()).Client.Token;
        var body = Encoding.UTF8.GetBytes($$"""{"session_id":"{{new string('a', 1_000_000)}}"}""");
        var reply = (await site.Client().With(token).SendAsync(new HttpMethod(method), path, Client.Content(body, "application/json"))).Refuses(413, "too_large");
        Assert.Contains("64", reply.Text("detail"));
        Assert.Empty(site.Errors.Lines);
    }
}
