using System.Text;
using Classroom.Web.Tests.Accounts;

namespace Classroom.Web.Tests.Shared;

/// <summary>Fifty random bodies at each door: none of them is an error of ours.</summary>
public sealed class GarbageTests(Site site) : IClassFixture<Site>
{
    private const int Bodies = 50;

    private static readonly string[] Words =
    [
        "{", "}", "[", "]", ":", ",", "\"", "\"session_id\"", "\"code\"", "\"name\"", "\"display_name\"", "\"email\"", "\"password\"", "\"title\"",
        "null", "true", "-1", "1e999", "\"\\u0000\"", "\"\\ud800\"", "\"\u202E\"", "\"a@b.example\"", "\"123456\"", "\\", "\0", "/*", "NaN", "0x1", " ", "\n",
    ];

    public static TheoryData<string, string, int> Doors
    {
        get
        {
            var doors = new TheoryData<string, string, int>();
            foreach (var (method, path, _) in BearerTokenTests.Doors.Select(row => row.Data).Where(door => door.Item1 != "GET"))
            {
                doors.Add(method, path, doors.Count);
            }

            doors.Add("POST", "/api/accounts/register", doors.Count);
            doors.Add("POST", "/api/accounts/login", doors.Count);
            return doors;
        }
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task No_random_body_makes_a_door_fail(string method, string path, int seed)
    {
        var random = new Random(seed);
        var client = (await site.TeacherAsync()).Client;
        for (var body = 0; body < Bodies; body++)
        {
            var bytes = body % 3 == 0 ? Bytes(random) : Encoding.UTF8.GetBytes(Wordy(random, body % 3 == 1));
            var reply = await client.SendAsync(new HttpMethod(method), path, Client.Content(bytes, "application/json"));
            Assert.True(reply.Status < 500, $"seed {seed}, body {body}, {Convert.ToBase64String(bytes)}: {reply.Status}");
            if (reply.Status >= 400)
            {
                reply.Refuses(reply.Status);
            }
        }

        Assert.Empty(site.Errors.Lines);
    }

    private static byte[] Bytes(Random random)
    {
        var bytes = new byte[random.Next(1, 2_000)];
        random.NextBytes(bytes);
        return bytes;
    }

    // Words of JSON in any order; or, that more of it gets past the reader, an object with fields of any kind.
    private static string Wordy(Random random, bool anyOrder)
    {
        if (anyOrder)
        {
            return string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => Words[random.Next(Words.Length)]));
        }

        string[] names = ["session_id", "code", "name", "display_name", "email", "password", "title", "visible", "is_in_competition", "competition_id"];
        string[] values = ["null", "true", "1", "-1.5", "\"\"", "\"x\"", "\"\\u0000\"", "[]", "{}", "\"\\u202e\"", $"\"{Guid.CreateVersion7()}\"", $"\"{new string('y', 3_000)}\""];
        return "{" + string.Join(",", names.Select(name => $"\"{name}\":{values[random.Next(values.Length)]}")) + "}";
    }
}
