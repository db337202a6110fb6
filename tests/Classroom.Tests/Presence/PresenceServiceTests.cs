using Classroom.Presence;
using Classroom.Rooms;
using Microsoft.Extensions.DependencyInjection;

namespace Classroom.Tests.Presence;

public sealed class PresenceServiceTests : IAsyncLifetime
{
    private static readonly Place Quiz = Place.Competition(Guid.CreateVersion7());

    private School _school = null!;
    private RoomEntry _room = null!;
    private RoomEntry _anna = null!;
    private AsyncServiceScope _circuit;
    private PresenceService _tab = null!;

    public async ValueTask InitializeAsync()
    {
        _school = await School.OpenAsync(new SqliteFiles());
        _room = await _school.RoomAsync(await _school.TeacherAsync("Ada"));
        var seat = await _school.StudentAsync(_room, "Anna");
        _anna = (await _school.Rooms.EnterAsync(_room.RoomId, seat.Browser())).Value;
        _circuit = _school.Scope();
        _tab = _circuit.ServiceProvider.GetRequiredService<PresenceService>();
    }

    public async ValueTask DisposeAsync()
    {
        await _circuit.DisposeAsync();
        await _school.DisposeAsync();
    }

    [Fact]
    public async Task A_tab_that_is_in_no_room_beats_for_nobody()
    {
        Assert.Null(_tab.Beat(visible: true));
        Assert.Empty(_tab.Now.People);
        using var stay = await _tab.EnterAsync(_anna, Place.Lobby);
        Assert.Equal(PresenceState.Active, _tab.Beat(visible: true));
        Assert.Equal(1, _tab.ActiveCount);
    }

    [Fact]
    public async Task Going_from_page_to_page_of_a_room_is_not_seen()
    {
        var room = await _tab.EnterAsync(_anna, Place.Lobby);
        _tab.Beat(visible: true);
        room.Dispose();
        _school.Time.Pass(TimeSpan.FromMilliseconds(249));
        Assert.Equal(1, Shown.ActiveCount);
        using var quiz = await _tab.EnterAsync(_anna, Quiz);
        _tab.Beat(visible: true);
        _school.Time.Pass(TimeSpan.FromSeconds(10));
        Assert.Equal((1, 1), (Shown.ActiveCount, Shown.ActiveCountIn(Quiz.Id)));
    }

    [Fact]
    public async Task A_page_that_opens_before_the_last_one_closes_goes_on()
    {
        var room = await _tab.EnterAsync(_anna, Place.Lobby);
        _tab.Beat(visible: true);
        using var quiz = await _tab.EnterAsync(_anna, Quiz);
        _tab.Beat(visible: true);
        room.Dispose();
        _school.Time.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal((1, 1), (Shown.ActiveCount, Shown.ActiveCountIn(Quiz.Id)));
    }

    [Fact]
    public async Task Going_out_of_the_room_is_left_within_a_quarter_of_a_second()
    {
        var room = await _tab.EnterAsync(_anna, Place.Lobby);
        _tab.Beat(visible: true);
        room.Dispose();
        _school.Time.Pass(TimeSpan.FromMilliseconds(250));
        Assert.Equal(PresenceState.Left, Shown.Find(_anna.ParticipantId)!.State);
    }

    [Fact]
    public async Task A_closed_tab_is_counted_out_after_the_grace()
    {
        var room = await _tab.EnterAsync(_anna, Place.Lobby);
        _tab.Beat(visible: true);
        _tab.Disconnect();
        _tab.Disconnect();
        room.Dispose();
        _school.Time.Pass(TimeSpan.FromMilliseconds(2_999));
        Assert.Equal(1, Shown.ActiveCount);
        _school.Time.Pass(TimeSpan.FromMilliseconds(1));
        Assert.Equal(PresenceState.Stale, Shown.Find(_anna.ParticipantId)!.State);
    }

    [Fact]
    public async Task A_short_drop_of_the_connection_is_not_seen_and_asks_for_a_beat()
    {
        using var room = await _tab.EnterAsync(_anna, Place.Lobby);
        _tab.Beat(visible: true);
        var asked = 0;
        _tab.Reconnected += () => asked++;
        _tab.Disconnect();
        _school.Time.Pass(TimeSpan.FromSeconds(2));
        _tab.Connect();
        _tab.Connect();
        _school.Time.Pass(TimeSpan.FromSeconds(5));
        Assert.Equal((1, 1), (Shown.ActiveCount, asked));
    }

    [Fact]
    public async Task Going_to_another_room_leaves_the_first_at_once()
    {
        var other = await _school.RoomAsync(await _school.TeacherAsync("Grace"), "Chemistry");
        var there = await _school.StudentAsync(other, "Anna");
        var first = await _tab.EnterAsync(_anna, Place.Lobby);
        _tab.Beat(visible: true);
        using var second = await _tab.EnterAsync((await _school.Rooms.EnterAsync(other.RoomId, there.Browser())).Value, Place.Lobby);
        _tab.Beat(visible: true);
        Assert.Equal((0, 1), (Shown.ActiveCount, _tab.ActiveCount));
    }

    private RoomPresence Shown => _school.Board.Read(_room.RoomId);
}
