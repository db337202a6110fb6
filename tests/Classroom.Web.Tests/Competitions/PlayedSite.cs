using Classroom.Accounts;
using Classroom.Quizzes;
using Microsoft.Extensions.DependencyInjection;

namespace Classroom.Web.Tests.Competitions;

/// <summary>A site on which competitions are played by HTTP. Answers wait for nobody: time passes by hand, and a pause between two would never end.</summary>
public sealed class PlayedSite : IAsyncDisposable
{
    public Site Site { get; } = new() { Settings = [("Competitions:GatherMilliseconds", "0")] };

    /// <summary>A competition of these questions, or of one with the right answer first, with these students in its lobby.</summary>
    public async Task<PlayedGame> BeginAsync(string[] names, object? more = null, params Question[] questions)
    {
        var host = await Site.TeacherAsync();
        var room = await Site.RoomAsync(host);
        var quiz = await QuizAsync(host, questions.Length == 0 ? [PlayedGame.Carries, PlayedGame.Unit] : questions);
        var asked = Merged(more, quiz);
        var opened = (await host.Client.PostAsync($"/api/rooms/{room.Id}/competitions", asked)).Is(201);
        var game = new PlayedGame(Site, host, room, opened.Id("competition_id"));
        foreach (var name in names)
        {
            await game.JoinAsync(name);
        }

        return game;
    }

    public Task<PlayedGame> BeginAsync(params string[] names) => BeginAsync(names, null);

    public async Task<Guid> QuizAsync(Person host, params Question[] questions) =>
        (await Site.Services.GetRequiredService<QuizLibrary>().CreateAsync(host.UserId, "Quiz", questions)).Value;

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    private static Dictionary<string, object?> Merged(object? more, Guid quiz)
    {
        var asked = more?.GetType().GetProperties().ToDictionary(property => property.Name, property => property.GetValue(more)) ?? [];
        asked["quiz_id"] = quiz;
        return asked;
    }
}

/// <summary>One competition, played at the doors.</summary>
public sealed class PlayedGame(Site site, Person host, MadeRoom room, Guid id)
{
    public static readonly Question
        Carries = new("What does a wave carry?", new SingleChoiceBody(["Energy", "Water", "Air"], 0)),
        Unit = new("What is the unit of frequency?", new ShortTextBody(["hertz"]));

    private readonly Dictionary<string, Person> _students = [];

    public Site Site => site;

    public Person Host => host;

    public MadeRoom Room => room;

    public Guid Id => id;

    public string Path => $"/api/competitions/{id}";

    public Caller HostCaller => new(host.UserId, null);

    public Person this[string name] => _students[name];

    /// <summary>Somebody takes a seat in the room and comes into the competition.</summary>
    public async Task<Reply> JoinAsync(string name)
    {
        _students[name] = await site.StudentAsync(room, name);
        return (await ShowAsync(name)).Is(200);
    }

    public Task<Reply> ShowAsync(string? name = null) => (name is null ? host : _students[name]).Client.GetAsync(Path);

    public async Task<int> VersionAsync() => (await ShowAsync()).Is(200).Json.GetProperty("version").GetInt32();

    public async Task<Reply> AdvanceAsync(string phase)
    {
        var told = (await host.Client.PostAsync($"{Path}/advance", new { version = await VersionAsync() })).Is(200);
        Assert.Equal(phase, told.Text("phase"));
        return told;
    }

    /// <summary>Asks the next question and opens it.</summary>
    public async Task OpenAsync()
    {
        while ((await ShowAsync()).Text("phase") is not ("lobby" or "scores"))
        {
            await host.Client.PostAsync($"{Path}/advance", new { version = await VersionAsync() });
        }

        await AdvanceAsync("ready");
        await AdvanceAsync("open");
    }

    public Task<Reply> AnswerAsync(string name, object answer, long question = 0) => _students[name].Client.PutAsync($"{Path}/answers/{question}", answer);

    public Task<Reply> AnswerRawAsync(string name, string body, string contentType = "application/json") =>
        _students[name].Client.SendAsync(HttpMethod.Put, $"{Path}/answers/0", body, contentType);
}
