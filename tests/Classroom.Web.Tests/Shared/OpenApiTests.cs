namespace Classroom.Web.Tests.Shared;

public sealed class OpenApiTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("/api/accounts/register", "post")]
    [InlineData("/api/accounts/login", "post")]
    [InlineData("/api/rooms", "post")]
    [InlineData("/api/rooms/join", "post")]
    [InlineData("/api/rooms/{roomId}/participants", "get")]
    [InlineData("/api/rooms/{roomId}/competitions", "post")]
    [InlineData("/api/participants/{participantId}/heartbeat", "put")]
    [InlineData("/api/participants/{participantId}/goodbye", "post")]
    [InlineData("/api/participants/active/{roomId}", "get")]
    [InlineData("/api/competitions/{competitionId}", "get")]
    [InlineData("/api/competitions/{competitionId}/active", "get")]
    [InlineData("/api/competitions/{competitionId}/advance", "post")]
    [InlineData("/api/competitions/{competitionId}/cancel", "post")]
    [InlineData("/api/competitions/{competitionId}/answers/{questionIndex}", "put")]
    [InlineData("/api/competitions/{competitionId}/leaderboard", "get")]
    [InlineData("/api/quizzes/import", "post")]
    [InlineData("/api/quizzes/{quizId}", "get")]
    [InlineData("/api/quizzes/{quizId}/export", "get")]
    public async Task Every_door_is_described(string path, string method)
    {
        var door = (await site.Client().GetAsync("/openapi/v1.json")).Is(200).Json.GetProperty("paths").GetProperty(path).GetProperty(method);
        Assert.NotEqual("", door.GetProperty("summary").GetString());
    }

    [Fact]
    public async Task Its_names_are_those_that_are_sent()
    {
        var document = (await site.Client().GetAsync("/openapi/v1.json")).Is(200).Json;
        var names = document.GetProperty("components").GetProperty("schemas").EnumerateObject()
            .Where(schema => schema.Value.TryGetProperty("properties", out _))
            .SelectMany(schema => schema.Value.GetProperty("properties").EnumerateObject()).Select(property => property.Name).ToHashSet();
        Assert.Superset(new HashSet<string> { "email", "password", "display_name", "session_id", "is_in_competition", "competition_id", "code" }, names);
        Assert.All(names, name => Assert.Matches("^[a-z_]+$", name));
    }
}
