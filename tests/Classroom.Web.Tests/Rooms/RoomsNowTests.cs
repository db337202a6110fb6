using Bunit;
using Classroom.Presence;
using Classroom.Tests;
using Classroom.Web.Rooms;

namespace Classroom.Web.Tests.Rooms;

public sealed class RoomsNowTests
{
    [Fact]
    public async Task Each_room_shows_how_many_are_active_in_it_now()
    {
        await using var lesson = await Lesson.BeginAsync();
        var second = await lesson.School.RoomAsync(lesson.Host, "Chemistry");
        var ada = await lesson.StudentAsync("Ada");
        await lesson.BeatAsync(ada);
        lesson.School.Time.Pass(TimeSpan.FromSeconds(1));
        await lesson.School.Writer.FlushAsync();
        var tab = await lesson.TabAsync(lesson.Host);
        var taught = await lesson.School.Rooms.TaughtByAsync(lesson.Host.Account!.Value);
        var rooms = tab.Render<RoomsNow>(parameters => parameters.Add(p => p.Rooms, [.. taught]));
        Assert.Equal("1", rooms.Find(".count .mark").TextContent);

        await lesson.BeatAsync(await lesson.StudentAsync("Ben"));
        await tab.SeesAsync(() => Assert.Equal("2", rooms.Find(".count .mark").TextContent));

        // A room in which nobody ever was is followed too.
        var cleo = await lesson.School.StudentAsync(second, "Cleo");
        await lesson.School.Board.OpenAsync(second.RoomId);
        lesson.School.Board.Beat(second.RoomId, cleo.ParticipantId, "tab", visible: true, Place.Lobby);
        await tab.SeesAsync(() => Assert.Equal(["1", "2"], rooms.FindAll(".count > span").Select(count => count.TextContent)));
    }

    [Fact]
    public async Task It_listens_to_each_of_its_rooms_and_to_none_when_it_is_gone()
    {
        await using var lesson = await Lesson.BeginAsync();
        await lesson.School.RoomAsync(lesson.Host, "Chemistry");
        await lesson.School.Board.OpenAsync(lesson.RoomId);
        var before = lesson.School.Bus.Subscribers();
        var tab = await lesson.TabAsync(lesson.Host);
        var taught = await lesson.School.Rooms.TaughtByAsync(lesson.Host.Account!.Value);
        tab.Render<RoomsNow>(parameters => parameters.Add(p => p.Rooms, [.. taught]));
        Assert.Equal(before + 2, lesson.School.Bus.Subscribers());
        await tab.DisposeComponentsAsync();
        Assert.Equal(before, lesson.School.Bus.Subscribers());
    }
}
