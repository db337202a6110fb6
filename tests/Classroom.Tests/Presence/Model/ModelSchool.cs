using Classroom.Accounts;
using Classroom.Presence;
using Classroom.Rooms;
using Microsoft.Extensions.Options;

namespace Classroom.Tests.Presence.Model;

/// <summary>Where the stories are told: on a real database, each story on a board and at a time of its own.</summary>
public abstract class ModelSchool : IAsyncLifetime
{
    protected const int Sentences = 30;

    protected School School { get; private set; } = null!;

    protected Caller Host { get; private set; }

    /// <summary>A co-teacher who may also come as a student.</summary>
    protected Caller Carla { get; private set; }

    public async ValueTask InitializeAsync()
    {
        School = await School.OpenAsync(new SqliteFiles());
        Host = await School.TeacherAsync("Ada");
        Carla = await School.TeacherAsync("Carla");
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return School.DisposeAsync();
    }

    /// <summary>A room with its host, a co-teacher, a presenter and two students.</summary>
    protected async Task<RoomEntry> FurnishedRoomAsync()
    {
        var room = await School.RoomAsync(Host);
        Assert.True((await School.Seats.AddTeacherAsync(room.RoomId, Host, SchoolPeople.EmailOf("Carla"))).Done);
        await School.StudentAsync(room, "Anna");
        await School.StudentAsync(room, "Ben");
        var cem = await School.StudentAsync(room, "Cem");
        Assert.True((await School.Seats.SetPresenterAsync(room.RoomId, Host, cem.ParticipantId, presents: true)).Done);
        return room;
    }

    // The school's time stands still, so that its writer never writes: this is about the board.
    private protected async Task<StoryHour> HourAsync(int seed, RoomEntry room)
    {
        var time = new ManualTime();
        var board = new PresenceBoard(School.Databases, School.Bus, time, School.Writer, Options.Create(new PresenceOptions()), School.Get<PresenceFigures>());
        await board.OpenAsync(room.RoomId);
        var model = new PresenceModel();
        foreach (var person in board.Read(room.RoomId).People)
        {
            model.Seat(person.ParticipantId, person.Role);
        }

        return new StoryHour(board, model, new PresenceStory(seed, board, time, room.RoomId, model));
    }
}

internal sealed record StoryHour(PresenceBoard Board, PresenceModel Model, PresenceStory Story) : IDisposable
{
    public void Dispose() => Board.Dispose();
}
