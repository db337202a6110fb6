using System.Text.Json;
using AngleSharp.Dom;
using Bunit;
using Classroom.Competitions;
using Classroom.Quizzes;
using Classroom.Tests;
using Classroom.Tests.Competitions;
using Classroom.Web.Competitions;

namespace Classroom.Web.Tests.Competitions;

/// <summary>A live run with Anna's page of it open; Bert plays as well, without a page.</summary>
public sealed class PlayPage : IAsyncDisposable
{
    private readonly List<Tab> _tabs = [];

    private PlayPage(School school, LiveGame game) => (School, Game) = (school, game);

    public School School { get; }

    public LiveGame Game { get; }

    public Tab Tab => _tabs[^1];

    public IRenderedComponent<StudentCompetitionPage> Page { get; private set; } = null!;

    public string? Phase => Page.Marked("phase").GetAttribute("data-phase");

    public static async Task<PlayPage> BeginAsync(CompetitionTerms terms, params Question[] questions)
    {
        var school = await School.OpenAsync(new SqliteFiles());
        var host = await school.TeacherAsync("Ms Gray");
        var play = new PlayPage(school, await LiveGame.BeginAsync(school, await school.RoomAsync(host), host, terms, ["Anna", "Bert"], questions));
        await play.TurnToAsync("Anna");
        return play;
    }

    public static Task<PlayPage> BeginAsync(params QuestionBody[] bodies) =>
        BeginAsync(CompetitionTerms.Usual, [.. bodies.Select((body, index) => new Question($"Prompt {index + 1}", body) { Explanation = $"Because-{index + 1}" })]);

    /// <summary>Another tab of this person: a reload, or another device.</summary>
    public async Task TurnToAsync(string name)
    {
        _tabs.Add(await School.TabAsync(Game.Browser(name)));
        Page = Tab.Render<StudentCompetitionPage>(page => page.Add(p => p.CompetitionId, Game.Id));
        await SeesAsync(() => Assert.NotNull(Page.Marked("phase")));
    }

    public Task SeesAsync(Action claim) => Tab.SeesAsync(claim);

    public async Task OpenAsync()
    {
        await Game.OpenAsync();
        await InAsync("open");
    }

    /// <summary>The host goes on, and the page shows this phase.</summary>
    public async Task AdvanceAsync(string phase)
    {
        await Game.AdvanceAsync();
        await InAsync(phase);
    }

    public Task InAsync(string phase) => SeesAsync(() => Assert.Equal(phase, Phase));

    /// <summary>What the browser's script calls.</summary>
    public Task<AnswerSaid> AnswerAsync(string question, string draft) => Page.InvokeAsync(() =>
        Page.FindComponent<StudentRun>().Instance.Answer(JsonElement.Parse(question), JsonElement.Parse(draft)));

    public IElement State => Page.Marked("answer-state");

    public async ValueTask DisposeAsync()
    {
        foreach (var tab in _tabs)
        {
            await tab.DisposeAsync();
        }

        await School.DisposeAsync();
    }
}
