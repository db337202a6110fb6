using System.Diagnostics.CodeAnalysis;
using Bunit;
using Classroom.Presence;
using Classroom.Rooms;
using Classroom.Tests;
using Classroom.Web.Presence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;

namespace Classroom.Web.Tests.Presence;

public sealed class HeartbeatTests
{
    [Fact]
    public async Task The_browser_is_told_how_often_to_beat_and_where_to_say_good_bye()
    {
        await using var lesson = await Lesson.BeginAsync();
        var (ada, tab, heartbeat) = await EnterAsync(lesson);
        var start = tab.JSInterop.Invocations.Single(call => call.Identifier == "start");
        Assert.Same(heartbeat.Instance, ((DotNetObjectReference<Heartbeat>)start.Arguments[0]!).Value);
        Assert.Equal([15_000, $"/api/participants/{ada.ParticipantId}/goodbye", tab.Services.GetRequiredService<PresenceService>().SessionId], start.Arguments.Skip(1));
    }

    [Fact]
    public async Task A_beat_is_stamped_by_the_server_and_says_to_go_on()
    {
        await using var lesson = await Lesson.BeginAsync();
        var (ada, _, heartbeat) = await EnterAsync(lesson);
        lesson.School.Time.Pass(TimeSpan.FromSeconds(7));
        Assert.True(heartbeat.Instance.Beat(visible: true));
        Assert.Equal(lesson.School.Time.Now, Now(lesson, ada).LastActive);
    }

    [Fact]
    public async Task A_seat_that_was_taken_away_is_told_to_stop()
    {
        await using var lesson = await Lesson.BeginAsync();
        var (ada, _, heartbeat) = await EnterAsync(lesson);
        await lesson.School.Seats.RemoveAsync(lesson.RoomId, lesson.Host, ada.ParticipantId);
        Assert.False(heartbeat.Instance.Beat(visible: true));
    }

    [Fact]
    public async Task Leaving_the_page_stops_the_browser_and_leaves_the_room_at_once()
    {
        await using var lesson = await Lesson.BeginAsync();
        var (ada, tab, heartbeat) = await EnterAsync(lesson);
        heartbeat.Instance.Beat(visible: true);
        await tab.DisposeComponentsAsync();
        tab.JSInterop.VerifyInvoke("stop");
        lesson.School.Time.Pass(TimeSpan.FromMilliseconds(250));
        Assert.Equal(PresenceState.Left, Now(lesson, ada).State);
    }

    [Fact]
    public async Task Going_on_to_another_page_of_the_room_is_never_seen_as_leaving()
    {
        await using var lesson = await Lesson.BeginAsync();
        var (ada, tab, room) = await EnterAsync(lesson);
        room.Instance.Beat(visible: true);
        await tab.DisposeComponentsAsync();
        lesson.School.Time.Pass(TimeSpan.FromMilliseconds(240));
        var competition = await DrawAsync(tab, lesson, ada, Place.Competition(lesson.Competition.Id));
        competition.Instance.Beat(visible: true);
        lesson.School.Time.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal(PresenceState.Active, Now(lesson, ada).State);
        Assert.Equal(1, lesson.School.Board.Read(lesson.RoomId).ActiveCountIn(lesson.Competition.Id));
    }

    [Fact]
    public async Task Back_after_a_drop_the_browser_beats_at_once()
    {
        await using var lesson = await Lesson.BeginAsync();
        var (_, tab, _) = await EnterAsync(lesson);
        var circuit = new PresenceCircuit(tab.Services.GetRequiredService<PresenceService>());
        await circuit.OnConnectionDownAsync(null!, default);
        await circuit.OnConnectionUpAsync(null!, default);
        await tab.SeesAsync(() => tab.JSInterop.VerifyInvoke("beat"));
    }

    [Fact]
    public async Task Left_before_the_script_is_there_it_stays_nowhere()
    {
        await using var lesson = await Lesson.BeginAsync();
        var ada = await lesson.StudentAsync("Ada");
        var browser = new SlowBrowser();
        var tab = await lesson.TabAsync(ada.Browser(), browser);
        await DrawAsync(tab, lesson, ada, Place.Lobby);
        Assert.NotNull(tab.Services.GetRequiredService<PresenceService>().Beat(visible: true));
        await tab.DisposeComponentsAsync();
        browser.Answer();
        await tab.Renderer.Dispatcher.InvokeAsync(() => { });
        Assert.Null(tab.Services.GetRequiredService<PresenceService>().Beat(visible: true));
    }

    [Fact]
    public async Task A_browser_that_is_gone_is_no_fault()
    {
        await using var lesson = await Lesson.BeginAsync();
        var ada = await lesson.StudentAsync("Ada");
        var browser = new SlowBrowser();
        browser.Answer();
        var tab = await lesson.TabAsync(ada.Browser(), browser);
        await DrawAsync(tab, lesson, ada, Place.Lobby);
        browser.IsGone = true;
        await tab.DisposeComponentsAsync();
        Assert.Null(tab.Services.GetRequiredService<PresenceService>().Beat(visible: true));
    }

    [Fact]
    public async Task A_browser_that_goes_before_the_script_is_there_is_no_fault()
    {
        await using var lesson = await Lesson.BeginAsync();
        var ada = await lesson.StudentAsync("Ada");
        var browser = new SlowBrowser { IsGone = true };
        var tab = await lesson.TabAsync(ada.Browser(), browser);
        await DrawAsync(tab, lesson, ada, Place.Lobby);
        browser.Answer();
        await tab.Renderer.Dispatcher.InvokeAsync(() => { });
        Assert.False(tab.Renderer.UnhandledException.IsCompleted);
    }

    private static PresentPerson Now(Lesson lesson, Joined seat) => lesson.School.Board.ReadAnew(lesson.RoomId).Find(seat.ParticipantId)!;

    private static async Task<(Joined, Tab, IRenderedComponent<Heartbeat>)> EnterAsync(Lesson lesson)
    {
        var ada = await lesson.StudentAsync("Ada");
        var tab = await lesson.TabAsync(ada.Browser());
        return (ada, tab, await DrawAsync(tab, lesson, ada, Place.Lobby));
    }

    private static async Task<IRenderedComponent<Heartbeat>> DrawAsync(Tab tab, Lesson lesson, Joined seat, Place place)
    {
        var seen = await lesson.SeenByAsync(seat);
        return tab.Render<Heartbeat>(parameters => parameters.Add(p => p.Entry, seen).Add(p => p.Place, place));
    }

    /// <summary>Takes its time to answer, and may be gone by then. It is its own script, too.</summary>
    private sealed class SlowBrowser : IJSRuntime, IJSObjectReference
    {
        private readonly TaskCompletionSource _answered = new();

        public bool IsGone { get; set; }

        public void Answer() => _answered.SetResult();

        public ValueTask<TValue> InvokeAsync<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TValue>(string identifier, object?[]? args) =>
            InvokeAsync<TValue>(identifier, default, args);

        public async ValueTask<TValue> InvokeAsync<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TValue>(
            string identifier, CancellationToken cancellationToken, object?[]? args)
        {
            await _answered.Task;
            return IsGone ? throw new JSDisconnectedException("Gone.") : this is TValue script ? script : default!;
        }

        public ValueTask DisposeAsync() => IsGone ? throw new JSDisconnectedException("Gone.") : ValueTask.CompletedTask;
    }
}
