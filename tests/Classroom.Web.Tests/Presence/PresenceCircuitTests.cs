using Classroom.Presence;
using Classroom.Tests;
using Classroom.Web.Presence;
using Microsoft.Extensions.DependencyInjection;

namespace Classroom.Web.Tests.Presence;

/// <summary>The circuit's connection as the second signal: facts about one tab, never a counter (P-1, P-4).</summary>
public sealed class PresenceCircuitTests
{
    [Fact]
    public async Task A_lost_connection_counts_out_after_the_grace_however_often_it_is_said()
    {
        await using var lesson = await Lesson.BeginAsync();
        var (seat, circuit) = await BeatingAsync(lesson);
        await circuit.OnConnectionDownAsync(null!, default);
        lesson.School.Time.Pass(TimeSpan.FromSeconds(2));
        await circuit.OnConnectionDownAsync(null!, default);
        Assert.Equal(PresenceState.Active, StateOf(lesson, seat));
        lesson.School.Time.Pass(TimeSpan.FromSeconds(1));
        Assert.NotEqual(PresenceState.Active, StateOf(lesson, seat));
    }

    [Fact]
    public async Task A_connection_that_is_back_in_time_changed_nothing()
    {
        await using var lesson = await Lesson.BeginAsync();
        var (seat, circuit) = await BeatingAsync(lesson);
        await circuit.OnConnectionDownAsync(null!, default);
        lesson.School.Time.Pass(TimeSpan.FromSeconds(2.9));
        await circuit.OnConnectionUpAsync(null!, default);
        await circuit.OnConnectionUpAsync(null!, default);
        lesson.School.Time.Pass(TimeSpan.FromSeconds(10));
        Assert.Equal(PresenceState.Active, StateOf(lesson, seat));
    }

    private static PresenceState StateOf(Lesson lesson, Guid seat) => lesson.School.Board.ReadAnew(lesson.RoomId).Find(seat)!.State;

    private static async Task<(Guid Seat, PresenceCircuit Circuit)> BeatingAsync(Lesson lesson)
    {
        var ada = await lesson.StudentAsync("Ada");
        var tab = await lesson.TabAsync(ada.Browser());
        var presence = tab.Services.GetRequiredService<PresenceService>();
        await presence.EnterAsync(await lesson.SeenByAsync(ada), Place.Lobby);
        presence.Beat(visible: true);
        return (ada.ParticipantId, new PresenceCircuit(presence));
    }
}
